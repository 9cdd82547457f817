import { limitGuest } from "#app/areas/sharing/commands/limit-guest.server.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { mayAct } from "#app/areas/sharing/rules/guest-rights.ts";
import { canAnswer } from "#app/areas/work/rules/checkpoint.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import { demand, present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";
import { questionAnsweredMail } from "#emails/question-answered.tsx";

const LONGEST_REASON = 2_000;

/** `optionId` is null for "none of these", which needs a reason. */
export type Choice = {
  checkpointId: Id<"Checkpoint">;
  optionId: Id<"CheckpointOption"> | null;
  reason: string;
};

/**
 * The client's answer to a question. Another answer replaces it, and the former one stays on
 * record; the same answer again changes nothing.
 * @throws Refusal "no-right", "question-closed", "reason-required", "throttled"; Absent
 */
export async function answerQuestion(context: Context<Guest>, choice: Choice): Promise<void> {
  const { db, actor, now, baseUrl } = context;
  demand(mayAct(actor.rights, "approve"));
  await limitGuest(context, "act");
  const reason = choice.reason.trim().slice(0, LONGEST_REASON);
  if (choice.optionId === null && reason === "") throw new Refusal("reason-required");
  const { projectId, workspaceId } = actor;
  const owned = { id: choice.checkpointId, projectId, workspaceId };
  await db.$transaction(async (tx) => {
    await tx.checkpoint.updateMany({
      where: { ...owned, kind: "question", state: "published" },
      data: { changedAt: now },
    });
    const question = present(
      await tx.checkpoint.findFirst({
        where: { ...owned, state: "published" },
        include: {
          milestone: true,
          options: true,
          answers: { orderBy: [{ answeredAt: "desc" }, { id: "desc" }], take: 1 },
          project: { include: { workspace: true } },
        },
      }),
      "question",
    );
    demand(canAnswer({ ...question, milestone: question.milestone.status }));
    const option =
      choice.optionId === null
        ? null
        : present(
            question.options.find(({ id }) => id === choice.optionId),
            "option",
          );
    const [before] = question.answers;
    if (before?.optionId === choice.optionId && before.reason === reason) return;
    const answer = {
      ...{ workspaceId, projectId, checkpointId: question.id, optionId: choice.optionId },
      ...{ contactId: actor.contactId, contactName: actor.name, reason, answeredAt: now },
    };
    await tx.checkpointAnswer.create({ data: { id: childId(projectId), ...answer } });
    await recordActivity(tx, context, {
      ...{ projectId, workspaceId, type: "question.answered" },
      subject: question.title,
      detail: option?.title ?? "",
    });
    const { workspace } = question.project;
    const mail = questionAnsweredMail({
      name: workspace.name,
      from: actor.name,
      project: question.project.title,
      question: question.title,
      option: option?.title ?? "",
      reason,
      url: `${baseUrl}/app/projects/${projectId}/work/${question.id}`,
    });
    await enqueueMail(
      tx,
      {
        ...mail,
        workspaceId,
        projectId,
        to: workspace,
        replyTo: actor.email,
        about: ["checkpoint", question.id],
      },
      now,
    );
  });
}
