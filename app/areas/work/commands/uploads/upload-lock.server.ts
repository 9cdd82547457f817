import { randomUUID } from "node:crypto";
import type { Id } from "#app/kernel/id.ts";
import type { Db } from "#app/platform/db/client.server.ts";

/** A lock whose holder died is free again after so many milliseconds. */
const LEASE_MS = 20_000;
const BEAT_MS = 1_000;
const TRY_EVERY_MS = 200;
const LONGEST_WAIT_MS = 15_000;

export type HeldLock = { release(): Promise<void> };

/**
 * One request at a time writes to an upload, also with several servers on one database. A request
 * that waits asks the holder to end: after a broken connection the old one may hang on for minutes.
 * @returns null when the holder didn't end in 15 seconds
 */
export async function lockUpload(
  db: Db,
  uploadId: Id<"Upload">,
  { signal, releaseRequested }: { signal: AbortSignal; releaseRequested: () => void },
): Promise<HeldLock | null> {
  const leaseId = randomUUID();
  const until = Date.now() + LONGEST_WAIT_MS;
  while (!signal.aborted && Date.now() < until) {
    const now = new Date();
    const { count } = await db.upload.updateMany({
      where: { id: uploadId, OR: [{ lockedUntil: null }, { lockedUntil: { lt: now } }] },
      data: { leaseId, lockedUntil: new Date(now.getTime() + LEASE_MS), lockWanted: false },
    });
    if (count === 1) return holding(db, { id: uploadId, leaseId }, releaseRequested);
    await db.upload.updateMany({ where: { id: uploadId }, data: { lockWanted: true } });
    await new Promise((resolve) => setTimeout(resolve, TRY_EVERY_MS));
  }
  return null;
}

/** Keeps the lock alive, and tells its holder when somebody else wants it. */
function holding(
  db: Db,
  held: { id: Id<"Upload">; leaseId: string },
  releaseRequested: () => void,
): HeldLock {
  const beat = async () => {
    const lockedUntil = new Date(Date.now() + LEASE_MS);
    await db.upload.updateMany({ where: held, data: { lockedUntil, touchedAt: new Date() } });
    const found = await db.upload.findFirst({ where: held, select: { lockWanted: true } });
    if (found?.lockWanted !== false) releaseRequested();
  };
  const timer = setInterval(() => void beat().catch(releaseRequested), BEAT_MS);
  timer.unref();
  return {
    async release() {
      clearInterval(timer);
      await db.upload.updateMany({
        where: held,
        data: { leaseId: "", lockedUntil: null, touchedAt: new Date() },
      });
    },
  };
}
