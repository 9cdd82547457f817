import { attachFiles } from "#app/areas/files/commands/attach-files.server.ts";
import {
  findReplyAddress,
  type FoundAddress,
} from "#app/areas/messages/queries/find-reply-address.server.ts";
import { isSameMailbox, loudness, type ReadMail } from "#app/areas/messages/rules/incoming.ts";
import { LONGEST_MESSAGE, searchable } from "#app/areas/messages/rules/message.ts";
import { subjectOf } from "#app/areas/messages/rules/subject.ts";
import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { noteClientsWord } from "#app/areas/work/commands/proofs/note-answer.server.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import { cleanLine, cleanText, LONGEST_NAME } from "#app/kernel/text.ts";
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
    const address = await findReplyAddress(tx, token, context.now);
    const place = address && placeOf(address, mail);
    if (!place) {
      await keep(tx, { id, mail, workspaceId: await studioOf(tx, address, mail) });
      return;
    }
    const { thread } = place;
    await lockProject(tx, thread);
    const body = cleanText(mail.said).trim().slice(0, LONGEST_MESSAGE);
    const manner = await mannerOf(tx, context, { place, mail, body });
    const messageId = childId(thread.projectId);
    const { count } = await tx.incomingMail.updateMany({
      where: { id, state: "waiting" },
      data: {
        ...{ state: "placed", workspaceId: thread.workspaceId },
        ...{ automatic: manner === "machine", confirmed: place.isConfirmed, ...keptOf(mail) },
      },
    });
    // Another process was faster.
    if (count === 0) return;
    await write(tx, context, { messageId, place, mail, body, isAutomatic: manner === "machine" });
    const filesLeft = await attach(tx, context, { messageId, place, uploads });
    await tx.incomingMail.updateMany({
      where: { id },
      data: { messageId, filesLeft: mail.filesLeft + filesLeft },
    });
    if (manner === "machine") return;
    await breakSilence(tx, context, place);
    await letGo(tx, context, { id: messageId, isQuiet: manner === "quiet" });
  });
}

export type Place = {
  thread: FoundAddress["thread"];
  person: NonNullable<FoundAddress["person"]>;
  isConfirmed: boolean;
};

/** Where a mail belongs; null for nowhere: nobody else writes in a studio's name. */
export function placeOf(
  { thread, person }: FoundAddress,
  { from, isAuthentic }: ReadMail,
): Place | null {
  if (!person) return null;
  const isConfirmed = isAuthentic && person.emails.some((own) => isSameMailbox(own, from.email));
  return person.kind === "member" && !isConfirmed ? null : { thread, person, isConfirmed };
}

const keptOf = ({ from, subject, whole }: ReadMail) => ({
  fromName: squeezed(from.name).slice(0, LONGEST_NAME),
  fromEmail: squeezed(from.email).toLowerCase().slice(0, 254),
  subject: squeezed(subject).slice(0, 300),
  text: cleanText(whole.slice(0, MOST_TEXT)),
});

/** One line without runs of blanks, which push what follows out of sight. */
const squeezed = (text: string): string => cleanLine(text).replace(/\s+/gu, " ").trim();

type Kept = { id: string; mail: ReadMail; workspaceId: Id<"Workspace"> | null };

/** A mail without a place is shown to the studio, without its files; a machine's only stays. */
async function keep(tx: Tx, { id, mail, workspaceId }: Kept): Promise<void> {
  const automatic = mail.isAutomatic || mail.isOwn;
  await tx.incomingMail.updateMany({
    where: { id, state: "waiting" },
    data: {
      state: automatic ? "settled" : "unplaced",
      ...{ workspaceId, automatic, filesLeft: mail.files, ...keptOf(mail) },
    },
  });
}

/** Whose it may be: the address's studio, else the one that knows the sender, else the first. */
async function studioOf(tx: Tx, address: FoundAddress | null, { from }: ReadMail) {
  if (address) return address.thread.workspaceId;
  const known = await tx.client.findMany({
    where: { contacts: { some: { email: { in: [from.email, from.email.toLowerCase()] } } } },
    distinct: ["workspaceId"],
    select: { workspaceId: true },
  });
  if (known.length === 1) return known[0]?.workspaceId ?? null;
  const first = await tx.workspace.findFirst({
    where: { sample: false },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  return first?.id ?? null;
}

type Manner = "loud" | "quiet" | "machine";
type Judged = { place: Place; mail: ReadMail; body: string };

async function mannerOf(
  tx: Tx,
  { now }: Context<System>,
  { place: { thread, isConfirmed }, mail, body }: Judged,
): Promise<Manner> {
  if (mail.isAutomatic || (mail.isOwn && !isConfirmed)) return "machine";
  const before = await tx.incomingMail.findMany({
    where: {
      message: { threadId: thread.id },
      receivedAt: { gte: new Date(now.getTime() - HOUR_MS) },
    },
    select: { confirmed: true, message: { select: { body: true } } },
  });
  return loudness(
    { body, isConfirmed },
    before.map((one) => ({ body: one.message?.body ?? "", isConfirmed: one.confirmed })),
  );
}

type Writing = Judged & { messageId: string; isAutomatic: boolean };

/** Its minute is over: it was sent when it was sent. */
async function write(
  tx: Tx,
  { now }: Context<System>,
  { messageId, place, mail, body, isAutomatic }: Writing,
): Promise<void> {
  const { thread, person, isConfirmed } = place;
  const { fromName, fromEmail } = keptOf(mail);
  // The address first: a name can say anything.
  const stranger = fromName ? `${fromEmail} (${fromName.slice(0, 60)})` : fromEmail;
  const isGuest = person.kind === "guest";
  await tx.message.create({
    data: {
      id: messageId,
      ...{ workspaceId: thread.workspaceId, projectId: thread.projectId, threadId: thread.id },
      authorKind: person.kind,
      contactId: isGuest && isConfirmed ? person.id : null,
      userId: isGuest ? null : person.id,
      authorName: isConfirmed ? person.name : stranger,
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
  const { projectId, workspaceId } = place.thread;
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

/**
 * Whoever writes about work that waits for a verdict isn't silent about it. That holds for a mail
 * that nobody vouches for too: counting it as silence would approve over the client's head.
 */
async function breakSilence(
  tx: Tx,
  { now }: Context<System>,
  { thread, person }: Place,
): Promise<void> {
  const { kind, id } = subjectOf(thread);
  if (person.kind !== "guest" || kind !== "checkpoint" || id === null) return;
  const work = await tx.checkpoint.findFirst({ where: { id }, select: { proofId: true } });
  if (work?.proofId) await noteClientsWord(tx, now, { proofId: work.proofId });
}
