import { hashToken } from "#app/platform/auth/secrets.server.ts";
import type { Context } from "#app/platform/context.server.ts";

/** Ends one session, by the cookie's token. */
export async function signOut({ db }: Context, token: string): Promise<void> {
  await db.session.deleteMany({ where: { id: hashToken(token) } });
}
