import { addDays, addMonths, type Day } from "#app/kernel/day.ts";
import { split, sum, type MinorUnits } from "#app/kernel/money.ts";
import { allow, refuse, type Verdict } from "#app/kernel/verdict.ts";

/** The most dates that the open amount of an invoice may be spread over. */
export const MOST_DATES = 12;
export const PLAN_STEPS = ["week", "fortnight", "month"] as const;
export type PlanStep = (typeof PLAN_STEPS)[number];

/** A part due on this day, and the total of the invoice due by then, minor units. */
export type PlanDate = { dueOn: Day; amount: MinorUnits; upTo: number };

/**
 * Splits the open balance of an invoice into equal parts, one for each date, without losing a minor
 * unit.
 */
export function spread(
  invoice: { due: MinorUnits; paid: MinorUnits },
  { count, firstOn, step }: { count: number; firstOn: Day; step: PlanStep },
): PlanDate[] {
  const parts = split(
    invoice.due - invoice.paid,
    Array.from({ length: count }, () => 1),
  );
  return parts.map((amount, index) => ({
    dueOn: dateAfter(firstOn, index, step),
    amount,
    upTo: sum([invoice.paid, ...parts.slice(0, index + 1)]),
  }));
}

function dateAfter(first: Day, index: number, step: PlanStep): Day {
  return step === "month"
    ? addMonths(first, index)
    : addDays(first, index * (step === "week" ? 7 : 14));
}

type Plannable = { kind: string; due: MinorUnits; paid: MinorUnits; processing: boolean };

/** Whether an invoice can have a plan at all: something is open, and no money is on its way. */
export function mayPlan({
  kind,
  due,
  paid,
  processing,
}: Plannable): Verdict<"nothing-open" | "payment-processing"> {
  if (kind === "credit_note" || due <= paid) return refuse("nothing-open");
  return processing ? refuse("payment-processing") : allow;
}

/** A plan covers what is open, from today on, in two to twelve ascending dates. */
export function canPlan(
  invoice: Plannable,
  dates: PlanDate[],
  today: Day,
): Verdict<"nothing-open" | "payment-processing" | "plan-dates" | "plan-sum"> {
  const verdict = mayPlan(invoice);
  if (!verdict.allowed) return verdict;
  const days = dates.map(({ dueOn }) => dueOn);
  if (
    dates.length < 2 ||
    dates.length > MOST_DATES ||
    (days[0] ?? "") < today ||
    days.some((day, index) => index > 0 && day <= (days[index - 1] ?? ""))
  )
    return refuse("plan-dates");
  const rising = dates.every(
    ({ amount, upTo }, index) =>
      amount > 0 && upTo - amount === (dates[index - 1]?.upTo ?? invoice.paid),
  );
  return rising && dates.at(-1)?.upTo === invoice.due ? allow : refuse("plan-sum");
}

export type PlanPart = PlanDate & { open: number; state: "paid" | "overdue" | "part" | "open" };

/**
 * Each date with the open amount of its part, minor units, and its state; overdue takes precedence
 * over partly paid.
 */
export function partsOf(plan: PlanDate[], paid: MinorUnits, today: Day): PlanPart[] {
  return plan.map((date) => {
    const open = Math.max(0, Math.min(date.amount, date.upTo - paid));
    return { ...date, open, state: stateOfPart(date, open, today) };
  });
}

function stateOfPart({ dueOn, amount }: PlanDate, open: number, today: Day): PlanPart["state"] {
  if (open === 0) return "paid";
  if (dueOn < today) return "overdue";
  return open < amount ? "part" : "open";
}

/**
 * What a plan asks for today, minor units: everything up to today's date, at least the next part. 0
 * when it asks for nothing.
 */
export function askedByPlan(plan: PlanDate[], paid: MinorUnits, today: Day): number {
  const next = plan.find(({ upTo }) => upTo > paid);
  const reached = plan.filter(({ dueOn }) => dueOn <= today).at(-1);
  return next ? Math.max(next.upTo, reached?.upTo ?? 0) - paid : 0;
}

/**
 * The late amount of an invoice whose due day has passed, minor units: with a plan, what was due
 * before today and isn't paid; without one, everything that is open.
 */
export function lateOf(
  { due, paid, plan }: { due: MinorUnits; paid: MinorUnits; plan: PlanDate[] },
  today: Day,
): number {
  const expected =
    plan.length === 0
      ? due
      : Math.max(0, ...plan.filter(({ dueOn }) => dueOn < today).map(({ upTo }) => upTo));
  return Math.max(0, expected - paid);
}
