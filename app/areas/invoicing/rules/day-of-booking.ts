import { dayOf, type Day } from "#app/kernel/day.ts";

/**
 * The day on which a booking counts, in a time zone (IANA): the day that the freelancer gave for a
 * recorded payment and its reversal, else the day of the booking.
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
