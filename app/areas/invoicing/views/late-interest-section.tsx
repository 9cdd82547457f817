import type { MinorUnits } from "#app/kernel/money.ts";
import { Form, Link } from "@remix-run/react";
import type { LateInterest } from "#app/areas/invoicing/rules/late-interest.ts";
import { formatPercent, formatPlainDay } from "#app/platform/i18n/format.ts";

/**
 * What the signed terms or the law give for paying late: a proposal. Nothing is asked for before
 * the freelancer writes and issues it.
 */
export function LateInterestSection({
  late,
  money,
}: {
  late: LateInterest | "rate-unknown";
  money: (amount: MinorUnits) => string;
}) {
  if (late === "rate-unknown") {
    return (
      <section aria-labelledby="late">
        <h2 id="late" className="border-ink mb-1 border-b pb-2 text-xl">
          Late interest
        </h2>
        <p className="mt-2">
          The law’s rate for this half-year isn’t known to this version of Milepost. Update it, or{" "}
          <Link to="/app/settings/money">set a rate of your own</Link>.
        </p>
      </section>
    );
  }
  return (
    <section aria-labelledby="late">
      <h2 id="late" className="border-ink mb-1 border-b pb-2 text-xl">
        Late interest
      </h2>
      <ul>
        {late.periods.map((period) => (
          <li key={period.from} className="border-line flex justify-between gap-6 border-b py-2">
            <span>{`${formatPlainDay(period.from, "en")} to ${formatPlainDay(period.to, "en")}, ${formatPercent(period.rate, "en")} on ${money(period.open)}`}</span>
            <span className="figures whitespace-nowrap">{money(period.interest)}</span>
          </li>
        ))}
        {late.fee > 0 ? (
          <li className="border-line flex justify-between gap-6 border-b py-2">
            <span>Compensation for recovery costs</span>
            <span className="figures whitespace-nowrap">{money(late.fee)}</span>
          </li>
        ) : null}
      </ul>
      <p className="text-muted mt-2 text-sm">{`${late.source === "" ? "By your own terms" : `By ${late.source}, at the rate of each half-year`}. Your client isn't told of it, and nothing is added by itself; it is yours to ask for, or to leave.`}</p>
      <Form method="post" className="mt-3">
        <button name="intent" value="draft-late-interest" className="button">
          Write an invoice for it
        </button>
      </Form>
    </section>
  );
}
