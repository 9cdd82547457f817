import type { Id } from "#app/kernel/id.ts";
import type { Right } from "#app/areas/sharing/rules/guest-rights.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

/** The contacts with a link that isn't revoked, once each; with a right, those who have it. */
export async function listViewers(db: Db | Tx, projectId: Id<"Project">, right: Right = "view") {
  const links = await db.guestLink.findMany({
    where: { projectId, revokedAt: null, rights: { contains: right } },
    orderBy: { createdAt: "asc" },
    select: { contact: { select: { id: true, name: true, email: true, locale: true } } },
  });
  return [...new Map(links.map(({ contact }) => [contact.id, contact])).values()];
}
