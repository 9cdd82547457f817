import type { Id } from "#app/kernel/id.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

/**
 * The first milestone that is still planned becomes the one in progress, unless another already is.
 */
export async function beginNextMilestone(tx: Tx, projectId: Id<"Project">): Promise<void> {
  const busy = await tx.milestone.findFirst({
    where: { projectId, status: { in: ["in_progress", "in_review"] } },
    select: { id: true },
  });
  if (busy) return;
  const next = await tx.milestone.findFirst({
    where: { projectId, status: "planned" },
    orderBy: { position: "asc" },
    select: { id: true },
  });
  if (!next) return;
  await tx.milestone.updateMany({
    where: { id: next.id, status: "planned" },
    data: { status: "in_progress" },
  });
  await tx.deliverable.updateMany({
    where: { milestoneId: next.id, status: "agreed" },
    data: { status: "in_progress" },
  });
}
