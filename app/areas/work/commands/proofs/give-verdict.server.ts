import type { ProofStanding } from "#app/areas/work/queries/proofs/find-standing.server.ts";
import type { Decision } from "#app/areas/work/rules/proof.ts";
import type { JudgedFile } from "#app/areas/work/stored/judged-files.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { settleProof } from "./settle-proof.server.ts";

export type Given = {
  checkpointId: Id<"Checkpoint">;
  contact: { id: Id<"Contact">; name: string };
  decision: Decision;
  reason: string;
  decidedAt: Date;
  /** For one that a member writes down: who, and how the contact said it. */
  recordedBy?: string;
  source?: string;
  /** Nobody said it: the signed terms take silence as a yes. */
  bySilence?: boolean;
};

/**
 * Writes a contact's word on a version, bound to the bytes of its files. An approval with small
 * changes promises what is open: those pins are done without another round. The project is locked.
 */
export async function giveVerdict(
  tx: Tx,
  proof: Pick<ProofStanding, "id" | "projectId" | "workspaceId" | "milestoneId">,
  given: Given,
): Promise<Id<"Verdict">> {
  const { contact, checkpointId, decision } = given;
  const id = childId(proof.projectId);
  const decidedAt = await afterOthers(tx, checkpointId, given.decidedAt);
  await tx.verdict.create({
    data: {
      id,
      workspaceId: proof.workspaceId,
      projectId: proof.projectId,
      proofId: proof.id,
      milestoneId: proof.milestoneId,
      checkpointId,
      contactId: contact.id,
      contactName: contact.name,
      decision,
      reason: given.reason,
      files: JSON.stringify(await judgedFiles(tx, checkpointId)),
      decidedAt,
      recordedBy: given.recordedBy ?? "",
      source: given.source ?? "",
      bySilence: given.bySilence ?? false,
    },
  });
  const open = { proofId: proof.id, sentAt: { not: null }, resolvedAt: null };
  const shown = { checkpoint: { state: "published" } } as const;
  if (decision === "approved_with_changes")
    await tx.pin.updateMany({
      where: { ...open, ...shown, promisedAt: null, changeId: null },
      data: { promisedAt: decidedAt },
    });
  // In a round they are done anyway.
  if (decision === "changes_requested")
    await tx.pin.updateMany({ where: open, data: { promisedAt: null } });
  await settleProof(tx, proof.id);
  return id;
}

/** The last word counts, so no two are of the same millisecond. */
async function afterOthers(tx: Tx, checkpointId: Id<"Checkpoint">, at: Date): Promise<Date> {
  const last = await tx.verdict.findFirst({
    where: { checkpointId },
    orderBy: { decidedAt: "desc" },
    select: { decidedAt: true },
  });
  return new Date(Math.max(at.getTime(), (last?.decidedAt.getTime() ?? 0) + 1));
}

async function judgedFiles(tx: Tx, checkpointId: Id<"Checkpoint">): Promise<JudgedFile[]> {
  return tx.file.findMany({
    where: { checkpointId },
    orderBy: { place: "asc" },
    select: { name: true, sha256: true },
  });
}
