import type { PaymentQr } from "#app/areas/payments/rules/payment-qr.ts";
import { formatFullDay, formatMoney } from "#app/platform/i18n/format.ts";
import { FormError } from "#app/platform/ui/field.tsx";
import type { Way } from "#app/areas/payments/rules/ways.ts";
import { BankAppCode } from "./bank-app-code.tsx";
import { TransferFacts } from "./transfer-facts.tsx";
import { CardWay } from "./card-way.tsx";
import type { GuestWords } from "#app/words/guest-words.ts";

type Props = {
  invoices: {
    id: string;
    number: string;
    title: string;
    payBy: string;
    asked: number;
    currency: string;
    isChosen: boolean;
  }[];
  amount: number;
  currency: string;
  /** The ways that are open for this amount, the best one first. */
  ways: Way[];
  transfer: {
    name: string;
    iban: string;
    bic: string;
    reference: string;
    qr: PaymentQr | null;
  } | null;
  mayPay: boolean;
  locale: string;
  words: GuestWords;
  problem: string | null;
};

/**
 * Several invoices in one payment: chosen by ticking, without scripts, one amount for all of them.
 */
export function PaySeveral({
  invoices,
  amount,
  currency,
  ways,
  transfer,
  mayPay,
  locale,
  words,
  problem,
}: Props) {
  const money = (value: number) => formatMoney(value, currency, locale);
  const chosen = invoices.filter(({ isChosen }) => isChosen);
  return (
    <article className="space-y-10">
      <header>
        <h1 className="text-3xl">{words.pay.several}</h1>
        <p className="figures font-display mt-6 text-4xl">{money(amount)}</p>
      </header>
      <FormError errors={problem ? [problem] : []} />
      {invoices.length === 0 ? <p>{words.money.nothingNext}</p> : null}
      {invoices.length > 0 ? (
        <form id="several" method="post">
          <ul>
            {invoices.map((invoice) => (
              <li key={invoice.id} className="border-line border-t">
                <label className="flex min-h-11 items-start gap-3 py-3">
                  <input
                    type="checkbox"
                    name="invoice"
                    value={invoice.id}
                    defaultChecked={invoice.isChosen}
                    className="accent-accent mt-1 h-5 w-5 shrink-0"
                  />
                  <span className="flex-1">
                    {`${words.money.invoice} ${invoice.number}`}
                    <span className="text-muted block text-sm">{`${invoice.title} · ${words.money.due}: ${formatFullDay(invoice.payBy, locale)}`}</span>
                  </span>
                  <span className="figures whitespace-nowrap">{money(invoice.asked)}</span>
                </label>
              </li>
            ))}
          </ul>
          {/* What was on show with this sum: other ticks are counted first. */}
          {chosen.map(({ id }) => (
            <input key={id} type="hidden" name="shown" value={id} />
          ))}
          <button name="intent" value="count" className="button mt-3">
            {words.pay.count}
          </button>
        </form>
      ) : null}
      {!mayPay ? <p>{words.pay.noRight}</p> : null}
      {mayPay && chosen.length > 0 ? (
        <div className="border-line divide-y divide-[var(--line)] border-y">
          {ways.map((way) => (
            <section key={way} className="py-6" aria-labelledby={way}>
              <h2 id={way} className="text-lg">
                {words.pay[way]}
              </h2>
              {way === "card" ? (
                <CardWay
                  amount={money(amount)}
                  formId="several"
                  words={words}
                  isFirst={ways[0] === "card"}
                />
              ) : null}
              {way === "app" && transfer?.qr ? (
                <BankAppCode qr={transfer.qr} picture={null} words={words} />
              ) : null}
              {way === "transfer" && transfer ? (
                <TransferFacts transfer={transfer} amount={money(amount)} words={words} />
              ) : null}
            </section>
          ))}
        </div>
      ) : null}
    </article>
  );
}
