import { reachableContacts } from "#app/areas/clients/queries/reachable.server.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

export async function findClient({ db, actor }: Context<Member>, clientId: Id<"Client">) {
  return db.client.findFirst({
    where: { id: clientId, workspaceId: actor.workspaceId },
    include: {
      contacts: reachableContacts,
      projects: { orderBy: { createdAt: "desc" }, select: { id: true, title: true, status: true } },
    },
  });
}
