import type { Context } from "#app/platform/context.server.ts";
import type { CardGateway } from "#app/platform/gateways/cards/card-gateway.ts";
import { settleCheckout } from "./settle-checkout.server.ts";

const BATCH = 20;

/**
 * Closes the hosted pages of cancelled attempts at the provider. One that was paid in the very moment is booked like any
 * other money, and shows as overpaid. Returns true while there may be more.
 */
export async function closeAttempts(context: Context, cards: CardGateway): Promise<boolean> {
  const { db } = context;
  const pending = await db.payment.findMany({ where: { closePending: true, method: "card" }, take: BATCH, select: { id: true, sessionId: true } });
  for (const { id, sessionId } of pending) {
    const status = sessionId ? await cards.close(sessionId) : "expired";
    if (status === "complete" && sessionId) await settleCheckout(context, cards, sessionId);
    if (status !== "open") await db.payment.updateMany({ where: { id, closePending: true }, data: { closePending: false } });
  }
  return pending.length === BATCH;
}

/** Payments whose webhook may have been lost are looked at again after a while: those begun between 10 minutes and 8 days ago. */
export async function recheckAttempts(context: Context, cards: CardGateway): Promise<boolean> {
  const { db, now } = context;
  const ago = (ms: number) => new Date(now.getTime() - ms);
  const attempts = await db.payment.findMany({
    where: { method: "card", status: { in: ["started", "processing"] }, sessionId: { not: null }, liveMode: cards.liveMode, startedAt: { lt: ago(600_000), gt: ago(8 * 86_400_000) } },
    take: 100,
    select: { sessionId: true },
  });
  for (const { sessionId } of attempts) if (sessionId) await settleCheckout(context, cards, sessionId);
  return false;
}
