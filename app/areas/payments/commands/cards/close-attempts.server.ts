import { madeBy } from "#app/areas/payments/queries/attempts.server.ts";
import type { Context } from "#app/platform/context.server.ts";
import type { CardGateway } from "#app/platform/gateways/cards/card-gateway.ts";
import type { Trouble } from "#app/platform/jobs/trouble.ts";
import { settleCheckout } from "./settle-checkout.server.ts";

const BATCH = 20;
const DAY_MS = 86_400_000;

/**
 * Closes the hosted pages of cancelled attempts at the provider. A page that was paid just before
 * is booked like any other money and shows as overpaid. An attempt without a session may still get
 * one, so it waits for a day.
 */
export async function closeAttempts(
  context: Context,
  cards: CardGateway,
  trouble: Trouble,
): Promise<void> {
  const { db, now } = context;
  const pending = await db.payment.findMany({
    where: {
      closePending: true,
      method: "card",
      ...madeBy(cards),
      OR: [{ sessionId: { not: null } }, { startedAt: { lt: new Date(now.getTime() - DAY_MS) } }],
    },
    orderBy: { startedAt: "desc" },
    take: BATCH,
    select: { id: true, sessionId: true },
  });
  for (const { id, sessionId } of pending) {
    try {
      const status = sessionId ? await cards.close(sessionId) : "expired";
      if (status === "complete" && sessionId) await settleCheckout(context, cards, { sessionId });
      if (status !== "open")
        await db.payment.updateMany({
          where: { id, closePending: true },
          data: { closePending: false },
        });
    } catch (error) {
      trouble(id, error);
    }
  }
}
