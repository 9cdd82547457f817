import type { Id } from "#app/kernel/id.ts";
import { present } from "#app/kernel/verdict.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

/**
 * Makes everybody who decides something in this project wait in one row: the first statement of a
 * transaction that offers, signs, prices, approves, ends or bills. Always taken first, so that no
 * two wait for each other. It changes nothing: an open scope builder stays as it is.
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
