import type { Verdict } from "#generated/sqlite/client.ts";
import { limitGuest } from "#app/areas/sharing/commands/limit-guest.server.ts";
import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { listViewers } from "#app/areas/sharing/queries/list-viewers.server.ts";
import { findVersion } from "#app/areas/work/queries/proofs/find-version.server.ts";
import { giveVerdict } from "#app/areas/work/commands/proofs/give-verdict.server.ts";
import { settleProof } from "#app/areas/work/commands/proofs/settle-proof.server.ts";
import { findProofStanding } from "#app/areas/work/queries/proofs/find-standing.server.ts";
import { LONGEST_PIN } from "#app/areas/work/rules/pin.ts";
import { canTakeBack, type Decision } from "#app/areas/work/rules/proof.ts";
import { cleanText } from "#app/kernel/text.ts";
import type { Id } from "#app/kernel/id.ts";
import { demand, present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";
import { verdictRecordedMail } from "#emails/verdict-recorded.tsx";
import { recordVerdict, recordVerdictGiven } from "./tell-of-verdict.server.ts";

/**
 * Takes an own verdict back, within ten minutes and while it has released nothing. The row stays;
 * it doesn't count any more.
 * @throws Refusal "throttled", "taken-back", "released", "too-late"; Absent
 */
export const takeBackVerdict = (context: Context<Guest>, verdictId: Id<"Verdict">) =>
  endOwn(context, verdictId, "taken-back");

/**
 * The contact says that a verdict which was written down for them isn't theirs: it doesn't count
 * any more, and both sides see that. Possible at any time while it released nothing.
 * @throws Refusal "throttled", "taken-back", "released"; Absent
 */
export const objectToVerdict = (context: Context<Guest>, verdictId: Id<"Verdict">) =>
  endOwn(context, verdictId, "objected");

async function endOwn(
  context: Context<Guest>,
  verdictId: Id<"Verdict">,
  what: "taken-back" | "objected",
): Promise<void> {
  const { actor, db, now } = context;
  await limitGuest(context, "act");
  await db.$transaction(async (tx) => {
    await lockProject(tx, actor);
    const verdict = await findOwn(tx, context, verdictId);
    const ends = { takenBackAt: now, ...(what === "objected" ? { objectedAt: now } : {}) };
    const hasReleased = verdict.released || (await wasGivenSince(tx, verdict));
    if (what === "objected") demandObjectable(verdict, hasReleased);
    else demand(canTakeBack({ ...verdict, hasReleased }, now));
    await endVerdict(tx, verdict, ends);
    if (verdict.bySilence) await endSilence(tx, verdict, now);
    const proof = await findProofStanding(tx, verdict.proofId);
    const said = what === "objected" && verdict.bySilence ? "objected-silence" : what;
    await recordVerdictGiven(tx, context, { proof, what: said, reason: "", notes: 0 });
  });
}

/** Whoever speaks has broken the silence of all: nobody's counts any more. */
async function endSilence(tx: Tx, { checkpointId, proofId }: Verdict, now: Date): Promise<void> {
  await tx.verdict.updateMany({
    where: { checkpointId, bySilence: true, takenBackAt: null },
    data: { takenBackAt: now },
  });
  await settleProof(tx, proofId);
}

function demandObjectable(
  verdict: Pick<Verdict, "recordedBy" | "bySilence" | "takenBackAt" | "released">,
  hasReleased: boolean,
): void {
  present(verdict.recordedBy !== "" || verdict.bySilence || null, "verdict");
  if (verdict.takenBackAt !== null) throw new Refusal("taken-back");
  // What was signed as a yes stands once something was given because of it.
  if (verdict.released || (verdict.bySilence && hasReleased)) throw new Refusal("released");
}

/**
 * Has anybody been given an original because of the verdict? That can't be taken back. Under terms
 * that ask for no approval, or once the studio has opened the folder itself, nothing was.
 */
async function wasGivenSince(tx: Tx, verdict: Verdict): Promise<boolean> {
  const { checkpointId, decidedAt, decision, projectId } = verdict;
  if (decision === "changes_requested") return false;
  const { releaseTerms } = await tx.project.findFirstOrThrow({ where: { id: projectId } });
  if (releaseTerms === "at_once" || releaseTerms === "on_payment") return false;
  const { proof, milestoneId } = await tx.checkpoint.findFirstOrThrow({
    where: { id: checkpointId },
    select: { milestoneId: true, proof: { select: { deliverableId: true } } },
  });
  const deliverableId = proof?.deliverableId ?? null;
  const folder = deliverableId === null ? { milestoneId, deliverableId } : { deliverableId };
  const byHand = { ...folder, projectId, byHand: true, endedAt: null };
  if ((await tx.release.count({ where: byHand })) > 0) return false;
  const ofDeliverable = [{ deliverableId }, { proof: { deliverableId } }];
  const work = { OR: [{ id: checkpointId }, ...(deliverableId === null ? [] : ofDeliverable)] };
  const given = { projectId, at: { gte: decidedAt }, file: { checkpoint: work } };
  return (await tx.download.count({ where: given })) > 0;
}

async function findOwn(tx: Tx, { actor }: Context<Guest>, id: string) {
  const { projectId, workspaceId, contactId } = actor;
  const found = await tx.verdict.findFirst({ where: { id, projectId, workspaceId, contactId } });
  return present(found, "verdict");
}

/** What it promised isn't promised any more. */
async function endVerdict(
  tx: Tx,
  verdict: { id: string; proofId: string; decidedAt: Date },
  data: { takenBackAt: Date; objectedAt?: Date },
): Promise<void> {
  const { id, proofId, decidedAt } = verdict;
  await tx.verdict.updateMany({ where: { id, takenBackAt: null }, data });
  await tx.pin.updateMany({
    where: { proofId, promisedAt: decidedAt, resolvedAt: null },
    data: { promisedAt: null },
  });
  await settleProof(tx, proofId);
}

export type RecordedVerdict = {
  projectId: Id<"Project">;
  checkpointId: Id<"Checkpoint">;
  contactId: Id<"Contact">;
  decision: Decision;
  reason: string;
  /** How the contact said it: "by telephone on Tuesday". */
  source: string;
};

/**
 * Writes down a verdict that a contact gave elsewhere. The contact is told, and can object. It
 * never approves a milestone: that is the client's own act.
 * @throws Refusal "source-missing", "newer-version", "milestone-approved"; Absent
 */
export async function recordVerdictFor(
  context: Context<Member>,
  input: RecordedVerdict,
): Promise<void> {
  const { actor, db, now } = context;
  const source = cleanText(input.source).trim().slice(0, 300);
  if (source === "") throw new Refusal("source-missing");
  const reason = cleanText(input.reason).trim().slice(0, LONGEST_PIN);
  const { projectId, decision } = input;
  await db.$transaction(async (tx) => {
    await lockProject(tx, { projectId, workspaceId: actor.workspaceId });
    const { proofId, id: checkpointId } = await findVersion(tx, context, input);
    const proof = await findProofStanding(tx, proofId);
    if (proof.newest?.id !== checkpointId) throw new Refusal("newer-version");
    if (proof.milestone.status === "approved") throw new Refusal("milestone-approved");
    const approvers = await listViewers(tx, projectId, "approve");
    const contact = present(approvers.find(({ id }) => id === input.contactId) ?? null, "contact");
    await giveVerdict(tx, proof, {
      ...{ checkpointId, contact, decision, reason, source },
      decidedAt: now,
      recordedBy: actor.name,
    });
    await recordVerdict(tx, context, { proof, what: decision, reason: source });
    await tellContact(tx, context, { proof, contact, decision, source });
  });
}

type Recorded = {
  proof: Awaited<ReturnType<typeof findProofStanding>>;
  contact: Awaited<ReturnType<typeof listViewers>>[number];
  decision: Decision;
  source: string;
};

async function tellContact(
  tx: Tx,
  { now, baseUrl }: Context<Member>,
  { proof, contact, decision, source }: Recorded,
): Promise<void> {
  const { projectId, workspaceId, newest, title } = proof;
  const project = await tx.project.findFirstOrThrow({
    where: { id: projectId, workspaceId },
    select: { title: true, workspace: true },
  });
  const letter = verdictRecordedMail({
    name: contact.name,
    studio: project.workspace.name,
    project: project.title,
    ...{ title, version: newest?.number ?? 1, decision, source },
    url: `${baseUrl}/portal/${projectId}/proofs/${newest?.id ?? ""}`,
  });
  await enqueueMail(
    tx,
    {
      ...letter,
      workspaceId,
      projectId,
      to: contact,
      replyTo: project.workspace.email,
      about: ["checkpoint", newest?.id ?? ""],
    },
    now,
  );
}
