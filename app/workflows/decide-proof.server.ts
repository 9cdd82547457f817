import { limitGuest } from "#app/areas/sharing/commands/limit-guest.server.ts";
import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { mayAct } from "#app/areas/sharing/rules/guest-rights.ts";
import { findVersion } from "#app/areas/work/queries/proofs/find-version.server.ts";
import { noteAnswer } from "#app/areas/work/commands/proofs/note-answer.server.ts";
import { giveVerdict } from "#app/areas/work/commands/proofs/give-verdict.server.ts";
import { tellOfFeedback } from "#app/areas/work/commands/proofs/tell-of-feedback.server.ts";
import { sendDrafts } from "#app/areas/work/commands/proofs/send-feedback.server.ts";
import {
  decidingOf,
  findProofStanding,
  type ProofStanding,
} from "#app/areas/work/queries/proofs/find-standing.server.ts";
import { isAllApproved } from "#app/areas/work/queries/proofs/is-all-approved.server.ts";
import { canDecide, countedVerdicts, type Decision } from "#app/areas/work/rules/proof.ts";
import { LONGEST_PIN } from "#app/areas/work/rules/pin.ts";
import { cleanText } from "#app/kernel/text.ts";
import type { Id } from "#app/kernel/id.ts";
import { demand, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { approveMilestone } from "./approve-milestone.server.ts";
import { askForPaidRound } from "./ask-for-round.server.ts";
import { recordDecision } from "./record-decision.server.ts";
import { recordVerdictGiven } from "./tell-of-verdict.server.ts";

export type ProofDecision = {
  checkpointId: Id<"Checkpoint">;
  decision: Decision;
  reason: string;
};

/** What came of it: the milestone was approved with it, or a round has to be priced first. */
export type Decided = { changeId: Id<"ChangeRequest"> | null; milestoneApproved: boolean };

const NOTHING_MORE: Decided = { changeId: null, milestoneApproved: false };

/**
 * The client decides on a version of a proof: own drafts of notes go along. An approval by which
 * all work of a milestone in review is approved approves the milestone. A round beyond the included
 * ones is priced first. The same word twice is said once.
 * @throws Refusal "no-right", "throttled", "not-decider", "newer-version", "milestone-approved",
 * "project-not-active", "reason-required", "round-asked"; Absent
 */
export async function decideProof(context: Context<Guest>, input: ProofDecision): Promise<Decided> {
  const { actor, db } = context;
  demand(mayAct(actor.rights, "approve"));
  await limitGuest(context, "mail");
  return db.$transaction(async (tx) => {
    await lockProject(tx, actor);
    const version = await findVersion(tx, context, { ...input, projectId: actor.projectId });
    const proof = await findProofStanding(tx, version.proofId);
    demand(await mayDecide(tx, context, { proof, checkpointId: version.id }));
    await noteAnswer(tx, context, { proofId: proof.id });
    const reason = cleanText(input.reason).trim().slice(0, LONGEST_PIN);
    const sent = await sendDrafts(tx, context, version);
    if (isSaid(proof, { ...input, reason, contactId: actor.contactId })) {
      // What was written since goes along all the same.
      if (sent > 0) await tellOfFeedback(tx, context, { version, sent });
      return NOTHING_MORE;
    }
    const open = await countOpen(tx, proof.id);
    const wantsChanges = input.decision === "changes_requested";
    if (input.decision !== "approved" && reason === "" && open === 0)
      throw new Refusal("reason-required");
    if (wantsChanges) {
      const changeId = await askForRound(tx, context, { proof, reason });
      if (changeId) return { ...NOTHING_MORE, changeId };
    }
    const contact = { id: actor.contactId, name: actor.name };
    const given = { ...{ checkpointId: version.id, contact, decision: input.decision }, reason };
    await giveVerdict(tx, proof, { ...given, decidedAt: context.now });
    await recordVerdictGiven(tx, context, { proof, what: input.decision, reason, notes: open });
    return { changeId: null, milestoneApproved: await gather(tx, context, proof) };
  });
}

async function mayDecide(
  tx: Tx,
  { actor }: Context<Guest>,
  { proof, checkpointId }: { proof: ProofStanding; checkpointId: string },
) {
  const shown = proof.versions.find(({ id }) => id === checkpointId);
  const { status } = await tx.project.findFirstOrThrow({ where: { id: actor.projectId } });
  return canDecide({
    ...decidingOf(shown ?? { decides: "any", deciderId: null }, proof.approvers),
    contactId: actor.contactId,
    rights: actor.rights,
    isNewest: proof.newest?.id === checkpointId,
    milestone: proof.milestone.status,
    project: status,
  });
}

/** Has this contact said just that of this version, and nothing since? */
function isSaid({ versions }: ProofStanding, said: ProofDecision & { contactId: string }): boolean {
  const given = versions.find(({ id }) => id === said.checkpointId)?.verdicts ?? [];
  const last = countedVerdicts(given).find(({ contactId }) => contactId === said.contactId);
  if (!last || last.recordedBy || last.bySilence) return false;
  return last.decision === said.decision && last.reason === said.reason;
}

/** Notes that were sent and aren't done, of versions that are shown. */
const OPEN = {
  sentAt: { not: null },
  resolvedAt: null,
  changeId: null,
  checkpoint: { state: "published" },
} as const;

const countOpen = (tx: Tx, proofId: Id<"Proof">): Promise<number> =>
  tx.pin.count({ where: { proofId, ...OPEN } });

/** A version that was sent back already is in its round still: a second wish costs no other one. */
async function askForRound(
  tx: Tx,
  context: Context<Guest>,
  { proof, reason }: { proof: ProofStanding; reason: string },
): Promise<Id<"ChangeRequest"> | null> {
  if (proof.state === "changes_requested") return null;
  const { milestoneId, deliverableId, title, id: proofId } = proof;
  const wish = reason || (await wordsOfPins(tx, proofId));
  return askForPaidRound(tx, context, {
    ...{ milestoneId, proofId, deliverableId, title },
    reason: wish,
  });
}

/** What the open notes ask for, each with its number. */
async function wordsOfPins(tx: Tx, proofId: Id<"Proof">): Promise<string> {
  const pins = await tx.pin.findMany({
    where: { proofId, ...OPEN },
    orderBy: { number: "asc" },
    select: { number: true, body: true },
  });
  return pins.map(({ number, body }) => `${number}. ${body}`).join("\n");
}

/** Approves the milestone in review when all of its work is approved. */
async function gather(
  tx: Tx,
  context: Context<Guest>,
  { milestoneId, projectId, workspaceId }: ProofStanding,
): Promise<boolean> {
  if (!(await isAllApproved(tx, milestoneId))) return false;
  await approveMilestone(tx, context, { projectId, workspaceId, milestoneId });
  await recordDecision(tx, context, { milestoneId, decision: "approved", reason: "" });
  return true;
}
