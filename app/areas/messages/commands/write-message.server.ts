import { addFile } from "#app/areas/files/commands/add-file.server.ts";
import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { limitGuest } from "#app/areas/sharing/commands/limit-guest.server.ts";
import { mayAct } from "#app/areas/sharing/rules/guest-rights.ts";
import { listSubjects } from "#app/areas/messages/queries/list-subjects.server.ts";
import { ownOf, seenMessages } from "#app/areas/sharing/queries/seen-threads.server.ts";
import {
  LEAVES_AFTER_MS,
  LONGEST_MESSAGE,
  MOST_MESSAGES,
} from "#app/areas/messages/rules/message.ts";
import { isUnchecked } from "#app/areas/messages/rules/hard-moments.ts";
import { SUBJECT_COLUMNS, subjectKey, type Subject } from "#app/areas/messages/rules/subject.ts";
import { noteAnswer } from "#app/areas/work/commands/proofs/note-answer.server.ts";
import { MOST_ATTACHMENTS } from "#app/areas/work/rules/pin.ts";
import { fold } from "#app/kernel/fold.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import { cleanText } from "#app/kernel/text.ts";
import { demand, present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { StoredUpload } from "#app/platform/gateways/files/store-upload.server.ts";

type Writer = Context<Guest | Member>;

export type MessageInput = {
  projectId: Id<"Project">;
  subject: Subject;
  /** For the studio alone; a guest's never is. */
  isInternal: boolean;
  /** Made with the form, so that sending it twice is one message: 12 characters of an id. */
  formId: string;
  body: string;
  quotedId: Id<"Message"> | null;
  attachments: StoredUpload[];
  /** Send it, or keep it as a draft. */
  send: boolean;
};

const FORM_ID = /^[0-9a-z]{12}$/u;

/**
 * Saves a message as its author's draft, or lets it leave in a minute. The same form sent twice is
 * one message; what has left meanwhile stays as it is.
 * @throws Refusal "no-right", "throttled", "message-empty", "too-many-files", "quota-full",
 * "message-sent", "words-unchecked"; Absent
 */
export async function writeMessage(context: Writer, input: MessageInput): Promise<Id<"Message">> {
  const { actor, db, now } = context;
  if (actor.kind === "guest") demand(mayAct(actor.rights, "comment"));
  await limitGuest(context, "act");
  const { projectId, formId } = input;
  const { workspaceId } = actor;
  present(FORM_ID.test(formId) || null, "form");
  const id = `${projectId}-${formId}`;
  return db.$transaction(async (tx) => {
    await lockProject(tx, { projectId, workspaceId });
    const threadId = await openThread(tx, context, input);
    const body = cleanText(input.body).trim().slice(0, LONGEST_MESSAGE);
    const quotedId = await findQuoted(tx, context, { threadId, quotedId: input.quotedId });
    const said = { threadId, body, folded: fold(body), quotedId };
    const owned = { workspaceId, projectId, ...ownOf(context) };
    const { count } = await tx.message.updateMany({
      where: { id, sentAt: null, ...owned },
      data: said,
    });
    if (count === 0) {
      // The form of a message that has left, sent once more, or of somebody else's.
      const known = await tx.message.findFirst({ where: { id }, select: { sentAt: true, ...OWN } });
      if (known) return sameOrRefused(context, { id, known });
      if ((await tx.message.count({ where: { projectId } })) >= MOST_MESSAGES)
        throw new Refusal("too-many-messages");
      await tx.message.create({
        data: {
          ...{ id, ...owned, ...said, createdAt: now },
          ...{ authorKind: actor.kind, authorName: actor.name },
        },
      });
    }
    await attach(tx, context, { id, projectId, uploads: input.attachments });
    if (input.send) {
      await letLeave(tx, context, { id, body });
      await breakSilence(tx, context, input.subject);
    }
    return id;
  });
}

const OWN = { contactId: true, userId: true } as const;

function sameOrRefused(
  context: Writer,
  { id, known }: { id: string; known: { contactId: string | null; userId: string | null } },
): string {
  const own = ownOf(context);
  present((known.contactId === own.contactId && known.userId === own.userId) || null, "message");
  return id;
}

/** The thread of a subject, made with its first message. The project is locked. */
async function openThread(
  tx: Tx,
  context: Writer,
  { projectId, subject, isInternal }: MessageInput,
): Promise<Id<"Thread">> {
  const { actor, now } = context;
  const key = subjectKey(subject);
  const subjects = await listSubjects(tx, context, projectId);
  present(subjects.find((one) => one.key === key) ?? null, "subject");
  const named = {
    projectId,
    subject: key,
    isInternal: actor.kind === "member" && isInternal,
  };
  const thread = await tx.thread.findFirst({ where: named, select: { id: true } });
  if (thread) return thread.id;
  const id = childId(projectId);
  const column = subject.kind === "project" ? {} : { [SUBJECT_COLUMNS[subject.kind]]: subject.id };
  const { workspaceId } = actor;
  await tx.thread.create({ data: { id, ...named, workspaceId, ...column, createdAt: now } });
  return id;
}

/** Only what stands in the same thread can be quoted: nothing internal leaves with a quotation. */
async function findQuoted(
  tx: Tx,
  context: Writer,
  { threadId, quotedId }: { threadId: string; quotedId: string | null },
): Promise<string | null> {
  if (quotedId === null) return null;
  const quoted = await tx.message.findFirst({
    where: { id: quotedId, threadId, sentAt: { not: null }, ...seenMessages(context) },
    select: { id: true },
  });
  return quoted?.id ?? null;
}

async function attach(
  tx: Tx,
  { actor, now }: Writer,
  { id, projectId, uploads }: { id: string; projectId: string; uploads: StoredUpload[] },
): Promise<void> {
  const before = await tx.file.count({ where: { messageId: id } });
  if (before + uploads.length > MOST_ATTACHMENTS) throw new Refusal("too-many-files");
  const of = { workspaceId: actor.workspaceId, projectId, messageId: id };
  for (const [index, upload] of uploads.entries())
    await addFile(tx, of, { upload, now, place: before + index });
}

/** Whoever writes about work that waits for a verdict isn't silent about it. */
async function breakSilence(tx: Tx, context: Writer, { kind, id }: Subject): Promise<void> {
  if (kind !== "checkpoint" || id === null) return;
  const work = await tx.checkpoint.findFirst({ where: { id }, select: { proofId: true } });
  if (work?.proofId) await noteAnswer(tx, context, { proofId: work.proofId });
}

/** A second press changes nothing: the first one's minute runs. */
async function letLeave(
  tx: Tx,
  { actor, now }: Writer,
  { id, body }: { id: string; body: string },
): Promise<void> {
  const files = await tx.file.count({ where: { messageId: id } });
  if (body === "" && files === 0) throw new Refusal("message-empty");
  if (actor.kind === "member" && isUnchecked(body)) throw new Refusal("words-unchecked");
  await tx.message.updateMany({
    where: { id, leavesAt: null },
    data: { leavesAt: new Date(now.getTime() + LEAVES_AFTER_MS) },
  });
}
