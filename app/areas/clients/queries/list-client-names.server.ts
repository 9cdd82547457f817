import type { Context, Member } from "#app/platform/context.server.ts";

/** All clients by name, for choosing one. */
export function listClientNames({ db, actor }: Context<Member>) {
  return db.client.findMany({
    where: { workspaceId: actor.workspaceId },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
}
