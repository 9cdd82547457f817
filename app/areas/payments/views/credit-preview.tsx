import type { MinorUnits } from "#app/kernel/money.ts";
import type { ReactNode } from "react";
import type { CreditTotals } from "#app/areas/invoicing/rules/credit.ts";
import { formatPercent } from "#app/platform/i18n/format.ts";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { paymentsWords } from "#words/studio/payments.ts";
import { SectionHead } from "#app/platform/ui/section-head.tsx";

type Props = {
  lines: { id: string; description: string; taken: number }[];
  totals: CreditTotals;
  setOff: number;
  money: (amount: MinorUnits) => string;
  children: ReactNode;
};

/** Exactly what a credit note will say and do, before it is issued. */
export function CreditPreview({ lines, totals, setOff, money, children }: Props) {
  const language = useLanguage();
  const words = useWords(paymentsWords).creditPreview;
  const rows: [string, number][] = [
    ...lines.map(({ description, taken }): [string, number] => [description, -taken]),
    [words.net, -totals.net],
    ...totals.taxes.map(({ rate, reason, amount }): [string, number] => [
      rate > 0 ? words.vatPercent(formatPercent(rate, language)) : reason || words.noVat,
      -amount,
    ]),
    ...(totals.rounding === 0 ? [] : [[words.rounding, -totals.rounding] as [string, number]]),
    ...(totals.prepaid === 0
      ? []
      : [[words.prepaymentsItDeducted, totals.prepaid] as [string, number]]),
    ...(totals.withheld === 0
      ? []
      : [[words.taxWithheldByTheClient, totals.withheld] as [string, number]]),
  ];
  const left = totals.due - setOff;
  return (
    <section aria-labelledby="preview" className="border-ink border-t-2 pt-4">
      <SectionHead id="preview">{words.whatWillBeIssued}</SectionHead>
      <dl className="mt-3">
        {rows.map(([label, amount], index) => (
          <div key={index} className="border-line flex justify-between gap-6 border-b py-2">
            <dt>{label}</dt>
            <dd className="figures whitespace-nowrap">{money(amount)}</dd>
          </div>
        ))}
        <div className="flex justify-between gap-6 py-2 font-semibold">
          <dt>{words.creditNote}</dt>
          <dd className="figures whitespace-nowrap">{money(-totals.due)}</dd>
        </div>
      </dl>
      <ul className="mt-3 max-w-[62ch] list-disc space-y-1 pl-5">
        <li>{words.itTakesTheNextNumber}</li>
        {setOff > 0 ? <li>{words.isDeductedFromWhat(money(setOff))}</li> : null}
        {totals.prepaid > 0 ? <li>{words.prepaymentsStayPaidAndCan}</li> : null}
        {left > 0 ? <li>{words.wasAlreadyPaidItStays(money(left))}</li> : null}
      </ul>
      {children}
    </section>
  );
}
