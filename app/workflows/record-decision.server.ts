import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";
import { decisionMail } from "#emails/decision.tsx";

export type DecisionInput = {
  milestoneId: Id<"Milestone">;
  decision: "approved" | "changes_requested";
  reason: string;
};

/** The client's word on a milestone: the review, the activity, and the mail to the studio. */
export async function recordDecision(
  tx: Tx,
  context: Context<Guest>,
  { milestoneId, decision, ...input }: DecisionInput,
): Promise<void> {
  const { actor, now } = context;
  const { projectId, workspaceId } = actor;
  const reason = input.reason.trim().slice(0, 4000);
  const milestone = await tx.milestone.findFirstOrThrow({
    where: { id: milestoneId, projectId, workspaceId },
    select: { title: true, project: { select: { title: true, workspace: true } } },
  });
  await tx.review.create({
    data: {
      ...{ id: childId(projectId), workspaceId, projectId, milestoneId },
      ...{ contactId: actor.contactId, contactName: actor.name },
      ...{ decision, reason, decidedAt: now },
    },
  });
  await recordActivity(tx, context, {
    projectId,
    workspaceId,
    type: decision === "approved" ? "milestone.approved" : "milestone.changes-requested",
    subject: milestone.title,
    detail: reason,
  });
  const { workspace, title: project } = milestone.project;
  const mail = decisionMail({
    client: actor.name,
    project,
    milestone: milestone.title,
    decision,
    reason,
    url: `${context.baseUrl}/app/projects/${projectId}`,
  });
  await enqueueMail(
    tx,
    {
      ...mail,
      workspaceId: workspace.id,
      projectId,
      to: workspace,
      replyTo: actor.email,
      about: ["milestone", milestoneId],
    },
    now,
  );
}
