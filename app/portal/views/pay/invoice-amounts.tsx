import { parseAmount, type MinorUnits } from "#app/kernel/money.ts";
import { formatFullDay, formatMoney } from "#app/platform/i18n/format.ts";
import type { InvoicePageProps } from "./invoice-page-props.ts";
import { Fold } from "#app/platform/ui/fold.tsx";
import { Label, TextInput } from "#app/platform/ui/inputs.tsx";
import { Button } from "#app/platform/ui/button.tsx";

/** Why the amount above isn't simply what is open. */
export function Why({ invoice, locale, words }: InvoicePageProps) {
  if (invoice.balance === 0 || invoice.state === "processing") return null;
  const money = (amount: MinorUnits) => formatMoney(amount, invoice.currency, locale);
  const { why } = invoice.asked;
  if (why === "own") return <p className="mt-1 max-w-[62ch]">{words.pay.ownText}</p>;
  if (why === "part") return <p className="mt-1 max-w-[62ch]">{words.pay.partText}</p>;
  return invoice.early && why === "early" ? (
    <p className="text-good mt-1 max-w-[62ch]">{`${words.pay.early(money(invoice.early.off), invoice.early.on)} ${words.pay.whole(money(invoice.balance))}`}</p>
  ) : null;
}

/**
 * The whole balance instead of a part, or an amount of the payer's choice where the studio allows
 * it. Works without scripts: the page is requested again.
 */
export function OtherAmounts({ invoice, locale, words, wish }: InvoicePageProps) {
  const money = (amount: MinorUnits) => formatMoney(amount, invoice.currency, locale);
  const isPart = invoice.asked.why === "part" || invoice.asked.why === "own";
  if (!isPart && !invoice.ownAmounts && wish === "") return null;
  return (
    <section className="space-y-4">
      {isPart ? (
        <p>
          <a href="?amount=all">{words.pay.all(money(invoice.balance))}</a>
        </p>
      ) : null}
      {wish === "" ? null : (
        <p>
          <a href="?">{words.pay.back(money(invoice.usual))}</a>
        </p>
      )}
      {invoice.ownAmounts ? (
        <OwnAmount invoice={invoice} money={money} wish={wish} words={words} />
      ) : null}
    </section>
  );
}

type OwnProps = Pick<InvoicePageProps, "invoice" | "words" | "wish"> & {
  money: (amount: MinorUnits) => string;
};

function OwnAmount({ invoice, money, wish, words }: OwnProps) {
  const isTyped = wish !== "" && wish !== "all";
  // Typing the whole balance as an amount is no mistake.
  const isAll =
    invoice.asked.why === "whole" && parseAmount(wish, invoice.currency) === invoice.balance;
  const isWrong =
    isTyped && invoice.asked.amount === invoice.usual && invoice.asked.why !== "own" && !isAll;
  return (
    <Fold summary={words.pay.own} open={isTyped}>
      <form method="get" className="mt-2 flex flex-wrap items-end gap-3">
        <div>
          <Label htmlFor="amount">{`${words.pay.amount} (${invoice.currency})`}</Label>
          <TextInput
            id="amount"
            name="amount"
            defaultValue={isTyped ? wish : ""}
            inputMode="decimal"
            aria-invalid={isWrong ? true : undefined}
            aria-describedby={isWrong ? "amount-problem" : undefined}
            className="w-40"
          />
        </div>
        <Button>{words.pay.ownButton}</Button>
      </form>
      {isWrong ? (
        <p id="amount-problem" className="text-bad mt-1 text-sm">
          {words.pay.ownWrong(money(invoice.balance))}
        </p>
      ) : null}
    </Fold>
  );
}

const TONES = {
  paid: "text-good",
  part: "text-muted",
  overdue: "text-bad",
  open: "text-muted",
} as const;

/** Each date of the plan with its part, and its state. */
export function Plan({ invoice, locale, words }: InvoicePageProps) {
  const money = (amount: MinorUnits) => formatMoney(amount, invoice.currency, locale);
  const said = words.pay.planState;
  return (
    <section aria-labelledby="plan">
      <h2 id="plan" className="text-xl">
        {words.pay.plan}
      </h2>
      <ol className="mt-3">
        {invoice.plan.map(({ dueOn, amount, open, state }) => (
          <li key={dueOn} className="border-line flex justify-between gap-x-6 border-t py-2">
            <span>
              <time dateTime={dueOn}>{formatFullDay(dueOn, locale)}</time>
              <span className={`block text-sm ${TONES[state]}`}>
                {state === "part" ? said.part(money(open)) : said[state]}
              </span>
            </span>
            <span className="figures whitespace-nowrap">{money(amount)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
