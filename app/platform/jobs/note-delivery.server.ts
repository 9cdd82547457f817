import type { Db } from "#app/platform/db/client.server.ts";

/**
 * Notes what the carrier says became of a mail. A bounce is never covered up by a delivery that is
 * told later.
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
