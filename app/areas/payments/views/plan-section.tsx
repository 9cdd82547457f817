import type { MinorUnits } from "#app/kernel/money.ts";
import { Form } from "@remix-run/react";
import { MOST_DATES, type PlanPart } from "#app/areas/invoicing/rules/plan.ts";
import { addDays, type Day } from "#app/kernel/day.ts";
import { formatFullDay } from "#app/platform/i18n/format.ts";

const STATES = {
  paid: { word: "Paid", tone: "text-good" },
  overdue: { word: "Overdue", tone: "text-bad" },
  part: { word: "", tone: "text-muted" },
  open: { word: "Open", tone: "text-muted" },
} as const;

type Props = {
  plan: PlanPart[];
  isPlannable: boolean;
  today: Day;
  money: (amount: MinorUnits) => string;
};

const STEPS = [
  ["month", "a month apart"],
  ["fortnight", "two weeks apart"],
  ["week", "a week apart"],
] as const;

/**
 * The open balance in parts with a date each; the client is mailed the dates and asked for one part
 * at a time.
 */
export function PlanSection({ plan, isPlannable, today, money }: Props) {
  return (
    <section aria-labelledby="plan">
      <h2 id="plan" className="border-ink mb-1 border-b pb-2 text-xl">
        Payment plan
      </h2>
      {plan.length === 0 ? (
        <p className="text-muted py-3">None: the full amount is due at once.</p>
      ) : null}
      <ol>
        {plan.map(({ dueOn, amount, open, state }) => (
          <li key={dueOn} className="border-line flex justify-between gap-6 border-b py-2">
            <span>
              {formatFullDay(dueOn, "en")}
              <span className={`block text-sm ${STATES[state].tone}`}>
                {state === "part" ? `${money(open)} open` : STATES[state].word}
              </span>
            </span>
            <span className="figures whitespace-nowrap">{money(amount)}</span>
          </li>
        ))}
      </ol>
      {isPlannable ? (
        <details className="mt-2">
          <summary className="inline-flex min-h-11 items-center underline underline-offset-4">
            {plan.length > 0 ? "Change the plan" : "Agree on a plan"}
          </summary>
          <Form method="post" className="mt-2 flex flex-wrap items-end gap-4">
            <label className="block">
              <span className="mb-1 block text-sm font-semibold">Number of parts</span>
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
              <span className="mb-1 block text-sm font-semibold">First due date</span>
              <input
                name="firstOn"
                type="date"
                min={today}
                defaultValue={addDays(today, 7)}
                className="field"
              />
            </label>
            <label className="block">
              <span className="mb-1 block text-sm font-semibold">Interval</span>
              <select name="step" className="field">
                {STEPS.map(([value, label]) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
            <button name="intent" value="agree-plan" className="button">
              Agree and email it
            </button>
          </Form>
          {plan.length > 0 ? (
            <Form method="post" className="mt-3">
              <button name="intent" value="drop-plan" className="button" data-tone="quiet">
                End the plan
              </button>
            </Form>
          ) : null}
        </details>
      ) : null}
    </section>
  );
}
