import { checkpointMail } from "#emails/checkpoint.tsx";
import type { StoredUpload } from "#app/areas/files/rules/stored-upload.ts";
import { canPublishCheckpoint } from "#app/areas/projects/rules/milestone-states.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { childId, newId } from "#app/kernel/id.ts";
import { demand, present } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { transact } from "#app/platform/db/transact.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";
import { listViewers } from "#app/areas/sharing/queries/list-viewers.server.ts";

export type CheckpointDraft = {
  projectId: string;
  milestoneId: string;
  title: string;
  body: string;
  files: StoredUpload[];
};

/**
 * Publishes a sign of progress in a milestone and mails it to the contacts. The first one puts a planned milestone in progress.
 * @throws Refusal "project-not-active", "milestone-approved"; Absent
 */
export async function publishCheckpoint(
  context: Context<Member>,
  draft: CheckpointDraft,
): Promise<string> {
  const { db, actor, now } = context;
  const { projectId, milestoneId } = draft;
  return transact(db, async (tx) => {
    const owned = { id: milestoneId, projectId, workspaceId: actor.workspaceId };
    const milestone = present(
      await tx.milestone.findFirst({
        where: owned,
        include: { project: { include: { workspace: true } } },
      }),
      "milestone",
    );
    demand(
      canPublishCheckpoint({ status: milestone.status, projectStatus: milestone.project.status }),
    );
    const begun = await tx.milestone.updateMany({
      where: { ...owned, status: "planned" },
      data: { status: "in_progress" },
    });
    if (begun.count === 1)
      await tx.deliverable.updateMany({
        where: { milestoneId, status: "agreed" },
        data: { status: "in_progress" },
      });

    const id = childId(projectId);
    await tx.checkpoint.create({
      data: {
        id,
        workspaceId: actor.workspaceId,
        projectId,
        milestoneId,
        kind: "update",
        title: draft.title,
        body: draft.body,
        authorName: actor.name,
        publishedAt: now,
      },
    });
    for (const file of draft.files)
      await tx.file.create({
        data: {
          id: newId(now),
          workspaceId: actor.workspaceId,
          projectId,
          checkpointId: id,
          ...file,
          createdAt: now,
        },
      });
    await recordActivity(tx, context, {
      projectId,
      workspaceId: actor.workspaceId,
      type: "checkpoint.published",
      subject: draft.title,
      detail: milestone.title,
    });
    for (const contact of await listViewers(tx, projectId)) {
      const mail = checkpointMail({
        name: contact.name,
        studio: milestone.project.workspace.name,
        project: milestone.project.title,
        milestone: milestone.title,
        title: draft.title,
        body: draft.body,
        files: draft.files.length,
        url: `${context.baseUrl}/portal/${projectId}`,
      });
      await enqueueMail(
        tx,
        {
          ...mail,
          workspaceId: actor.workspaceId,
          projectId,
          to: contact,
          replyTo: milestone.project.workspace.email,
          about: ["checkpoint", id],
        },
        now,
      );
    }
    return id;
  });
}
