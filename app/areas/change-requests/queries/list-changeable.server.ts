import type { Id } from "#app/kernel/id.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";

/** The deliverables that a change request may be about. */
export async function listChangeable(
  { db, actor }: Context<Guest | Member>,
  projectId: Id<"Project">,
): Promise<{ id: string; title: string }[]> {
  const published =
    actor.kind === "guest" ? { status: { notIn: ["draft" as const, "proposed" as const] } } : {};
  return db.deliverable.findMany({
    where: { projectId, workspaceId: actor.workspaceId, project: published },
    orderBy: { position: "asc" },
    select: { id: true, title: true },
  });
}
