import type { Id } from "#app/kernel/id.ts";
import type { Guest } from "#app/platform/context.server.ts";
import type { Db } from "#app/platform/db/client.server.ts";
import { linkStanding, parseRights } from "#app/areas/sharing/rules/guest-rights.ts";

export type SessionGuest = Omit<Guest, "ip" | "userAgent"> & { timeZone: string };

/**
 * The guest behind a session's hash for one project; null when it, its link or the project's
 * publication has ended.
 */
export async function findGuestSession(
  db: Db,
  { sessionId, projectId, now }: { sessionId: string; projectId: Id<"Project">; now: Date },
): Promise<SessionGuest | null> {
  const session = await db.guestSession.findFirst({
    where: { id: sessionId, expiresAt: { gt: now } },
    select: {
      lastSeenAt: true,
      link: {
        select: {
          id: true,
          workspaceId: true,
          projectId: true,
          rights: true,
          expiresAt: true,
          revokedAt: true,
          contact: { select: { id: true, name: true, email: true, locale: true } },
          project: { select: { sentAt: true, timeZone: true } },
        },
      },
    },
  });
  if (!session) return null;
  const { link } = session;
  if (link.projectId !== projectId || !link.project.sentAt || linkStanding(link, now) !== "open")
    return null;
  return {
    kind: "guest",
    workspaceId: link.workspaceId,
    projectId: link.projectId,
    linkId: link.id,
    sessionId,
    contactId: link.contact.id,
    name: link.contact.name,
    email: link.contact.email,
    locale: link.contact.locale,
    rights: parseRights(link.rights),
    lastSeenAt: session.lastSeenAt,
    timeZone: link.project.timeZone,
  };
}
