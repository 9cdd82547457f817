import { giveVerdict } from "#app/areas/work/commands/proofs/give-verdict.server.ts";
import { findProofStanding } from "#app/areas/work/queries/proofs/find-standing.server.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import { Refusal } from "#app/kernel/verdict.ts";
import type { Moment } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

type Bought = {
  projectId: Id<"Project">;
  workspaceId: Id<"Workspace">;
  changeId: Id<"ChangeRequest"> | null;
};

/**
 * Reopens the milestone for a paid round that was requested in its review; the review was waiting
 * for this.
 */
export async function reopenForRound(
  tx: Tx,
  { now }: Moment,
  { projectId, workspaceId, changeId }: Bought,
): Promise<void> {
  const change = await tx.changeRequest.findFirst({
    where: { id: changeId ?? "" },
    select: {
      milestoneId: true,
      proofId: true,
      contactId: true,
      authorName: true,
      wish: true,
    },
  });
  if (!change?.milestoneId) return;
  if (change.proofId) return reopenProof(tx, now, { ...change, proofId: change.proofId });
  const { count } = await tx.milestone.updateMany({
    where: { id: change.milestoneId, projectId, status: "in_review" },
    data: { status: "in_progress" },
  });
  if (count === 0) throw new Refusal("not-in-review");
  await tx.deliverable.updateMany({
    where: { projectId, milestoneId: change.milestoneId, status: "delivered" },
    data: { status: "revision_requested" },
  });
  await tx.review.create({
    data: {
      id: childId(projectId),
      workspaceId,
      projectId,
      milestoneId: change.milestoneId,
      contactId: change.contactId ?? "",
      contactName: change.authorName,
      decision: "changes_requested",
      reason: change.wish,
      decidedAt: now,
    },
  });
}

/**
 * The wish for which a round was bought counts now, on the version that is shown now. Its milestone
 * goes back to work.
 */
async function reopenProof(
  tx: Tx,
  now: Date,
  change: {
    proofId: Id<"Proof">;
    contactId: Id<"Contact"> | null;
    authorName: string;
    wish: string;
  },
): Promise<void> {
  const proof = await findProofStanding(tx, change.proofId);
  if (!proof.newest || !change.contactId) return;
  await giveVerdict(tx, proof, {
    checkpointId: proof.newest.id,
    contact: { id: change.contactId, name: change.authorName },
    decision: "changes_requested",
    reason: change.wish,
    decidedAt: now,
  });
  await tx.milestone.updateMany({
    where: { id: proof.milestoneId, status: "in_review" },
    data: { status: "in_progress" },
  });
}
