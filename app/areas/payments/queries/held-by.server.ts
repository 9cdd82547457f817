import { CLAIM_DAYS } from "#app/areas/invoicing/rules/reminders.ts";
import { addDays, type Day } from "#app/kernel/day.ts";

const DAY_MS = 86_400_000;

/**
 * The payments that hold back an invoice's reminders and charges: money on its way, an announced
 * charge, and a transfer that was claimed as sent, or is expected on the provider's account, within
 * the last few days. An older claim no longer counts.
 */
export const heldBy = ({ now, today }: { now: Date; today: Day }) => ({
  OR: [
    { status: "processing" as const },
    // An announced charge needs nothing from the payer.
    { status: "started" as const, keptCardId: { not: null }, chargeOn: { gte: today } },
    { status: "started" as const, claimedOn: { gte: addDays(today, -CLAIM_DAYS) } },
    {
      status: "started" as const,
      instructionsUrl: { not: "" },
      startedAt: { gte: new Date(now.getTime() - CLAIM_DAYS * DAY_MS) },
    },
  ],
});
