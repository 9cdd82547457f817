import type { Db } from "#app/platform/db/client.server.ts";

/**
 * Records what the carrier reports about a mail. A delivery reported later never hides a bounce.
 */
export async function noteDelivery(
  db: Db,
  news: { providerId: string; delivery: "delivered" | "bounced" | "complained" },
): Promise<void> {
  const before =
    news.delivery === "delivered"
      ? ["unknown" as const]
      : ["unknown" as const, "delivered" as const];
  await db.mail.updateMany({
    where: { providerId: news.providerId, delivery: { in: before } },
    data: { delivery: news.delivery },
  });
}
