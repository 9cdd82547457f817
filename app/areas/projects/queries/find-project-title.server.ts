import type { Id } from "#app/kernel/id.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

/** The heading of a page inside a project. Null when it isn't this workspace's. */
export async function findProjectTitle({ db, actor }: Context<Member>, projectId: Id<"Project">) {
  return db.project.findFirst({
    where: { id: projectId, workspaceId: actor.workspaceId },
    select: { id: true, title: true, currency: true, timeZone: true, status: true },
  });
}
