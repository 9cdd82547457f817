import type { Id } from "#app/kernel/id.ts";
import { RATE_DAYS } from "#app/areas/invoicing/rules/exchange-rates.ts";
import { addDays, type Day } from "#app/kernel/day.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

/** The newest rate up to a day, unless it is too old to use; null when none is known. */
export function exchangeRateOn(
  tx: Db | Tx,
  { workspaceId, currency, day }: { workspaceId: Id<"Workspace">; currency: string; day: Day },
): Promise<{ rate: string; day: Day; source: string } | null> {
  return tx.exchangeRate.findFirst({
    where: { workspaceId, currency, day: { lte: day, gte: addDays(day, -RATE_DAYS) } },
    orderBy: { day: "desc" },
    select: { rate: true, day: true, source: true },
  });
}
