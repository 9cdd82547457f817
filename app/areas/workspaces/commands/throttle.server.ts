import { Refusal } from "#app/kernel/verdict.ts";
import { keyedHash } from "#app/platform/auth/secrets.server.ts";
import type { Db } from "#app/platform/db/client.server.ts";

export type Limit = { most: number; minutes: number };

/**
 * Counts one attempt at something in a window of so many minutes, and returns how many there were.
 * One statement raises the count and reads it, so that concurrent attempts are all counted. Keys
 * are hashed.
 */
export async function countAttempt(
  db: Db,
  { key, minutes, now }: { key: string; minutes: number; now: Date },
): Promise<number> {
  const id = keyedHash(`throttle ${key}`);
  const expiresAt = new Date(now.getTime() + minutes * 60_000);
  await db.throttle.updateMany({
    where: { key: id, expiresAt: { lte: now } },
    data: { count: 0, expiresAt },
  });
  const { count } = await db.throttle.upsert({
    where: { key: id },
    create: { key: id, count: 1, expiresAt },
    update: { count: { increment: 1 } },
    select: { count: true },
  });
  return count;
}

/**
 * Counts one attempt at something guessable, and refuses when there were too many in the window.
 * @throws Refusal "throttled"
 */
export async function throttle(
  db: Db,
  { key, limit, now }: { key: string; limit: Limit; now: Date },
): Promise<void> {
  if ((await countAttempt(db, { key, minutes: limit.minutes, now })) > limit.most)
    throw new Refusal("throttled");
}

/** Clears the attempts after a successful one. */
export async function forgive(db: Db, key: string): Promise<void> {
  await db.throttle.deleteMany({ where: { key: keyedHash(`throttle ${key}`) } });
}
