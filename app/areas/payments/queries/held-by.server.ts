import { CLAIM_DAYS } from "#app/areas/invoicing/rules/reminders.ts";
import { addDays, type Day } from "#app/kernel/day.ts";

const DAY_MS = 86_400_000;

/**
 * Of payments, those that hold an invoice back from reminders and charges: money on its way, a
 * charge that was announced, and a transfer that was announced as sent, or is to be sent to the
 * provider's account, within the last few days. Older words count no more.
 */
export const heldBy = ({ now, today }: { now: Date; today: Day }) => ({
  OR: [
    { status: "processing" as const },
    // A charge that was announced asks for nothing of the payer.
    { status: "started" as const, keptCardId: { not: null }, chargeOn: { gte: today } },
    { status: "started" as const, claimedOn: { gte: addDays(today, -CLAIM_DAYS) } },
    {
      status: "started" as const,
      instructionsUrl: { not: "" },
      startedAt: { gte: new Date(now.getTime() - CLAIM_DAYS * DAY_MS) },
    },
  ],
});
