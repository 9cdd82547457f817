import { findProofStanding } from "#app/areas/work/queries/proofs/find-standing.server.ts";
import { deliverableState, type ProofState } from "#app/areas/work/rules/proof.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

/**
 * Notes whether a proof still waits for its verdict, and gives its deliverable the state that its
 * proofs say. One whose milestone is approved is
 * accepted, and stays so.
 */
export async function settleProof(tx: Tx, proofId: Id<"Proof">): Promise<void> {
  const { deliverableId, state } = await findProofStanding(tx, proofId);
  await tx.proof.updateMany({ where: { id: proofId }, data: { decided: state !== "waiting" } });
  if (deliverableId === null) return;
  const proofs = await tx.proof.findMany({
    where: { deliverableId, versions: { some: { state: "published" } } },
    select: { id: true },
  });
  const states: ProofState[] = [];
  for (const { id } of proofs) states.push((await findProofStanding(tx, id)).state);
  await tx.deliverable.updateMany({
    where: { id: deliverableId, milestone: { status: { not: "approved" } } },
    data: { status: deliverableState(states) ?? "in_progress" },
  });
}
