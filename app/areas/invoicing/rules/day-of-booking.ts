import { dayOf, type Day } from "#app/kernel/day.ts";

/**
 * The day on which money counts, in a time zone (IANA): as the freelancer said for what she
 * recorded, and for what takes that back; else when it was booked.
 */
export function dayOfBooking(
  {
    kind,
    createdAt,
    receivedOn,
  }: { kind: string; createdAt: Date; receivedOn?: Day | null | undefined },
  timeZone: string,
): Day {
  return (kind === "payment" || kind === "reversal") && receivedOn
    ? receivedOn
    : dayOf(createdAt, timeZone);
}
