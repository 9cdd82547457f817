import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import type { ProofStanding } from "#app/areas/work/queries/proofs/find-standing.server.ts";
import type { Decision } from "#app/areas/work/rules/proof.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";
import { verdictMail } from "#emails/verdict.tsx";

export type Told = {
  proof: Pick<ProofStanding, "projectId" | "workspaceId" | "title" | "newest">;
  what: Decision | "taken-back" | "objected" | "objected-silence";
  reason: string;
  /** Open notes that go along. */
  notes: number;
};

const ACTIVITIES = {
  approved: "proof.approved",
  approved_with_changes: "proof.approved-with-changes",
  changes_requested: "proof.changes-requested",
  "taken-back": "proof.verdict-taken-back",
  objected: "proof.verdict-objected",
  "objected-silence": "proof.verdict-objected",
} as const;

/** The line of the history, and the studio's mail. */
export async function recordVerdictGiven(
  tx: Tx,
  context: Context<Guest>,
  { proof, what, reason, notes }: Told,
): Promise<void> {
  const { actor, now, baseUrl } = context;
  const { projectId, workspaceId, title, newest } = proof;
  await recordVerdict(tx, context, { proof, what, reason });
  const project = await tx.project.findFirstOrThrow({
    where: { id: projectId, workspaceId },
    select: { title: true, workspace: true },
  });
  const letter = verdictMail({
    ...{ from: actor.name, project: project.title, title },
    version: newest?.number ?? 1,
    ...{ what, reason, notes },
    url: `${baseUrl}/app/projects/${projectId}/proofs/${newest?.id ?? ""}`,
  });
  await enqueueMail(
    tx,
    {
      ...letter,
      workspaceId,
      projectId,
      to: project.workspace,
      replyTo: actor.email,
      about: ["checkpoint", newest?.id ?? ""],
    },
    now,
  );
}

/** The line of the history alone: "Homepage, version 2". */
export async function recordVerdict(
  tx: Tx,
  context: Context<Guest | Member>,
  { proof, what, reason }: Omit<Told, "notes">,
): Promise<void> {
  const { projectId, workspaceId, title, newest } = proof;
  await recordActivity(tx, context, {
    projectId,
    workspaceId,
    type: ACTIVITIES[what],
    subject: `${title} (${newest?.number ?? 1})`,
    detail: reason,
  });
}
