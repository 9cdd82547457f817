import type { Context, Member } from "#app/platform/context.server.ts";

/** Ends all of the member's sessions, this one too. */
export async function signOutEverywhere({ db, actor }: Context<Member>): Promise<void> {
  await db.session.deleteMany({ where: { userId: actor.userId } });
}
