import type { Id } from "#app/kernel/id.ts";
import { linkStanding, parseRights } from "#app/areas/sharing/rules/guest-rights.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

/** A project's guest links, newest first, with the log of their visits. */
export async function listLinks({ db, actor, now }: Context<Member>, projectId: Id<"Project">) {
  const links = await db.guestLink.findMany({
    where: { projectId, workspaceId: actor.workspaceId },
    orderBy: { createdAt: "desc" },
    select: {
      id: true,
      rights: true,
      createdAt: true,
      expiresAt: true,
      revokedAt: true,
      contact: { select: { id: true, name: true, email: true, locale: true } },
      visits: {
        orderBy: { at: "desc" },
        take: 10,
        select: { id: true, at: true, ip: true, userAgent: true },
      },
      _count: { select: { visits: true } },
    },
  });
  return links.map(({ rights, _count, ...link }) => ({
    ...link,
    rights: parseRights(rights),
    standing: linkStanding(link, now),
    visitCount: _count.visits,
  }));
}
