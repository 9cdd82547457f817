import { madeBy } from "#app/areas/payments/queries/attempts.server.ts";
import type { Context } from "#app/platform/context.server.ts";
import type { CardGateway } from "#app/platform/gateways/cards/card-gateway.ts";
import type { Trouble } from "#app/platform/jobs/trouble.ts";
import { askForRefund, settleReturns } from "./settle-returns.server.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * Catches up on lost webhooks: refunds whose request may be lost are requested again with the same
 * key, and everything that was returned at the provider in the last `backDays` days, or is still
 * undecided here, is read again. A refund may fail days after it succeeded, when the payer's bank
 * sends it back.
 */
export async function reconcileReturns(
  context: Context,
  cards: CardGateway,
  { trouble, backDays }: { trouble: Trouble; backDays: number },
): Promise<void> {
  const { db, now } = context;
  const unasked = await db.refund.findMany({
    where: {
      status: "pending",
      method: "card",
      providerId: null,
      createdAt: { lt: new Date(now.getTime() - MINUTE_MS) },
      payment: madeBy(cards),
    },
    take: 50,
    orderBy: { createdAt: "asc" },
    select: { id: true, paymentId: true },
  });
  for (const { id, paymentId } of unasked)
    await askForRefund(context, cards, id).catch((error: unknown) => trouble(paymentId, error));
  const undecided = await db.payment.findMany({
    where: {
      intentId: { not: null },
      ...madeBy(cards),
      OR: [
        { refunds: { some: { status: "pending", providerId: { not: null } } } },
        { disputes: { some: { status: { in: ["needs_response", "under_review"] } } } },
      ],
    },
    take: 200,
    select: { intentId: true },
  });
  const recent = await cards.returnedSince(new Date(now.getTime() - backDays * DAY_MS));
  const intents = new Set([...undecided.map(({ intentId }) => intentId ?? ""), ...recent]);
  for (const intentId of intents)
    await settleReturns(context, cards, { intentId }).catch((error: unknown) =>
      trouble(intentId, error),
    );
}
