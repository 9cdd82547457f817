import { hashToken } from "#app/platform/auth/secrets.server.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

/** Ends one session, by the cookie's token. */
export async function signOut({ db }: Context, token: string): Promise<void> {
  await db.session.deleteMany({ where: { id: hashToken(token) } });
}

/** Ends all of the member's sessions, this one too. */
export async function signOutEverywhere({ db, actor }: Context<Member>): Promise<void> {
  await db.session.deleteMany({ where: { userId: actor.userId } });
}
