import type { MinorUnits } from "#app/kernel/money.ts";
import type { Id } from "#app/kernel/id.ts";
import { agreementWords } from "#words/agreement.ts";
import { instalmentText } from "#app/areas/agreements/rules/agreement-text.ts";
import { totalsOf, type Tax } from "#app/areas/invoicing/rules/tax.ts";
import { withDefaultChoice } from "#app/areas/scope/rules/options.ts";
import type { Plan } from "#app/areas/scope/rules/payment-plan.ts";
import { discountOf, priceOf, subtotalOf, type Scope } from "#app/areas/scope/rules/scope.ts";
import { formatMoney, formatPercent, formatShortDay } from "#app/platform/i18n/format.ts";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { scopeWords } from "#words/studio/scope.ts";

/**
 * The totals, by the rules that agreements and invoices are made with: discount, tax, and each
 * instalment with its day.
 */
export function DraftTotals({ scope, plan, tax }: { scope: Scope; plan: Plan; tax: Tax }) {
  const language = useLanguage();
  const labels = useWords(scopeWords).draftTotals;
  const chosen = withDefaultChoice(scope);
  const money = (amount: MinorUnits) => formatMoney(amount, scope.currency, language);
  const [net, discount] = [priceOf(chosen), discountOf(chosen)];
  const totals = totalsOf([{ net, tax }]);
  const words = useWords(agreementWords);
  const dayOf = (milestoneId: Id<"Milestone"> | null) =>
    scope.milestones.find(({ id }) => id === milestoneId)?.dueOn ?? null;
  const rows: [string, string][] = [
    ...(discount > 0
      ? ([
          [labels.subtotal, money(subtotalOf(chosen))],
          [labels.discount(scope.discount.reason), `−${money(discount)}`],
        ] as [string, string][])
      : []),
    [labels.net, money(net)],
    [
      tax.rate > 0 ? labels.taxPercent(formatPercent(tax.rate, language)) : labels.noTax,
      money(totals.tax),
    ],
    [labels.toPay, money(totals.gross)],
  ];
  return (
    <section
      aria-label={labels.totals}
      aria-live="polite"
      className="border-line mb-6 border-b pb-5 text-sm"
    >
      <dl className="figures grid grid-cols-[1fr_auto] gap-x-4 gap-y-1">
        {rows.map(([term, value], index) => (
          <div
            key={term}
            className={`contents ${index === rows.length - 1 ? "font-semibold" : ""}`}
          >
            <dt>{term}</dt>
            <dd className="text-right">{value}</dd>
          </div>
        ))}
      </dl>
      {plan.allowed && plan.instalments.length > 0 ? (
        <>
          <p className="text-muted border-line mt-3 border-t pt-3">{labels.paymentPlanNet}</p>
          <ol className="figures">
            {plan.instalments.map((instalment, index) => {
              const day = dayOf(instalment.milestoneId);
              return (
                <li key={index} className="flex justify-between gap-4">
                  <span>
                    {instalmentText(instalment, words).replaceAll("\\", "")}{" "}
                    <span className="text-muted">
                      {day ? formatShortDay(day, language) : labels.whenSigned}
                    </span>
                  </span>
                  <span>{money(instalment.amount)}</span>
                </li>
              );
            })}
          </ol>
        </>
      ) : null}
    </section>
  );
}
