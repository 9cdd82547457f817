import type { Checkpoint } from "#generated/sqlite/client.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { settleProof } from "./settle-proof.server.ts";

/**
 * Makes a checkpoint that is being published the next version of its proof, or the first of a new
 * one. The project is locked.
 */
export async function takeVersion(tx: Tx, checkpoint: Checkpoint, now: Date): Promise<void> {
  const proofId = (await findProof(tx, checkpoint)) ?? (await addProof(tx, checkpoint, now));
  await tx.proof.updateMany({ where: { id: proofId }, data: { lastVersion: { increment: 1 } } });
  const { lastVersion } = await tx.proof.findFirstOrThrow({ where: { id: proofId } });
  await tx.checkpoint.updateMany({
    where: { id: checkpoint.id },
    data: { proofId, version: lastVersion },
  });
  await settleProof(tx, proofId);
}

/** The proof that was named in the draft, if it is one of the same milestone. */
async function findProof(
  tx: Tx,
  { proofId, milestoneId, projectId }: Checkpoint,
): Promise<Id<"Proof"> | null> {
  if (proofId === null) return null;
  const where = { id: proofId, milestoneId, projectId };
  return (await tx.proof.findFirst({ where, select: { id: true } }))?.id ?? null;
}

async function addProof(tx: Tx, checkpoint: Checkpoint, now: Date): Promise<Id<"Proof">> {
  const { workspaceId, projectId, milestoneId, deliverableId, title } = checkpoint;
  const own = await tx.deliverable.findFirst({
    where: { id: deliverableId ?? "", milestoneId, projectId },
    select: { id: true },
  });
  const id = childId(projectId);
  await tx.proof.create({
    data: {
      ...{ id, workspaceId, projectId, milestoneId, title },
      deliverableId: own?.id ?? null,
      createdAt: now,
    },
  });
  return id;
}
