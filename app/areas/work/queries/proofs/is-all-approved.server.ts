import { isApproval } from "#app/areas/work/rules/proof.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import { findProofStanding } from "./find-standing.server.ts";

/**
 * Is each work of a milestone in review approved, and has each of its deliverables one? With
 * `but` the answer is what it would be if that proof were approved too.
 */
export async function isAllApproved(
  db: Db | Tx,
  milestoneId: Id<"Milestone">,
  { but }: { but?: Id<"Proof"> } = {},
): Promise<boolean> {
  const milestone = await db.milestone.findFirst({
    where: { id: milestoneId, status: "in_review" },
    select: { deliverables: { select: { id: true } } },
  });
  if (!milestone || milestone.deliverables.length === 0) return false;
  const proofs = await db.proof.findMany({
    where: { milestoneId, versions: { some: { state: "published" } } },
    select: { id: true, deliverableId: true },
  });
  const shown = new Set(proofs.map(({ deliverableId }) => deliverableId));
  if (!milestone.deliverables.every(({ id }) => shown.has(id))) return false;
  for (const { id } of proofs)
    if (id !== but && !isApproval((await findProofStanding(db, id)).state)) return false;
  return true;
}
