import { addDays, type Day } from "#app/kernel/day.ts";

/**
 * How long after its last step an invoice is still reminded of, in days: a schedule that is
 * switched on late chases no old ones.
 */
const STALE_DAYS = 30;
/**
 * How long a client's word that the transfer is sent is believed before she is reminded again, in
 * days.
 */
export const CLAIM_DAYS = 5;

/** "-3 0 7 14" as days from the due day, the earliest first; null when it isn't a schedule. */
export function parseSchedule(text: string): number[] | null {
  const parts = text.split(/[\s,;]+/u).filter(Boolean);
  const steps = parts.map(Number);
  if (parts.length > 8 || steps.some((step) => !Number.isInteger(step) || step < -30 || step > 120))
    return null;
  return [...new Set(steps)].sort((a, b) => a - b);
}

/**
 * The step of the schedule that is due today, and wasn't taken: only the latest one, so that a
 * downtime makes no flood.
 */
export function stepDue(
  schedule: number[],
  { dueOn, today, taken }: { dueOn: Day; today: Day; taken: readonly number[] },
): number | null {
  const step = schedule.filter((candidate) => addDays(dueOn, candidate) <= today).at(-1);
  if (step === undefined || taken.some((earlier) => earlier >= step)) return null;
  return addDays(dueOn, (schedule.at(-1) ?? 0) + STALE_DAYS) < today ? null : step;
}
