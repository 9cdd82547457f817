import type { Context, Guest } from "#app/platform/context.server.ts";

/** Ends this session of a guest; the link stays as it is. */
export async function endGuestSession({ db, actor }: Context<Guest>): Promise<void> {
  await db.guestSession.deleteMany({ where: { id: actor.sessionId, linkId: actor.linkId } });
}
