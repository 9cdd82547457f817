import type { MinorUnits } from "#app/kernel/money.ts";
import { Form } from "@remix-run/react";
import { MOST_DATES, type PlanPart } from "#app/areas/invoicing/rules/plan.ts";
import { addDays, type Day } from "#app/kernel/day.ts";
import { formatFullDay } from "#app/platform/i18n/format.ts";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { paymentsWords } from "#words/studio/payments.ts";

const TONES = {
  paid: "text-good",
  overdue: "text-bad",
  part: "text-muted",
  open: "text-muted",
} as const;

type Props = {
  plan: PlanPart[];
  isPlannable: boolean;
  today: Day;
  money: (amount: MinorUnits) => string;
};

/**
 * The open balance in parts with a date each; the client is mailed the dates and asked for one part
 * at a time.
 */
export function PlanSection({ plan, isPlannable, today, money }: Props) {
  const language = useLanguage();
  const words = useWords(paymentsWords).planSection;
  return (
    <section aria-labelledby="plan">
      <h2 id="plan" className="border-ink mb-1 border-b pb-2 text-xl">
        {words.paymentPlan}
      </h2>
      {plan.length === 0 ? <p className="text-muted py-3">{words.noneTheFullAmount}</p> : null}
      <ol>
        {plan.map(({ dueOn, amount, open, state }) => (
          <li key={dueOn} className="border-line flex justify-between gap-6 border-b py-2">
            <span>
              {formatFullDay(dueOn, language)}
              <span className={`block text-sm ${TONES[state]}`}>
                {state === "part" ? words.openAmount(money(open)) : words.states[state]}
              </span>
            </span>
            <span className="figures whitespace-nowrap">{money(amount)}</span>
          </li>
        ))}
      </ol>
      {isPlannable ? (
        <details className="mt-2">
          <summary className="inline-flex min-h-11 items-center underline underline-offset-4">
            {plan.length > 0 ? words.changeThePlan : words.agreeOnAPlan}
          </summary>
          <Form method="post" className="mt-2 flex flex-wrap items-end gap-4">
            <label className="block">
              <span className="mb-1 block text-sm font-semibold">{words.numberOfParts}</span>
              <input
                name="count"
                type="number"
                min={2}
                max={MOST_DATES}
                defaultValue={3}
                className="field w-20"
              />
            </label>
            <label className="block">
              <span className="mb-1 block text-sm font-semibold">{words.firstDueDate}</span>
              <input
                name="firstOn"
                type="date"
                min={today}
                defaultValue={addDays(today, 7)}
                className="field"
              />
            </label>
            <label className="block">
              <span className="mb-1 block text-sm font-semibold">{words.interval}</span>
              <select name="step" className="field">
                {Object.entries(words.steps).map(([value, label]) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
            <button name="intent" value="agree-plan" className="button">
              {words.agreeAndEmailIt}
            </button>
          </Form>
          {plan.length > 0 ? (
            <Form method="post" className="mt-3">
              <button name="intent" value="drop-plan" className="button" data-tone="quiet">
                {words.endThePlan}
              </button>
            </Form>
          ) : null}
        </details>
      ) : null}
    </section>
  );
}
