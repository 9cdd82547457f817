import { madeBy } from "#app/areas/payments/queries/attempts.server.ts";
import type { Context } from "#app/platform/context.server.ts";
import type { CardGateway } from "#app/platform/gateways/cards/card-gateway.ts";
import type { Trouble } from "#app/platform/jobs/trouble.ts";

const MOST = 50;

/**
 * Asks the provider to forget cards that were removed or replaced, until it has. It keeps a card
 * that another project still uses.
 */
export async function forgetCards(
  context: Context,
  cards: CardGateway,
  trouble: Trouble,
): Promise<void> {
  const { db, now } = context;
  const removed = await db.keptCard.findMany({
    where: { ...madeBy(cards), removedAt: { not: null }, forgottenAt: null },
    orderBy: { removedAt: "asc" },
    take: MOST,
    select: { id: true, methodId: true },
  });
  for (const { id, methodId } of removed) {
    try {
      // The same card may be stored for another project of the client.
      if ((await db.keptCard.count({ where: { methodId, removedAt: null } })) === 0)
        await cards.forgetCard(methodId);
      await db.keptCard.updateMany({ where: { id }, data: { forgottenAt: now } });
    } catch (error) {
      trouble(id, error);
    }
  }
}
