import type { Id } from "#app/kernel/id.ts";
import type { Moment } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { recordActivity } from "./record-activity.server.ts";
import { beginNextMilestone } from "./begin-next-milestone.server.ts";

/**
 * Starts a proposed project because its deposit is paid (or none is asked for): work begins with
 * the first milestone. Does nothing, and returns false, if it has started already.
 */
export async function startProject(
  tx: Tx,
  moment: Moment,
  {
    project,
    early = false,
  }: { project: { id: string; workspaceId: Id<"Workspace"> }; early?: boolean },
): Promise<boolean> {
  const { count } = await tx.project.updateMany({
    where: { id: project.id, status: { in: ["proposed"] } },
    data: { status: "active", startedAt: moment.now, startedEarly: early },
  });
  if (count === 0) return false;
  await beginNextMilestone(tx, project.id);
  await recordActivity(tx, moment, {
    projectId: project.id,
    workspaceId: project.workspaceId,
    type: early ? "project.started-early" : "project.started",
  });
  return true;
}
