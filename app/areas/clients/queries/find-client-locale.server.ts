import { reachable } from "#app/areas/clients/queries/reachable.server.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

/** The language of a project's first contact. */
export async function findClientLocale(
  { db, actor }: Context<Member>,
  projectId: Id<"Project">,
): Promise<string> {
  const contact = await db.contact.findFirst({
    where: {
      ...reachable,
      client: { projects: { some: { id: projectId, workspaceId: actor.workspaceId } } },
    },
    orderBy: { createdAt: "asc" },
    select: { locale: true },
  });
  return contact?.locale ?? "en";
}
