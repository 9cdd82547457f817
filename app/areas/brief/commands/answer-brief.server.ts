import { limitGuest } from "#app/areas/sharing/commands/limit-guest.server.ts";
import type { BriefQuestion, Project, Workspace } from "#generated/sqlite/client.ts";
import { briefMail } from "#emails/brief.tsx";
import { addFile } from "#app/areas/files/commands/add-file.server.ts";
import type { StoredUpload } from "#app/platform/gateways/files/store-upload.server.ts";
import { missingAnswers, readAnswer } from "#app/areas/brief/rules/brief.ts";
import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { mayAct } from "#app/areas/sharing/rules/guest-rights.ts";
import type { Id } from "#app/kernel/id.ts";
import { demand, present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";

export type BriefAnswers = {
  /** By the question's id. */
  answers: Record<string, string>;
  files: (StoredUpload & { questionId: Id<"BriefQuestion"> })[];
  send: boolean;
};
/**
 * The ids of questions whose answer can't be saved as typed, and of those that still need one. All
 * other answers are saved.
 */
export type BriefOutcome = { wrong: string[]; missing: string[] };

/**
 * Saves the client's answers as a draft, or sends them, once. Valid answers are saved even when
 * others are wrong.
 * @throws Refusal "no-right", "brief-answered", "throttled"; Absent when nothing was asked
 */
export async function answerBrief(
  context: Context<Guest>,
  { answers, files, send }: BriefAnswers,
): Promise<BriefOutcome> {
  const { db, actor, now } = context;
  demand(mayAct(actor.rights, "comment"));
  await limitGuest(context, "act");
  return db.$transaction(async (tx) => {
    await lockProject(tx, actor);
    const project = present(
      await tx.project.findFirst({
        where: { id: actor.projectId, briefSentAt: { not: null } },
        include: { workspace: true, questions: { orderBy: { position: "asc" } } },
      }),
      "brief",
    );
    if (project.briefAnsweredAt) throw new Refusal("brief-answered");
    const { wrong, saved } = await saveAnswers(tx, context, {
      questions: project.questions,
      answers,
    });
    const withFiles = await saveFiles(tx, context, { questions: project.questions, files });
    const missing = missingAnswers(project.questions, saved, withFiles).map(({ id }) => id);
    if (!send || wrong.length > 0 || missing.length > 0)
      return { wrong, missing: send ? missing : [] };
    await noteFiles(tx, actor.projectId);
    await tx.project.update({ where: { id: actor.projectId }, data: { briefAnsweredAt: now } });
    await recordActivity(tx, context, {
      projectId: actor.projectId,
      workspaceId: actor.workspaceId,
      type: "brief.answered",
    });
    await tellStudio(tx, context, project);
    return { wrong, missing };
  });
}

/**
 * The answer to a question for files is their names with their fingerprints, so that the agreement
 * can include it.
 */
async function noteFiles(tx: Tx, projectId: Id<"Project">): Promise<void> {
  const questions = await tx.briefQuestion.findMany({
    where: { projectId, kind: "files" },
    select: { id: true },
  });
  for (const { id } of questions) {
    const files = await tx.file.findMany({
      where: { projectId, questionId: id },
      orderBy: { createdAt: "asc" },
      select: { name: true, sha256: true },
    });
    await tx.briefQuestion.update({
      where: { id },
      data: { answer: files.map(({ name, sha256 }) => `${name} (SHA-256 ${sha256})`).join("\n") },
    });
  }
}

/** Saves each valid answer; returns which are wrong, and what each question's answer is now. */
async function saveAnswers(
  tx: Tx,
  { actor, now }: Context<Guest>,
  { questions, answers }: { questions: BriefQuestion[]; answers: Record<string, string> },
) {
  const wrong: string[] = [];
  const saved: Record<string, string> = {};
  for (const question of questions) {
    const typed = answers[question.id];
    const answer = typed === undefined ? question.answer : readAnswer(question, typed);
    if (answer === null) wrong.push(question.id);
    saved[question.id] = answer ?? question.answer;
    if (answer !== null && answer !== question.answer)
      await tx.briefQuestion.update({
        where: { id: question.id },
        data: { answer, answeredBy: actor.name, answeredAt: now },
      });
  }
  return { wrong, saved };
}

/** Adds files to their questions. Returns the ids of the questions that have any. */
async function saveFiles(
  tx: Tx,
  { actor, now }: Context<Guest>,
  { questions, files }: { questions: BriefQuestion[]; files: BriefAnswers["files"] },
): Promise<string[]> {
  for (const { questionId, ...file } of files) {
    const question = present(
      questions.find(({ id, kind }) => id === questionId && kind === "files"),
      "question",
    );
    const { workspaceId, projectId } = actor;
    await addFile(tx, { workspaceId, projectId, questionId: question.id }, { upload: file, now });
  }
  const withFiles = await tx.file.findMany({
    where: { projectId: actor.projectId, questionId: { not: null } },
    select: { questionId: true },
  });
  return withFiles.map(({ questionId }) => questionId ?? "");
}

async function tellStudio(
  tx: Tx,
  { actor, now, baseUrl }: Context<Guest>,
  project: Project & { workspace: Workspace },
): Promise<void> {
  const mail = briefMail({
    name: project.workspace.name,
    from: actor.name,
    project: project.title,
    what: "answered",
    url: `${baseUrl}/app/projects/${actor.projectId}/brief`,
  });
  await enqueueMail(
    tx,
    {
      ...mail,
      workspaceId: actor.workspaceId,
      projectId: actor.projectId,
      to: project.workspace,
      replyTo: actor.email,
      about: ["brief", actor.projectId],
    },
    now,
  );
}
