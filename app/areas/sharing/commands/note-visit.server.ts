import { guestSessionEnd, SEEN_EVERY_MS } from "#app/areas/sharing/rules/guest-rights.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";

/** Records that a guest is active, at most every quarter hour, and moves the session's end. */
export async function noteVisit({ db, actor, now }: Context<Guest>): Promise<void> {
  if (actor.lastSeenAt.getTime() > now.getTime() - SEEN_EVERY_MS) return;
  const link = await db.guestLink.findFirst({
    where: { id: actor.linkId, workspaceId: actor.workspaceId },
    select: { expiresAt: true },
  });
  if (!link) return;
  await db.guestSession.updateMany({
    where: { id: actor.sessionId },
    data: { lastSeenAt: now, expiresAt: guestSessionEnd(link.expiresAt, now) },
  });
}
