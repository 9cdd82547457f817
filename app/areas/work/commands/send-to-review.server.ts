import type { Id } from "#app/kernel/id.ts";
import { reviewRequestMail } from "#emails/review-request.tsx";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { deliverableAfter } from "#app/areas/projects/rules/deliverable-states.ts";
import { canSendToReview } from "#app/areas/projects/rules/milestone-states.ts";
import { listViewers } from "#app/areas/sharing/queries/list-viewers.server.ts";
import { demand, present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";

/**
 * Asks the client to look at a milestone and decide.
 * @throws Refusal "project-not-active", "not-in-progress"; Absent
 */
export async function sendToReview(
  context: Context<Member>,
  input: { projectId: Id<"Project">; milestoneId: Id<"Milestone"> },
): Promise<void> {
  const { db, actor, now } = context;
  const owned = {
    id: input.milestoneId,
    projectId: input.projectId,
    workspaceId: actor.workspaceId,
  };
  await db.$transaction(async (tx) => {
    const milestone = present(
      await tx.milestone.findFirst({
        where: owned,
        include: { project: { include: { workspace: true } } },
      }),
      "milestone",
    );
    const { project } = milestone;
    demand(canSendToReview({ status: milestone.status, projectStatus: project.status }));
    const { count } = await tx.milestone.updateMany({
      where: { ...owned, status: { in: ["planned", "in_progress"] } },
      data: { status: "in_review", submittedAt: now },
    });
    if (count === 0) throw new Refusal("not-in-progress");
    await tx.deliverable.updateMany({
      where: { milestoneId: milestone.id },
      data: { status: deliverableAfter("sent-to-review") },
    });
    await recordActivity(tx, context, {
      projectId: project.id,
      workspaceId: project.workspaceId,
      type: "milestone.sent-to-review",
      subject: milestone.title,
    });
    for (const contact of await listViewers(tx, project.id, "approve")) {
      const mail = reviewRequestMail({
        name: contact.name,
        studio: project.workspace.name,
        project: project.title,
        goal: project.goal,
        milestone: milestone.title,
        url: `${context.baseUrl}/portal/${project.id}/milestones/${milestone.id}`,
      });
      await enqueueMail(
        tx,
        {
          ...mail,
          workspaceId: project.workspaceId,
          projectId: project.id,
          to: contact,
          replyTo: project.workspace.email,
          about: ["milestone", milestone.id],
        },
        now,
      );
    }
  });
}
