import type { Context } from "#app/platform/context.server.ts";
import type { CardGateway } from "#app/platform/gateways/cards/card-gateway.ts";
import { madeBy } from "./begin-payment.server.ts";
import { settleCheckout } from "./settle-checkout.server.ts";
import type { Trouble } from "./close-attempts.server.ts";

const DAY_MS = 86_400_000;

/**
 * Payments whose webhook may have been lost are asked for again: those that were begun within the last two days, and
 * all that are on their way, however long that takes.
 */
export async function recheckAttempts(context: Context, cards: CardGateway, trouble: Trouble): Promise<void> {
  const { db, now } = context;
  const ago = (ms: number) => new Date(now.getTime() - ms);
  const attempts = await db.payment.findMany({
    where: { method: "card", sessionId: { not: null }, ...madeBy(cards), startedAt: { lt: ago(600_000) }, OR: [{ status: "processing" }, { status: "started", startedAt: { gt: ago(2 * DAY_MS) } }] },
    orderBy: { startedAt: "desc" },
    take: 100,
    select: { id: true, sessionId: true },
  });
  for (const { id, sessionId } of attempts) {
    if (sessionId) await settleCheckout(context, cards, sessionId).catch((error: unknown) => trouble(id, error));
  }
}
