import { addDays, type Day } from "#app/kernel/day.ts";

/**
 * How many days after its last step a schedule still applies to an invoice, so that switching it on
 * late chases no old invoices.
 */
const STALE_DAYS = 30;
/** For how many days a client's claim of a sent transfer holds back reminders. */
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
 * The step of the schedule that is due today and wasn't taken yet: only the latest one, so that
 * downtime causes no flood of mail. The invoice itself, issued on `issuedOn`, says all until
 * the day after; null for a date that was agreed later.
 */
export function stepDue(
  schedule: number[],
  {
    issuedOn,
    dueOn,
    today,
    taken,
  }: { issuedOn: Day | null; dueOn: Day; today: Day; taken: readonly number[] },
): number | null {
  const isPast = (candidate: number) => {
    const day = addDays(dueOn, candidate);
    return (issuedOn === null || day > issuedOn) && day <= today;
  };
  const step = schedule.filter(isPast).at(-1);
  if (step === undefined || taken.some((earlier) => earlier >= step)) return null;
  return addDays(dueOn, (schedule.at(-1) ?? 0) + STALE_DAYS) < today ? null : step;
}
