import type { Id } from "#app/kernel/id.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

/** The terms of the workspace, or of one project. */
export async function listGlossary(
  { db, actor }: Context<Member>,
  projectId: Id<"Project"> | null,
) {
  return db.glossaryTerm.findMany({
    where: { workspaceId: actor.workspaceId, projectId },
    orderBy: { term: "asc" },
    select: { id: true, term: true, plain: true },
  });
}
