import { reachable } from "#app/areas/clients/queries/reachable.server.ts";
import { briefMail } from "#emails/brief.tsx";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { issueGuestLink } from "#app/areas/sharing/commands/issue-guest-link.server.ts";
import { canSendBrief, type QuestionDraft } from "#app/areas/brief/rules/brief.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import { demand, present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";

/**
 * Replaces a project's questions, as long as they haven't been sent.
 * @throws Refusal "brief-sent"; Absent
 */
export async function saveBrief(
  { db, actor }: Context<Member>,
  projectId: Id<"Project">,
  questions: QuestionDraft[],
): Promise<void> {
  const owned = { projectId, workspaceId: actor.workspaceId };
  await db.$transaction(async (tx) => {
    await lockProject(tx, owned);
    const project = present(
      await tx.project.findFirst({ where: { id: projectId }, select: { briefSentAt: true } }),
      "project",
    );
    if (project.briefSentAt) throw new Refusal("brief-sent");
    await tx.briefQuestion.deleteMany({ where: owned });
    await tx.briefQuestion.createMany({
      data: questions.map((question, position) => ({
        id: childId(projectId),
        ...owned,
        position,
        ...question,
      })),
    });
  });
}

/**
 * Sends the brief to a contact with a personal link, even before anything is proposed. The plan so
 * far stays private.
 * @throws Refusal "no-questions", "brief-sent"; Absent
 */
export async function sendBrief(
  context: Context<Member>,
  input: { projectId: Id<"Project">; contactId: Id<"Contact"> },
): Promise<void> {
  const { db, actor, now } = context;
  const owned = { projectId: input.projectId, workspaceId: actor.workspaceId };
  await db.$transaction(async (tx) => {
    await lockProject(tx, owned);
    const project = present(
      await tx.project.findFirst({
        where: { id: input.projectId },
        include: { workspace: true, questions: { select: { id: true } } },
      }),
      "project",
    );
    demand(
      canSendBrief({ questions: project.questions.length, isSent: project.briefSentAt !== null }),
    );
    const contact = present(
      await tx.contact.findFirst({
        where: {
          ...reachable,
          id: input.contactId,
          clientId: project.clientId,
          workspaceId: actor.workspaceId,
        },
      }),
      "contact",
    );
    await tx.project.update({
      where: { id: project.id },
      data: { briefSentAt: now, sentAt: project.sentAt ?? now },
    });
    const link = await tx.guestLink.findFirst({
      where: { projectId: project.id, contactId: contact.id, revokedAt: null },
      select: { id: true },
    });
    if (!link)
      await issueGuestLink(tx, context, {
        workspace: project.workspace,
        project,
        contact,
        rights: ["view", "comment"],
        reason: "new-link",
      });
    const mail = briefMail({
      name: contact.name,
      from: project.workspace.name,
      project: project.title,
      what: "sent",
      url: `${context.baseUrl}/portal/${project.id}/brief`,
    });
    await enqueueMail(
      tx,
      {
        ...mail,
        workspaceId: actor.workspaceId,
        projectId: project.id,
        to: contact,
        replyTo: project.workspace.email,
        about: ["brief", project.id],
      },
      now,
    );
    await recordActivity(tx, context, { ...owned, type: "brief.sent", subject: contact.name });
  });
}
