import { addDays, type Day } from "#app/kernel/day.ts";

/** How many days before a charge the owner of a kept card is told. */
export const NOTICE_DAYS = 3;

/**
 * The day of a charge that is announced today: the due day, but not before the notice period ends.
 * Null when it is too early to announce it.
 */
export function chargeDay(payBy: Day, today: Day): Day | null {
  const first = addDays(today, NOTICE_DAYS);
  return payBy > first ? null : first;
}
