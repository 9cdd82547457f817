import { attachFiles } from "#app/areas/files/commands/attach-files.server.ts";
import {
  findReplyAddress,
  type FoundAddress,
} from "#app/areas/messages/queries/find-reply-address.server.ts";
import { isLoop, isSameMailbox, type ReadMail } from "#app/areas/messages/rules/incoming.ts";
import { LONGEST_MESSAGE, searchable } from "#app/areas/messages/rules/message.ts";
import { subjectOf } from "#app/areas/messages/rules/subject.ts";
import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { noteClientsWord } from "#app/areas/work/commands/proofs/note-answer.server.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import { cleanLine, cleanText } from "#app/kernel/text.ts";
import { Refusal } from "#app/kernel/verdict.ts";
import type { Context, System } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { StoredUpload } from "#app/platform/gateways/files/store-upload.server.ts";
import { letGo } from "./send-leaving.server.ts";

const HOUR_MS = 3_600_000;
/** So much of a mail is kept, in UTF-16 units. */
const MOST_TEXT = 1_000_000;

type Incoming = { id: string; token: string | null; mail: ReadMail; uploads: StoredUpload[] };

/**
 * Puts a mail that came in into its conversation, once: as the message of whom its address was
 * given to, if it comes from that person's mailbox; as an unconfirmed one from anybody else. A mail
 * talks and never acts. What a machine wrote is kept, and causes nothing. What has no place waits
 * for the studio.
 */
export async function placeMail(
  context: Context<System>,
  { id, token, mail, uploads }: Incoming,
): Promise<void> {
  await context.db.$transaction(async (tx) => {
    const address = await findReplyAddress(tx, token);
    const place = address && { address, ...standingOf(address, mail) };
    if (!place || (address.member && !place.isConfirmed)) {
      await keep(tx, { id, mail, workspaceId: await studioOf(tx, address, mail) });
      return;
    }
    const { thread } = address;
    await lockProject(tx, thread);
    const isAutomatic =
      mail.isAutomatic || (await goesOnLoop(tx, context, { threadId: thread.id, mail }));
    const messageId = childId(thread.projectId);
    const { count } = await tx.incomingMail.updateMany({
      where: { id, state: "waiting" },
      data: {
        ...{ state: "placed", workspaceId: thread.workspaceId },
        ...{ automatic: isAutomatic, confirmed: place.isConfirmed, ...keptOf(mail) },
      },
    });
    // Another process was faster.
    if (count === 0) return;
    await write(tx, context, { messageId, place, mail, isAutomatic });
    const filesLeft = await attach(tx, context, { messageId, place, uploads });
    await tx.incomingMail.updateMany({
      where: { id },
      data: { messageId, filesLeft: mail.filesLeft + filesLeft },
    });
    if (isAutomatic) return;
    await breakSilence(tx, context, place);
    await letGo(tx, context, messageId);
  });
}

type Place = { address: FoundAddress; isConfirmed: boolean };

const standingOf = ({ emails }: FoundAddress, { from, isAuthentic }: ReadMail) => ({
  isConfirmed: isAuthentic && emails.some((email) => isSameMailbox(email, from.email)),
});

const keptOf = ({ from, subject, whole }: ReadMail) => ({
  fromName: cleanLine(from.name).slice(0, 120),
  fromEmail: from.email.slice(0, 254),
  subject: cleanLine(subject).slice(0, 300),
  text: cleanText(whole.slice(0, MOST_TEXT)),
});

type Kept = { id: string; mail: ReadMail; workspaceId: Id<"Workspace"> | null };

/** A mail without a place is shown to the studio; a machine's only stays. */
async function keep(tx: Tx, { id, mail, workspaceId }: Kept): Promise<void> {
  await tx.incomingMail.updateMany({
    where: { id, state: "waiting" },
    data: {
      state: mail.isAutomatic ? "settled" : "unplaced",
      ...{ workspaceId, automatic: mail.isAutomatic, ...keptOf(mail) },
    },
  });
}

/** Whose it may be: the address's studio, else the one that knows the sender, else the only. */
async function studioOf(tx: Tx, address: FoundAddress | null, { from }: ReadMail) {
  if (address) return address.thread.workspaceId;
  const known = await tx.client.findMany({
    where: { contacts: { some: { email: from.email.toLowerCase() } } },
    distinct: ["workspaceId"],
    select: { workspaceId: true },
  });
  if (known.length === 1) return known[0]?.workspaceId ?? null;
  const all = await tx.workspace.findMany({ take: 2, select: { id: true } });
  return all.length === 1 ? (all[0]?.id ?? null) : null;
}

async function goesOnLoop(
  tx: Tx,
  { now }: Context<System>,
  { threadId, mail: { from, said } }: { threadId: string; mail: ReadMail },
): Promise<boolean> {
  const before = await tx.incomingMail.findMany({
    where: {
      ...{ fromEmail: from.email, message: { threadId } },
      receivedAt: { gte: new Date(now.getTime() - HOUR_MS) },
    },
    select: { text: true },
  });
  return isLoop(said, before);
}

type Writing = {
  messageId: string;
  place: Place;
  mail: ReadMail;
  isAutomatic: boolean;
};

/** Its minute is over: it was sent when it was sent. */
async function write(
  tx: Tx,
  { now }: Context<System>,
  { messageId, place, mail, isAutomatic }: Writing,
): Promise<void> {
  const { address, isConfirmed } = place;
  const { thread, contact, member } = address;
  const body = cleanText(mail.said).trim().slice(0, LONGEST_MESSAGE);
  const stranger = cleanLine(`${mail.from.name} <${mail.from.email}>`).trim().slice(0, 200);
  await tx.message.create({
    data: {
      id: messageId,
      ...{ workspaceId: thread.workspaceId, projectId: thread.projectId, threadId: thread.id },
      authorKind: member ? "member" : "guest",
      ...{ contactId: isConfirmed ? (contact?.id ?? null) : null, userId: member?.id ?? null },
      authorName: isConfirmed ? (contact ?? member).name : stranger,
      ...{ body, folded: searchable(body), createdAt: now, leavesAt: now },
      sentAt: isAutomatic ? now : null,
    },
  });
}

type Attaching = { messageId: string; place: Place; uploads: StoredUpload[] };

/** @returns how many files there was no room for */
async function attach(
  tx: Tx,
  context: Context<System>,
  { messageId, place, uploads }: Attaching,
): Promise<number> {
  const { projectId, workspaceId } = place.address.thread;
  let left = 0;
  for (const upload of uploads)
    try {
      await attachFiles(tx, context, {
        ...{ place: { projectId, workspaceId }, to: { messageId }, uploads: [upload] },
      });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      left += 1;
    }
  return left;
}

/** Whoever writes about work that waits for a verdict isn't silent about it. */
async function breakSilence(tx: Tx, { now }: Context<System>, { address }: Place): Promise<void> {
  const { kind, id } = subjectOf(address.thread);
  if (!address.contact || kind !== "checkpoint" || id === null) return;
  const work = await tx.checkpoint.findFirst({ where: { id }, select: { proofId: true } });
  if (work?.proofId) await noteClientsWord(tx, now, { proofId: work.proofId });
}
