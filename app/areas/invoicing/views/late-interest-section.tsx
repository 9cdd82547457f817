import type { MinorUnits } from "#app/kernel/money.ts";
import { Form, Link } from "@remix-run/react";
import type { LateInterest } from "#app/areas/invoicing/rules/late-interest.ts";
import { formatPercent, formatPlainDay } from "#app/platform/i18n/format.ts";

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
  if (late === "rate-unknown") {
    return (
      <section aria-labelledby="late">
        <h2 id="late" className="border-ink mb-1 border-b pb-2 text-xl">
          Late interest
        </h2>
        <p className="mt-2">
          This version of Milepost doesn't know the statutory rate for this half-year. Update it, or{" "}
          <Link to="/app/settings/money">set your own rate</Link>.
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
      <p className="text-muted mt-2 text-sm">{`${late.source === "" ? "Under your own terms" : `Under ${late.source}, at the rate for each half-year`}. Your client isn't told, and nothing is added automatically; whether you ask for it is up to you.`}</p>
      <Form method="post" className="mt-3">
        <button name="intent" value="draft-late-interest" className="button">
          Write an invoice for late interest
        </button>
      </Form>
    </section>
  );
}
