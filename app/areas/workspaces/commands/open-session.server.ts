import { sessionEnd, type SignInMethod } from "#app/areas/workspaces/rules/sessions.ts";
import { newSecret, type Id } from "#app/kernel/id.ts";
import { hashToken } from "#app/platform/auth/secrets.server.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

/** Opens a session for a user and returns the cookie's token, of which only the hash is stored. */
export async function openSession(
  db: Db | Tx,
  session: { userId: Id<"User">; userAgent: string; method?: SignInMethod; now: Date },
): Promise<string> {
  const { userId, userAgent, method = "password", now } = session;
  const token = newSecret();
  await db.session.create({
    data: {
      id: hashToken(token),
      userId,
      userAgent: userAgent.slice(0, 300),
      createdAt: now,
      lastSeenAt: now,
      expiresAt: sessionEnd(now, now),
      confirmedAt: now,
      method,
    },
  });
  return token;
}
