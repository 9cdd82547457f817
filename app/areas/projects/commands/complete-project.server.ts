import type { Id } from "#app/kernel/id.ts";
import { statesBefore } from "#app/areas/projects/rules/project-states.ts";
import type { Moment } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { recordActivity } from "./record-activity.server.ts";

/**
 * Completes a project once everything is approved and paid. Returns false when it wasn't running.
 */
export async function completeProject(
  tx: Tx,
  moment: Moment,
  project: { id: string; workspaceId: Id<"Workspace"> },
): Promise<boolean> {
  const { count } = await tx.project.updateMany({
    where: { id: project.id, status: { in: statesBefore("completed") } },
    data: { status: "completed", completedAt: moment.now },
  });
  if (count === 0) return false;
  await tx.agreement.updateMany({
    where: { projectId: project.id, status: "in_force" },
    data: { status: "completed", endedAt: moment.now },
  });
  await recordActivity(tx, moment, {
    projectId: project.id,
    workspaceId: project.workspaceId,
    type: "project.completed",
  });
  return true;
}
