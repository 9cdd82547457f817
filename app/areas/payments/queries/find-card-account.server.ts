import type { Id } from "#app/kernel/id.ts";
import type { CardAccount } from "#generated/sqlite/client.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

/**
 * The workspace's own account at the card provider that new payments go to; null when it uses the
 * installation's.
 */
export function findCardAccount(
  db: Db | Tx,
  workspaceId: Id<"Workspace">,
): Promise<CardAccount | null> {
  return db.cardAccount.findFirst({
    where: { workspaceId, endedAt: null },
    orderBy: { createdAt: "desc" },
  });
}

/** An account by its id, ended or not, for its payments and their events. */
export function findAccountById(db: Db, id: string): Promise<CardAccount | null> {
  return db.cardAccount.findFirst({ where: { id } });
}

/** For how many days after an account has ended its payments may still be disputed or refunded. */
const HEARD_DAYS = 400;

/** Every account whose payments may still change, for the jobs. */
export function listCardAccounts(db: Db, now: Date): Promise<CardAccount[]> {
  return db.cardAccount.findMany({
    where: {
      OR: [
        { endedAt: null },
        { endedAt: { gt: new Date(now.getTime() - HEARD_DAYS * 86_400_000) } },
      ],
    },
    orderBy: { createdAt: "asc" },
  });
}
