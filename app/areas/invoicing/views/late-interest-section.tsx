import type { MinorUnits } from "#app/kernel/money.ts";
import { Form, Link } from "@remix-run/react";
import type { LateInterest } from "#app/areas/invoicing/rules/late-interest.ts";
import { formatPercent, formatPlainDay } from "#app/platform/i18n/format.ts";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { invoicingWords } from "#words/studio/invoicing.ts";
import { SectionHead } from "#app/platform/ui/section-head.tsx";
import { Button } from "#app/platform/ui/button.tsx";

/**
 * A proposal for late interest by the signed terms or the law. Nothing is charged until the
 * freelancer drafts and issues it.
 */
export function LateInterestSection({
  late,
  money,
}: {
  late: LateInterest | "rate-unknown";
  money: (amount: MinorUnits) => string;
}) {
  const language = useLanguage();
  const words = useWords(invoicingWords).lateInterestSection;
  if (late === "rate-unknown") {
    return (
      <section aria-labelledby="late">
        <SectionHead id="late">{words.lateInterest}</SectionHead>
        <p className="mt-2">
          {words.thisVersionOfMilepostDoesnt}{" "}
          <Link to="/app/settings/money">{words.setYourOwnRate}</Link>.
        </p>
      </section>
    );
  }
  return (
    <section aria-labelledby="late">
      <SectionHead id="late">{words.lateInterest}</SectionHead>
      <ul>
        {late.periods.map((period) => (
          <li key={period.from} className="border-line flex justify-between gap-6 border-b py-2">
            <span>
              {words.period({
                from: formatPlainDay(period.from, language),
                to: formatPlainDay(period.to, language),
                rate: formatPercent(period.rate, language),
                open: money(period.open),
              })}
            </span>
            <span className="figures whitespace-nowrap">{money(period.interest)}</span>
          </li>
        ))}
        {late.fee > 0 ? (
          <li className="border-line flex justify-between gap-6 border-b py-2">
            <span>{words.compensationForRecoveryCosts}</span>
            <span className="figures whitespace-nowrap">{money(late.fee)}</span>
          </li>
        ) : null}
      </ul>
      <p className="text-muted mt-2 text-sm">
        {late.source === "" ? words.underYourOwnTerms : words.underTheLaw(late.source)}
      </p>
      <Form method="post" className="mt-3">
        <Button name="intent" value="draft-late-interest">
          {words.writeAnInvoiceForLate}
        </Button>
      </Form>
    </section>
  );
}
