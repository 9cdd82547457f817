import { newId } from "#app/kernel/id.ts";
import { isDuplicate } from "#app/platform/db/duplicate.server.ts";
import type { Db } from "#app/platform/db/client.server.ts";
import { backoffMs } from "#app/platform/jobs/deliver-mail.server.ts";
import type { Trouble } from "#app/platform/jobs/trouble.ts";

/** So long one process may take to fetch a mail, before another tries it, in milliseconds. */
const LEASE_MS = 5 * 60_000;

/** Writes down that a mail came in, once, however often and at once the carrier says so. */
export async function noteIncoming(db: Db, providerId: string, now: Date): Promise<void> {
  try {
    await db.incomingMail.create({
      data: {
        ...{ id: newId(), providerId, state: "waiting" },
        ...{ receivedAt: now, nextAttemptAt: now },
      },
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
}

/** The next mail to fetch, which no other process fetches meanwhile; null where there is none. */
export async function claimIncoming(db: Db, now: Date) {
  const due = { state: "waiting" as const, nextAttemptAt: { lte: now } };
  for (let tries = 0; tries < 5; tries++) {
    const next = await db.incomingMail.findFirst({
      where: due,
      orderBy: [{ nextAttemptAt: "asc" }, { id: "asc" }],
    });
    if (!next) return null;
    const { count } = await db.incomingMail.updateMany({
      where: { ...due, id: next.id },
      data: { attempts: { increment: 1 }, nextAttemptAt: new Date(now.getTime() + LEASE_MS) },
    });
    if (count === 1) return { ...next, attempts: next.attempts + 1 };
  }
  return null;
}

/** A mail to another address of the same account: nothing of it is kept. */
export async function setIncomingAside(db: Db, id: string): Promise<void> {
  await db.incomingMail.updateMany({ where: { id, state: "waiting" }, data: { state: "settled" } });
}

type Failed = { id: string; attempts: number };

/** A mail that couldn't be fetched is tried again, ever more seldom, and never given up. */
export async function putIncomingOff(
  db: Db,
  { id, attempts }: Failed,
  { error, now, trouble }: { error: unknown; now: Date; trouble: Trouble },
): Promise<void> {
  trouble(id, error);
  const lastError = error instanceof Error ? error.message : String(error);
  await db.incomingMail.updateMany({
    where: { id, state: "waiting" },
    data: {
      lastError: lastError.slice(0, 500),
      nextAttemptAt: new Date(now.getTime() + backoffMs(attempts)),
    },
  });
}
