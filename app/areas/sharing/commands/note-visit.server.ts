import { SEEN_EVERY_MS } from "#app/areas/sharing/rules/guest-rights.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";

/** Records that a guest is active, at most every quarter of an hour. */
export async function noteVisit({ db, actor, now }: Context<Guest>): Promise<void> {
  if (actor.lastSeenAt.getTime() > now.getTime() - SEEN_EVERY_MS) return;
  await db.guestSession.updateMany({ where: { id: actor.sessionId }, data: { lastSeenAt: now } });
}
