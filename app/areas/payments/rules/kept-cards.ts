import { addDays, type Day } from "#app/kernel/day.ts";

/** So long before a kept card is charged its owner is told, in days. */
export const NOTICE_DAYS = 3;

/**
 * The day of a charge that is announced today: when the money is due, never before the notice is
 * over. Null while that is further off.
 */
export function chargeDay(payBy: Day, today: Day): Day | null {
  const first = addDays(today, NOTICE_DAYS);
  return payBy > first ? null : first;
}
