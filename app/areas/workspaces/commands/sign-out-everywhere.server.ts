import type { Context, Member } from "#app/platform/context.server.ts";
import { noteSecurityEvent } from "./note-security-event.server.ts";

/** Ends all of the member's sessions, this one too. */
export async function signOutEverywhere({ db, actor, now }: Context<Member>): Promise<void> {
  await db.session.deleteMany({ where: { userId: actor.userId } });
  await noteSecurityEvent(db, { type: "sessions.ended", userId: actor.userId, now });
}
