import { Refusal } from "#app/kernel/verdict.ts";
import { keyedHash } from "#app/platform/auth/secrets.server.ts";
import type { Db } from "#app/platform/db/client.server.ts";

export type Limit = { most: number; minutes: number };

/**
 * Counts one attempt at something guessable and refuses ("throttled") when there were too many in the window. The count
 * is raised first and read after, so that attempts at the same moment can't all slip through. Keys are stored hashed.
 */
export async function throttle(db: Db, key: string, { most, minutes }: Limit, now: Date): Promise<void> {
  const id = keyedHash(`throttle ${key}`);
  const expiresAt = new Date(now.getTime() + minutes * 60_000);
  const { count: raised } = await db.throttle.updateMany({ where: { key: id, expiresAt: { gt: now } }, data: { count: { increment: 1 } } });
  if (raised === 0) {
    await db.throttle.upsert({ where: { key: id }, create: { key: id, count: 1, expiresAt }, update: { count: 1, expiresAt } });
    return;
  }
  const row = await db.throttle.findUnique({ where: { key: id }, select: { count: true } });
  if ((row?.count ?? 0) > most) throw new Refusal("throttled");
}

/** Forgets the attempts, after one that was right. */
export async function forgive(db: Db, key: string): Promise<void> {
  await db.throttle.deleteMany({ where: { key: keyedHash(`throttle ${key}`) } });
}
