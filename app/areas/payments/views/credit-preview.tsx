import type { MinorUnits } from "#app/kernel/money.ts";
import type { ReactNode } from "react";
import type { CreditTotals } from "#app/areas/invoicing/rules/credit.ts";
import { formatPercent } from "#app/platform/i18n/format.ts";

type Props = {
  lines: { id: string; description: string; taken: number }[];
  totals: CreditTotals;
  setOff: number;
  money: (amount: MinorUnits) => string;
  children: ReactNode;
};

/** Exactly what a credit note will say and do, before it is issued. */
export function CreditPreview({ lines, totals, setOff, money, children }: Props) {
  const rows: [string, number][] = [
    ...lines.map(({ description, taken }): [string, number] => [description, -taken]),
    ["Net", -totals.net],
    ...totals.taxes.map(({ rate, reason, amount }): [string, number] => [
      rate > 0 ? `VAT ${formatPercent(rate, "en")}` : reason || "No VAT",
      -amount,
    ]),
    ...(totals.rounding === 0 ? [] : [["Rounding", -totals.rounding] as [string, number]]),
    ...(totals.prepaid === 0
      ? []
      : [["Prepayments it deducted", totals.prepaid] as [string, number]]),
    ...(totals.withheld === 0
      ? []
      : [["Tax withheld by the client", totals.withheld] as [string, number]]),
  ];
  const left = totals.due - setOff;
  return (
    <section aria-labelledby="preview" className="border-ink border-t-2 pt-4">
      <h2 id="preview" className="text-xl">
        What will be issued and sent
      </h2>
      <dl className="mt-3">
        {rows.map(([label, amount], index) => (
          <div key={index} className="border-line flex justify-between gap-6 border-b py-2">
            <dt>{label}</dt>
            <dd className="figures whitespace-nowrap">{money(amount)}</dd>
          </div>
        ))}
        <div className="flex justify-between gap-6 py-2 font-semibold">
          <dt>Credit note</dt>
          <dd className="figures whitespace-nowrap">{money(-totals.due)}</dd>
        </div>
      </dl>
      <ul className="mt-3 max-w-[62ch] list-disc space-y-1 pl-5">
        <li>
          It takes the next number in your series, and is emailed with its PDF to every contact who
          may pay.
        </li>
        {setOff > 0 ? (
          <li>{`${money(setOff)} is deducted from what is still open on the invoice.`}</li>
        ) : null}
        {totals.prepaid > 0 ? (
          <li>The prepayments stay paid, and can be deducted on a new final invoice.</li>
        ) : null}
        {left > 0 ? (
          <li>{`${money(left)} was already paid: it stays as a credit on your client's account until you refund it or apply it to another invoice.`}</li>
        ) : null}
      </ul>
      {children}
    </section>
  );
}
