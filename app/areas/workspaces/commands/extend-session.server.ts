import type { MemberContext } from "#app/platform/auth/guards.server.ts";
import { inBackground } from "#app/platform/jobs/in-background.server.ts";
import { sessionEnd } from "#app/areas/workspaces/rules/sessions.ts";

const DAY_MS = 86_400_000;

/**
 * Moves a session's end once a day, up to its absolute end, so that a member who works here daily
 * isn't signed out in the middle of it. Returns the cookie's token when it should be set again.
 */
export function extendSession(
  { db, actor, now }: MemberContext,
  token: string | null,
): string | null {
  if (actor.lastSeenAt.getTime() > now.getTime() - DAY_MS) return null;
  inBackground(
    db.session.updateMany({
      where: { id: actor.sessionId },
      data: { lastSeenAt: now, expiresAt: sessionEnd(actor.signedInAt, now) },
    }),
  );
  return token;
}
