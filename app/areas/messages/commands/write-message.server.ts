import { attachFiles } from "#app/areas/files/commands/attach-files.server.ts";
import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { limitGuest } from "#app/areas/sharing/commands/limit-guest.server.ts";
import { mayAct } from "#app/areas/sharing/rules/guest-rights.ts";
import { listSubjects } from "#app/areas/messages/queries/list-subjects.server.ts";
import { seenMessages } from "#app/areas/sharing/queries/seen-threads.server.ts";
import { authorOf, isOwn } from "#app/areas/sharing/queries/author-of.server.ts";
import {
  LEAVES_AFTER_MS,
  cleanMessage,
  MOST_MESSAGES,
  searchable,
} from "#app/areas/messages/rules/message.ts";
import { isUnchecked } from "#app/areas/messages/rules/hard-moments.ts";
import { SUBJECT_COLUMNS, subjectKey, type Subject } from "#app/areas/messages/rules/subject.ts";
import { noteAnswer } from "#app/areas/work/commands/proofs/note-answer.server.ts";
import { childId, type Id } from "#app/kernel/id.ts";
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
  /** A file that is taken off. */
  detached: Id<"File"> | null;
  /** Send it, or keep it as a draft. */
  send: boolean;
};

const FORM_ID = /^[0-9a-z]{12}$/u;

/**
 * Saves a message as its author's draft, or lets it leave in a minute. The same form sent twice is
 * one message; what has left meanwhile stays as it is.
 * @throws Refusal "no-right", "throttled", "message-empty", "message-too-long", "too-many-files",
 * "quota-full", "message-sent", "too-many-messages", "words-unchecked"; Absent
 */
export async function writeMessage(context: Writer, input: MessageInput): Promise<Id<"Message">> {
  const { actor, db } = context;
  if (actor.kind === "guest") demand(mayAct(actor.rights, "comment"));
  await limitGuest(context, input.send ? "talk" : "act");
  const { projectId, formId } = input;
  const { workspaceId } = actor;
  present(FORM_ID.test(formId) || null, "form");
  const id = `${projectId}-${formId}`;
  return db.$transaction(async (tx) => {
    await lockProject(tx, { projectId, workspaceId });
    const isInternal = actor.kind === "member" && input.isInternal;
    const threadId = await openThread(tx, context, { ...input, isInternal });
    const body = cleanMessage(input.body);
    const quotedId = await findQuoted(tx, context, { threadId, quotedId: input.quotedId });
    const said = { threadId, body, folded: searchable(body), quotedId };
    // One that left meanwhile, from another tab, stays as it is.
    if (!(await saveRow(tx, context, { id, projectId, said, isInternal, send: input.send })))
      return id;
    const files = await attachFiles(tx, context, {
      ...{ place: { projectId, workspaceId }, to: { messageId: id } },
      ...{ uploads: input.attachments, detached: input.detached },
    });
    if (!input.send) return id;
    if (body === "" && files === 0) throw new Refusal("message-empty");
    if (actor.kind === "member" && isUnchecked(body)) throw new Refusal("words-unchecked");
    await breakSilence(tx, context, input.subject);
    return id;
  });
}

type Row = {
  id: string;
  projectId: string;
  said: { threadId: string; body: string; folded: string; quotedId: string | null };
  isInternal: boolean;
  send: boolean;
};

/**
 * Writes an own message that hasn't been sent. Its minute runs from the first press; saved as a
 * draft, it doesn't leave any more.
 * @returns false for one that was sent already
 * @throws Refusal "message-sent", "too-many-messages"; Absent for somebody else's
 */
async function saveRow(
  tx: Tx,
  context: Writer,
  { id, projectId, said, isInternal, send }: Row,
): Promise<boolean> {
  const { actor, now } = context;
  const known = await tx.message.findFirst({
    where: { id },
    include: { thread: { select: { isInternal: true } } },
  });
  if (known) {
    present(isOwn(known, context) || null, "message");
    // The same form once more changes nothing; other words don't get lost unseen.
    if (known.sentAt !== null && known.body !== said.body) throw new Refusal("message-sent");
    if (known.sentAt !== null) return false;
    // What was begun as a note of the studio's own never becomes a message.
    present(known.thread.isInternal === isInternal || null, "message");
  } else if ((await tx.message.count({ where: { projectId } })) >= MOST_MESSAGES)
    throw new Refusal("too-many-messages");
  const leaves = known?.leavesAt ?? new Date(now.getTime() + LEAVES_AFTER_MS);
  const data = { ...said, leavesAt: send ? leaves : null };
  if (!known) {
    const { workspaceId } = actor;
    await tx.message.create({
      data: { id, projectId, workspaceId, ...authorOf(context), ...data, createdAt: now },
    });
    return true;
  }
  const { count } = await tx.message.updateMany({ where: { id, sentAt: null }, data });
  return count === 1;
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
  const { title } = present(subjects.find((one) => one.key === key) ?? null, "subject");
  const named = { projectId, subject: key, isInternal };
  const thread = await tx.thread.findFirst({ where: named, select: { id: true } });
  if (thread) return thread.id;
  const id = childId(projectId);
  const column = subject.kind === "project" ? {} : { [SUBJECT_COLUMNS[subject.kind]]: subject.id };
  const { workspaceId } = actor;
  await tx.thread.create({ data: { id, ...named, title, workspaceId, ...column, createdAt: now } });
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

/** Whoever writes about work that waits for a verdict isn't silent about it. */
async function breakSilence(tx: Tx, context: Writer, { kind, id }: Subject): Promise<void> {
  if (kind !== "checkpoint" || id === null) return;
  const work = await tx.checkpoint.findFirst({ where: { id }, select: { proofId: true } });
  if (work?.proofId) await noteAnswer(tx, context, { proofId: work.proofId });
}
