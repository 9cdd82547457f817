import { madeBy } from "#app/areas/payments/queries/attempts.server.ts";
import type { Context } from "#app/platform/context.server.ts";
import type { CardGateway } from "#app/platform/gateways/cards/card-gateway.ts";
import type { Trouble } from "#app/platform/jobs/trouble.ts";
import { settleCheckout } from "./settle-checkout.server.ts";

const DAY_MS = 86_400_000;
/** A page ends within a day; after this many days an unreadable one is given up. */
const ASKED_DAYS = 30;
const MOST = 500;

/**
 * Asks again for payments whose webhook may be lost, after downtime too: for each page until the
 * provider says that it has ended, and for all payments on their way, however long that takes.
 */
export async function recheckAttempts(
  context: Context,
  cards: CardGateway,
  trouble: Trouble,
): Promise<void> {
  const { db, now } = context;
  const ago = (ms: number) => new Date(now.getTime() - ms);
  const attempts = await db.payment.findMany({
    where: {
      method: "card",
      sessionId: { not: null },
      ...madeBy(cards),
      startedAt: { lt: ago(600_000) },
      OR: [
        { status: "processing" },
        { status: "started", startedAt: { gt: ago(ASKED_DAYS * DAY_MS) } },
      ],
    },
    orderBy: { startedAt: "asc" },
    take: MOST,
    select: { id: true, sessionId: true },
  });
  // A transfer won't be sent this late: the invoice is released, and the provider is told.
  await db.payment.updateMany({
    where: {
      method: "card",
      ...madeBy(cards),
      status: "started",
      instructionsUrl: { not: "" },
      startedAt: { lte: ago(ASKED_DAYS * DAY_MS) },
    },
    data: { status: "cancelled", closePending: true },
  });
  for (const { id, sessionId } of attempts) {
    if (sessionId)
      await settleCheckout(context, cards, { sessionId }).catch((error: unknown) =>
        trouble(id, error),
      );
  }
}
