import type { MinorUnits } from "#app/kernel/money.ts";
import { balance, creditedOf, invoiceState } from "#app/areas/invoicing/rules/invoice-states.ts";
import { moneyOf, paymentsOf, waitingFor } from "#app/portal/rules/waiting.ts";
import { formatDay, formatFullDay, formatMoney } from "#app/platform/i18n/format.ts";
import type { PageProps } from "./page-props.ts";

/** Money: agreed, invoiced, paid, what comes next; then each invoice. */
export function MoneyOverview({ page, rights, today, locale, words, base }: PageProps) {
  const titleOf = ({ title, isInvoice }: { title: string; isInvoice: boolean }) =>
    isInvoice ? title : `${title}, ${words.ledger.agreement.net}`;
  const money = (amount: MinorUnits) => formatMoney(amount, page.currency, locale);
  const { agreed, invoiced, paid, next } = moneyOf(page, today);
  const figures: [string, string, string?][] = [
    [words.money.agreed, money(agreed)],
    [words.money.invoiced, money(invoiced)],
    [words.money.paid, money(paid)],
    [
      words.money.next,
      next ? money(next.amount) : words.money.nothingNext,
      next ? titleOf(next) : undefined,
    ],
  ];
  return (
    <section aria-labelledby="money">
      <h2 id="money" className="text-xl">
        {words.money.title}
      </h2>
      <dl className="mt-5 grid grid-cols-2 gap-x-6 gap-y-5 sm:grid-cols-4">
        {figures.map(([term, value, note]) => (
          <div key={term}>
            <dt className="text-muted text-sm">{term}</dt>
            <dd className="figures font-display text-lg sm:text-xl">{value}</dd>
            {note ? <dd className="text-muted text-xs">{note}</dd> : null}
          </div>
        ))}
      </dl>
      {page.instalments.length > 0 ? <Plan page={page} money={money} words={words} /> : null}
      {page.invoices.length === 0 ? (
        <p className="text-muted mt-6">{words.money.none}</p>
      ) : (
        <ul className="mt-8">
          {page.invoices.map((invoice) => {
            const processing = paymentsOf(page, invoice.id).some(
              ({ status }) => status === "processing",
            );
            const state = invoiceState(
              { ...invoice, processing, credited: creditedOf(invoice.id, page.invoices) },
              today,
            );
            return (
              <li
                key={invoice.id}
                className="border-line grid grid-cols-[1fr_auto] items-baseline gap-x-6 border-t py-3 sm:grid-cols-[1fr_10rem_8rem]"
              >
                <span className="min-w-0">
                  {base ? (
                    <a
                      href={`${base}/invoices/${invoice.id}`}
                    >{`${words.money.invoice} ${invoice.number}`}</a>
                  ) : (
                    `${words.money.invoice} ${invoice.number}`
                  )}
                  <span className="text-muted block text-sm">{invoice.title}</span>
                </span>
                <span className="text-sm max-sm:col-start-1 max-sm:row-start-2">
                  <StateMark state={state} /> {words.money.state[state]}
                  {state === "open" || state === "overdue" ? (
                    <time
                      dateTime={invoice.payBy}
                      title={formatFullDay(invoice.payBy, locale)}
                      className="text-muted block"
                    >
                      {formatDay(invoice.payBy, locale)}
                    </time>
                  ) : null}
                </span>
                <span className="figures text-right whitespace-nowrap">
                  {money(shownAmount(invoice, state))}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {base && rights.includes("pay") && waitingFor(page, ["pay"], today).length > 1 ? (
        <p className="mt-4">
          <a href={`${base}/pay`}>{words.pay.everything}</a>
        </p>
      ) : null}
    </section>
  );
}

function Plan({
  page,
  money,
  words,
}: Pick<PageProps, "page" | "words"> & { money: (amount: MinorUnits) => string }) {
  return (
    <>
      <h3 className="mt-8 text-lg">{words.money.plan}</h3>
      <ol className="mt-1 text-sm">
        {page.instalments.map((instalment) => (
          <li
            key={instalment.id}
            className="border-line flex justify-between gap-x-6 border-t py-1.5"
          >
            <span>
              {instalment.title}{" "}
              <span className="text-muted">
                {instalment.kind === "deposit" ? words.money.whenSigned : words.money.whenApproved}
              </span>
            </span>
            <span className="figures whitespace-nowrap">{money(instalment.amount)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

const LOOKS: Record<string, string> = {
  paid: "bg-accent border-accent-ink rounded-full",
  overdue: "border-bad rotate-45",
  processing: "border-accent-ink border-dashed rounded-full",
};

/** A shape beside the word, so that the state isn't conveyed by colour alone. */
function StateMark({ state }: { state: string }) {
  const look = LOOKS[state] ?? "border-edge rounded-full";
  return <span aria-hidden="true" className={`mr-1 inline-block h-2.5 w-2.5 border-2 ${look}`} />;
}

/** The open balance, else the credit left in the client's favour, else the invoice's amount. */
function shownAmount(invoice: { due: MinorUnits; paid: MinorUnits }, state: string): number {
  if (balance(invoice) > 0) return balance(invoice);
  return state === "credit" ? invoice.due - invoice.paid : invoice.due;
}
