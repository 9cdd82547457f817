import type { MinorUnits } from "#app/kernel/money.ts";
import { Form } from "@remix-run/react";
import { MOST_DATES, type PlanPart } from "#app/areas/invoicing/rules/plan.ts";
import { addDays, type Day } from "#app/kernel/day.ts";
import { formatFullDay } from "#app/platform/i18n/format.ts";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { paymentsWords } from "#words/studio/payments.ts";
import { SectionHead } from "#app/platform/ui/section-head.tsx";
import { Fold } from "#app/platform/ui/fold.tsx";
import { SelectInput, TextInput } from "#app/platform/ui/inputs.tsx";
import { Button } from "#app/platform/ui/button.tsx";

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
      <SectionHead id="plan">{words.paymentPlan}</SectionHead>
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
        <Fold summary={plan.length > 0 ? words.changeThePlan : words.agreeOnAPlan} className="mt-2">
          <Form method="post" className="mt-2 flex flex-wrap items-end gap-4">
            <label className="block">
              <span className="mb-1 block text-sm font-semibold">{words.numberOfParts}</span>
              <TextInput
                name="count"
                type="number"
                min={2}
                max={MOST_DATES}
                defaultValue={3}
                className="w-20"
              />
            </label>
            <label className="block">
              <span className="mb-1 block text-sm font-semibold">{words.firstDueDate}</span>
              <TextInput name="firstOn" type="date" min={today} defaultValue={addDays(today, 7)} />
            </label>
            <label className="block">
              <span className="mb-1 block text-sm font-semibold">{words.interval}</span>
              <SelectInput name="step">
                {Object.entries(words.steps).map(([value, label]) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </SelectInput>
            </label>
            <Button name="intent" value="agree-plan">
              {words.agreeAndEmailIt}
            </Button>
          </Form>
          {plan.length > 0 ? (
            <Form method="post" className="mt-3">
              <Button name="intent" value="drop-plan" tone="quiet">
                {words.endThePlan}
              </Button>
            </Form>
          ) : null}
        </Fold>
      ) : null}
    </section>
  );
}
