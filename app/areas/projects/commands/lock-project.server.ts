import type { Id } from "#app/kernel/id.ts";
import { present } from "#app/kernel/verdict.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

/**
 * Makes transactions that decide something in a project run one after another: it is the first
 * statement of any that offers, signs, prices, approves, ends or bills. Locks are always taken in
 * this order, so that no two transactions wait for each other. It changes no data, so an open scope
 * builder isn't affected.
 * @throws Absent when it isn't this workspace's
 */
export async function lockProject(
  tx: Tx,
  project: { projectId: Id<"Project">; workspaceId: Id<"Workspace"> },
): Promise<void> {
  const { count } = await tx.project.updateMany({
    where: { id: project.projectId, workspaceId: project.workspaceId },
    data: { scopeRevision: { increment: 0 } },
  });
  present(count === 1 ? true : null, "project");
}
