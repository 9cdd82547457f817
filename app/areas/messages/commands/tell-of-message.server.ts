import { listViewers } from "#app/areas/sharing/queries/list-viewers.server.ts";
import { SHARED_THREAD } from "#app/areas/sharing/queries/seen-threads.server.ts";
import { aboutWhat, subjectTitle } from "#app/areas/messages/queries/subject-title.server.ts";
import type { PromiseKind } from "#app/areas/messages/rules/answer-promise.ts";
import { hashToken, keyedHash } from "#app/platform/auth/secrets.server.ts";
import type { Moment } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { enqueueMail, type Addressee } from "#app/platform/jobs/enqueue-mail.server.ts";
import { messageMail, type MessageProps } from "#emails/message.tsx";

/** A mail shows so much of a message, in UTF-16 units; the rest is one press away. */
const MAIL_LENGTH = 4_000;

/** 160 bits in hexadecimal: addresses have no upper case. */
const TOKEN_LENGTH = 40;

/** A mail that promises says no more. */
const NO_WORDS = { from: "", body: "", files: 0, isCut: false, messageId: "" };

/** So much of a message as a mail shows. */
export const cutBody = (body: string) => ({
  body: body.slice(0, MAIL_LENGTH),
  isCut: body.length > MAIL_LENGTH,
});

const isShared = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.thread.count({ where: { id, ...SHARED_THREAD } })) > 0;

type Telling = { messageId: string; promise: { kind: PromiseKind; until: Date } | null };

/**
 * Mails a message to the others who may read it: a client's to the studio, and to the client's
 * other people who talk here; the studio's to them all; an internal one to the studio's other
 * members alone. Whoever wrote it gets the promise of the rule, if there is one.
 */
export async function tellOfMessage(
  tx: Tx,
  moment: Pick<Moment, "now" | "baseUrl">,
  { messageId, promise }: Telling,
): Promise<void> {
  const message = await tx.message.findFirstOrThrow({
    where: { id: messageId },
    include: { _count: { select: { attachments: true } } },
  });
  const { contactId } = message;
  const about = await findAbout(tx, message.threadId);
  const { thread } = about;
  const letter = {
    ...{ from: message.authorName, messageId, ...cutBody(message.body) },
    files: message._count.attachments,
    isInternal: thread.isInternal,
    promise: null,
  };
  if (thread.isInternal) {
    const members = await listMembers(tx, thread.workspaceId);
    for (const member of members.filter(({ id }) => id !== message.userId))
      await mail(tx, moment, {
        ...{ about, letter, to: member, side: "studio" },
        person: { userId: member.id },
      });
    return;
  }
  if (message.authorKind === "guest")
    await mail(tx, moment, {
      ...{ about, letter, to: about.workspace, side: "studio" },
      person: await findOwner(tx, thread.workspaceId),
    });
  // What it is about may have been withdrawn in the minute.
  if (!(await isShared(tx, thread.id))) return;
  const viewers = await listViewers(tx, thread.projectId, "comment");
  for (const viewer of viewers)
    if (viewer.id !== contactId) await mailViewer(tx, moment, { about, letter, viewer });
  const writer = viewers.find(({ id }) => id === contactId);
  if (!promise || !writer) return;
  const got = { ...letter, ...NO_WORDS, promise };
  await mailViewer(tx, moment, { about, letter: got, viewer: writer });
}

/** Mails the client's people in a conversation by when they get an answer. */
export async function tellOfPromise(
  tx: Tx,
  moment: Pick<Moment, "now" | "baseUrl">,
  { threadId, until }: { threadId: string; until: Date },
): Promise<void> {
  const about = await findAbout(tx, threadId);
  const wrote = await tx.message.findMany({
    where: { threadId, authorKind: "guest", sentAt: { not: null } },
    distinct: ["contactId"],
    select: { contactId: true },
  });
  const promise = { kind: "own" as const, until };
  const letter = { ...NO_WORDS, isInternal: false, promise };
  for (const viewer of await listViewers(tx, about.thread.projectId))
    if (wrote.some(({ contactId }) => contactId === viewer.id))
      await mailViewer(tx, moment, { about, letter, viewer });
}

async function findAbout(tx: Tx, threadId: string) {
  const thread = await tx.thread.findFirstOrThrow({
    where: { id: threadId },
    select: {
      ...{ id: true, projectId: true, workspaceId: true, isInternal: true, ...aboutWhat },
      project: { select: { title: true, timeZone: true, workspace: true } },
    },
  });
  const { title: project, timeZone, workspace } = thread.project;
  return { thread, project, timeZone, workspace, subject: subjectTitle(thread) };
}

const listMembers = async (tx: Tx, workspaceId: string) => {
  const rows = await tx.membership.findMany({
    where: { workspaceId },
    select: { user: { select: { id: true, name: true, email: true } }, workspace: true },
  });
  return rows.map(({ user, workspace }) => ({ ...user, locale: workspace.locale }));
};

type Letter = {
  about: Awaited<ReturnType<typeof findAbout>>;
  letter: Pick<MessageProps, "from" | "body" | "isCut" | "files" | "isInternal" | "messageId"> & {
    promise: { kind: PromiseKind; until: Date } | null;
  };
  to: Addressee;
  /** Who answers to it; null for nobody. */
  person: Person | null;
  side: "studio" | "client";
};

type Person = { linkId: string } | { userId: string };

/** The studio's own mailbox is its owner's. */
async function findOwner(tx: Tx, workspaceId: string): Promise<Person | null> {
  const owner = await tx.membership.findFirst({
    where: { workspaceId, role: "owner" },
    orderBy: { createdAt: "asc" },
    select: { userId: true },
  });
  return owner;
}

/** Who answers where, as a secret: the same for the same, and only its hash is stored. */
async function replyToken(
  tx: Tx,
  { threadId, person, now }: { threadId: string; person: Person | null; now: Date },
): Promise<string> {
  if (!person) return "";
  const token = keyedHash(`reply ${threadId} ${Object.entries(person).flat().join(" ")}`);
  const hash = hashToken(token.slice(0, TOKEN_LENGTH));
  const known = await tx.replyAddress.count({ where: { hash } });
  if (known === 0)
    await tx.replyAddress.create({ data: { hash, threadId, ...person, createdAt: now } });
  return token.slice(0, TOKEN_LENGTH);
}

type Viewer = Addressee & { id: string };

/** A guest answers by right of a link, and no longer than that lasts. */
async function mailViewer(
  tx: Tx,
  moment: Pick<Moment, "now" | "baseUrl">,
  { about, letter, viewer }: Pick<Letter, "about" | "letter"> & { viewer: Viewer },
): Promise<void> {
  const link = await tx.guestLink.findFirst({
    where: {
      ...{ projectId: about.thread.projectId, contactId: viewer.id, revokedAt: null },
      ...{ expiresAt: { gt: moment.now }, rights: { contains: "comment" } },
    },
    orderBy: [{ expiresAt: "desc" }, { id: "asc" }],
    select: { id: true },
  });
  await mail(tx, moment, {
    ...{ about, letter, to: viewer, side: "client" },
    person: link && { linkId: link.id },
  });
}

async function mail(
  tx: Tx,
  { now, baseUrl }: Pick<Moment, "now" | "baseUrl">,
  { about, letter, to, person, side }: Letter,
): Promise<void> {
  const { thread, project, timeZone, workspace, subject } = about;
  const { id, projectId, workspaceId } = thread;
  const page =
    side === "client"
      ? `${baseUrl}/portal/${projectId}/messages`
      : `${baseUrl}/app/projects/${projectId}/messages`;
  const secretReply = await replyToken(tx, { threadId: id, person, now });
  const props: MessageProps = {
    ...{ ...letter, secretReply },
    ...{ name: to.name, studio: workspace.name, project, subject, side, timeZone },
    promise: letter.promise && {
      kind: letter.promise.kind,
      until: letter.promise.until.toISOString(),
    },
    url: `${page}?about=${encodeURIComponent(thread.subject)}#last`,
  };
  await enqueueMail(
    tx,
    {
      ...messageMail(props),
      ...{
        workspaceId,
        projectId,
        to,
        about: letter.messageId ? ["message", letter.messageId] : ["thread", id],
      },
      replyTo: side === "client" ? workspace.email : "",
    },
    now,
  );
}
