import type { Prisma } from "#generated/sqlite/client.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { checkpointMail } from "#emails/checkpoint.tsx";
import type { StoredUpload } from "#app/areas/files/rules/stored-upload.ts";
import { canPublishCheckpoint } from "#app/areas/projects/rules/milestone-states.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { childId, newId, type Id } from "#app/kernel/id.ts";
import { demand, present } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";
import { listViewers } from "#app/areas/sharing/queries/list-viewers.server.ts";

export type CheckpointDraft = {
  projectId: Id<"Project">;
  milestoneId: Id<"Milestone">;
  title: string;
  body: string;
  files: StoredUpload[];
};

/**
 * Publishes a sign of progress in a milestone and mails it to the contacts. The first one puts a
 * planned milestone in progress.
 * @throws Refusal "project-not-active", "milestone-approved"; Absent
 */
export async function publishCheckpoint(
  context: Context<Member>,
  draft: CheckpointDraft,
): Promise<string> {
  const { db, actor, now } = context;
  const { projectId, milestoneId } = draft;
  return db.$transaction(async (tx) => {
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
    await beginMilestone(tx, owned);
    const id = childId(projectId);
    await tx.checkpoint.create({
      data: {
        id,
        workspaceId: actor.workspaceId,
        projectId,
        milestoneId,
        title: draft.title,
        body: draft.body,
        authorName: actor.name,
        publishedAt: now,
      },
    });
    for (const file of draft.files)
      await tx.file.create({
        data: {
          id: newId(),
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
    await tellClient(tx, context, { id, draft, milestone });
    return id;
  });
}

/** The first checkpoint puts a planned milestone, and what it delivers, in progress. */
async function beginMilestone(
  tx: Tx,
  owned: { id: string; projectId: Id<"Project">; workspaceId: Id<"Workspace"> },
): Promise<void> {
  const begun = await tx.milestone.updateMany({
    where: { ...owned, status: "planned" },
    data: { status: "in_progress" },
  });
  if (begun.count === 1)
    await tx.deliverable.updateMany({
      where: { milestoneId: owned.id, status: "agreed" },
      data: { status: "in_progress" },
    });
}

type Published = {
  id: string;
  draft: CheckpointDraft;
  milestone: Prisma.MilestoneGetPayload<{
    include: { project: { include: { workspace: true } } };
  }>;
};

async function tellClient(
  tx: Tx,
  { actor, now, baseUrl }: Context<Member>,
  { id, draft, milestone }: Published,
): Promise<void> {
  const { projectId } = draft;
  for (const contact of await listViewers(tx, projectId)) {
    const mail = checkpointMail({
      name: contact.name,
      studio: milestone.project.workspace.name,
      project: milestone.project.title,
      milestone: milestone.title,
      title: draft.title,
      body: draft.body,
      files: draft.files.length,
      url: `${baseUrl}/portal/${projectId}`,
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
}
