import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { listViewers } from "#app/areas/sharing/queries/list-viewers.server.ts";
import { giveVerdict } from "#app/areas/work/commands/proofs/give-verdict.server.ts";
import {
  findSilence,
  type FoundSilence,
} from "#app/areas/work/queries/proofs/find-silence.server.ts";
import {
  findProofStanding,
  type ProofStanding,
} from "#app/areas/work/queries/proofs/find-standing.server.ts";
import { isAllApproved } from "#app/areas/work/queries/proofs/is-all-approved.server.ts";
import { nextStep } from "#app/areas/work/rules/silence.ts";
import type { Day } from "#app/kernel/day.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import type { Context, System } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { Trouble } from "#app/platform/jobs/trouble.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";
import { silenceMail, type SilenceProps } from "#emails/silence.tsx";
import { verdictMail } from "#emails/verdict.tsx";
import { approveMilestone } from "./approve-milestone.server.ts";

/** So many proofs are looked at in one query. */
const BATCH = 100;

/**
 * Where the signed terms take silence as a yes: sends the notices that they promise, and writes the
 * approvals down when both have arrived and the last day has passed. Every proof that waits is
 * looked at, however many there are.
 * @param trouble is told of a proof at which something failed; the others go on
 */
export async function heedSilence(context: Context<System>, trouble: Trouble): Promise<void> {
  let after = "";
  for (;;) {
    const waiting = await context.db.proof.findMany({
      where: {
        id: { gt: after },
        decided: false,
        project: { status: "active", silenceDays: { gt: 0 } },
        milestone: { status: { not: "approved" } },
      },
      orderBy: { id: "asc" },
      take: BATCH,
      select: { id: true, projectId: true, workspaceId: true },
    });
    for (const proof of waiting)
      await heed(context, proof).catch((e: unknown) => trouble(proof.id, e));
    if (waiting.length < BATCH) return;
    after = waiting.at(-1)?.id ?? after;
  }
}

type Waiting = { id: Id<"Proof">; projectId: Id<"Project">; workspaceId: Id<"Workspace"> };

const heed = (context: Context<System>, { id, ...project }: Waiting) =>
  context.db.$transaction(async (tx) => {
    // Locked first: whoever answers at the same time is before this, or after it.
    await lockProject(tx, project);
    const proof = await findProofStanding(tx, id);
    const found = await findSilence(tx, proof, context.now);
    if (!found) return;
    const steps = found.silent.map((one) => ({
      ...one,
      step: nextStep(one.silence, found.today),
    }));
    const { until } = found;
    if (until === null) return;
    for (const { step, ...one } of steps)
      if (step === "first" || step === "second")
        await sendNotice(tx, context, {
          ...{ proof, found, until, silent: one },
          number: step === "first" ? 1 : 2,
        });
    if (steps.every(({ step }) => step === "consent"))
      await consent(tx, context, { proof, found, until });
  });

type Of = { proof: ProofStanding; found: FoundSilence };
type Contact = FoundSilence["silent"][number]["contact"];

type Noticed = Of & { until: Day; silent: FoundSilence["silent"][number]; number: 1 | 2 };

async function sendNotice(
  tx: Tx,
  context: Context<System>,
  { proof, found, until, silent, number }: Noticed,
): Promise<void> {
  const { contact, since } = silent;
  const letter = { proof, found, until, contact, milestone: null, mayObject: false };
  const mailId = await mailClient(tx, context, { ...letter, isNotice: true });
  const { projectId, workspaceId } = proof;
  const { checkpointId, today: sentOn } = found;
  await tx.silenceNotice.create({
    data: {
      ...{ id: childId(projectId), projectId, workspaceId, checkpointId },
      ...{ contactId: contact.id, number, since, sentOn, until, mailId },
    },
  });
}

/** Approved for each who said nothing, and the milestone with it if it waits for nothing else. */
async function consent(
  tx: Tx,
  context: Context<System>,
  { proof, found, until }: Of & { until: Day },
): Promise<void> {
  const { projectId, workspaceId, milestoneId, title, newest } = proof;
  for (const { contact } of found.silent)
    await giveVerdict(tx, proof, {
      ...{ checkpointId: found.checkpointId, contact, decision: "approved", reason: "" },
      decidedAt: context.now,
      bySilence: true,
    });
  const of = { projectId, workspaceId };
  const subject = `${title} (${newest?.number ?? 1})`;
  await recordActivity(tx, context, { ...of, type: "proof.approved-by-silence", subject });
  const isWhole = await isAllApproved(tx, milestoneId);
  const milestone = isWhole ? proof.milestone.title : null;
  if (isWhole) {
    await approveMilestone(tx, context, { ...of, milestoneId });
    await recordActivity(tx, context, {
      ...of,
      type: "milestone.approved",
      subject: proof.milestone.title,
    });
  }
  for (const contact of await listViewers(tx, projectId, "approve")) {
    if (!proof.approvers.includes(contact.id)) continue;
    const mayObject = !isWhole && found.silent.some((one) => one.contact.id === contact.id);
    const letter = { proof, found, until, contact, milestone, mayObject };
    await mailClient(tx, context, { ...letter, isNotice: false });
  }
  await mailStudio(tx, context, { proof, milestone });
}

type Letter = Of & { contact: Contact } & Pick<
    SilenceProps,
    "milestone" | "isNotice" | "until" | "mayObject"
  >;

async function mailClient(
  tx: Tx,
  { now, baseUrl }: Context<System>,
  { proof, found, contact, ...rest }: Letter,
): Promise<string> {
  const { projectId, workspaceId, title, newest } = proof;
  const { workspace } = await findProject(tx, projectId);
  const { checkpointId } = found;
  const letter = silenceMail({
    ...{ name: contact.name, studio: workspace.name, title, ...rest },
    version: newest?.number ?? 1,
    url: `${baseUrl}/portal/${projectId}/proofs/${checkpointId}`,
  });
  const about: [string, string] = ["checkpoint", checkpointId];
  const to = { ...letter, workspaceId, projectId, to: contact, about };
  return enqueueMail(tx, { ...to, replyTo: workspace.email }, now);
}

async function mailStudio(
  tx: Tx,
  { now, baseUrl }: Context<System>,
  { proof, milestone }: { proof: ProofStanding; milestone: string | null },
): Promise<void> {
  const { projectId, workspaceId, title, newest } = proof;
  const { title: project, workspace } = await findProject(tx, projectId);
  const letter = verdictMail({
    ...{ from: "", project, title, what: "silence", reason: "", notes: 0 },
    ...(milestone === null ? {} : { milestone }),
    version: newest?.number ?? 1,
    url: `${baseUrl}/app/projects/${projectId}/proofs/${newest?.id ?? ""}`,
  });
  const about: [string, string] = ["checkpoint", newest?.id ?? ""];
  await enqueueMail(tx, { ...letter, workspaceId, projectId, to: workspace, about }, now);
}

const findProject = (tx: Tx, id: Id<"Project">) =>
  tx.project.findFirstOrThrow({ where: { id }, select: { title: true, workspace: true } });
