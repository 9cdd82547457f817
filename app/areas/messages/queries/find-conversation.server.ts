import type { Prisma } from "#generated/sqlite/client.ts";
import { asShown, shownFile } from "#app/areas/files/queries/shown-file.server.ts";
import { listSubjects } from "#app/areas/messages/queries/list-subjects.server.ts";
import { aboutWhat, shownSubject } from "#app/areas/messages/queries/subject-title.server.ts";
import type { MessageMail } from "#app/areas/messages/rules/mail-way.ts";
import { listMessageMails } from "#app/areas/messages/queries/list-message-mails.server.ts";
import { searchable } from "#app/areas/messages/rules/message.ts";
import { promiseState } from "#app/areas/messages/rules/answer-promise.ts";
import { isWaiting } from "#app/areas/messages/rules/subject.ts";
import type {
  Conversation,
  ShownDraft,
  ShownMessage,
  ShownPromise,
  ShownSubject,
  ShownThread,
} from "#app/areas/messages/rules/conversation.ts";
import { seenMessages, seenThreads } from "#app/areas/sharing/queries/seen-threads.server.ts";
import { isOwn, ownOf } from "#app/areas/sharing/queries/author-of.server.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";

type Reader = Context<Guest | Member>;

/** The last so many messages are shown; all of them where that is asked for. */
const SHOWN = 50;
const MOST = 2_000;

/** How much of a quoted message is shown, in UTF-16 units. */
const QUOTE_LENGTH = 400;

const whole = {
  thread: { select: { isInternal: true, ...aboutWhat } },
  quoted: { select: { id: true, authorName: true, body: true } },
  corrections: { orderBy: { at: "asc" }, select: { body: true, at: true } },
  attachments: { orderBy: { place: "asc" }, select: shownFile },
  incoming: true,
} as const satisfies Prisma.MessageInclude;

type Row = Prisma.MessageGetPayload<{ include: typeof whole }>;

export type Asked = {
  /** The key of a subject; null for everything. */
  about: string | null;
  search: string;
  /** Also the older ones. */
  isWhole: boolean;
};

/** A thread as it must be known to note that it was read. */
export type ReadThread = { id: string; lastAt: Date | null; readAt: Date | null };

/**
 * The conversation of a project as this reader may see it, with what can be spoken about. Null
 * where there is no such project.
 */
export async function findConversation(
  context: Reader,
  projectId: Id<"Project">,
  { about, search, isWhole }: Asked,
): Promise<{ conversation: Conversation; read: ReadThread[] } | null> {
  const { db, now } = context;
  const subjects = await listSubjects(db, context, projectId);
  if (subjects.length === 0) return null;
  const threads = await listThreads(context, projectId);
  const chosen = subjects.find(({ key }) => key === about) ?? gone(threads, about);
  const shown = threads.filter(({ subject }) => chosen === null || subject === chosen.key);
  const ids = shown.map(({ id }) => id);
  const said: Prisma.MessageWhereInput = {
    ...{ projectId, threadId: { in: ids } },
    ...(search === "" ? {} : { folded: { contains: searchable(search) } }),
    AND: [seenMessages(context), { OR: [{ sentAt: { not: null } }, { leavesAt: { not: null } }] }],
  };
  const rows = await db.message.findMany({
    where: said,
    orderBy: [{ leavesAt: "desc" }, { id: "desc" }],
    take: isWhole ? MOST : SHOWN,
    include: whole,
  });
  const mails = await listMessageMails(
    context,
    rows.map(({ id }) => id),
  );
  const read = new Map(shown.map(({ id, reads }) => [id, reads[0]?.readAt ?? null]));
  const conversation: Conversation = {
    subjects: subjects.map(({ key, kind, title }) => ({ key, kind, title })),
    threads: threads.map(shownThread),
    about: chosen && { key: chosen.key, kind: chosen.kind, title: chosen.title },
    search,
    messages: rows.reverse().map((row) => shownMessage(row, { context, read, mails })),
    earlier: Math.max(0, (await db.message.count({ where: said })) - rows.length),
    // What is found are words; a promise has none of its own.
    promises: search === "" ? await listPromises(context, { ids, now }) : [],
    drafts: await listDrafts(context, projectId),
  };
  // Of what was searched for, only a part was shown.
  const isRead = search === "";
  return {
    conversation,
    read: shown.flatMap(({ id, lastAt, reads }) =>
      isRead ? [{ id, lastAt, readAt: reads[0]?.readAt ?? null }] : [],
    ),
  };
}

/** A thing that isn't there any more, but was spoken about. */
function gone(threads: ThreadRow[], about: string | null): ShownSubject | null {
  const thread = threads.find(({ subject }) => subject === about);
  return thread ? shownSubject(thread) : null;
}

async function listThreads(context: Reader, projectId: Id<"Project">) {
  return context.db.thread.findMany({
    where: {
      ...{ projectId, ...seenThreads(context) },
      // Of somebody's draft the others don't even see that there is a conversation.
      OR: [{ lastAt: { not: null } }, { messages: { some: ownOf(context) } }],
    },
    orderBy: [{ lastAt: "desc" }, { id: "asc" }],
    select: {
      ...{
        id: true,
        isInternal: true,
        lastAt: true,
        lastKind: true,
        settledAt: true,
        ...aboutWhat,
      },
      reads: { where: ownOf(context), select: { readAt: true } },
      _count: {
        select: {
          messages: {
            where: {
              OR: [{ sentAt: { not: null } }, { leavesAt: { not: null }, ...ownOf(context) }],
            },
          },
        },
      },
    },
  });
}

type ThreadRow = Awaited<ReturnType<typeof listThreads>>[number];

const shownThread = (row: ThreadRow): ShownThread => ({
  id: row.id,
  subject: shownSubject(row),
  isInternal: row.isInternal,
  messages: row._count.messages,
  isSettled: row.settledAt !== null,
  waits: isWaiting(row),
});

type Shown = { context: Reader; mails: Map<string, MessageMail[]>; read: Map<string, Date | null> };

function shownMessage(row: Row, { context, read, mails }: Shown): ShownMessage {
  const isMine = isOwn(row, context);
  const { sentAt, leavesAt, createdAt } = row;
  const readAt = read.get(row.threadId) ?? null;
  return {
    id: row.id,
    threadId: row.threadId,
    subject: shownSubject(row.thread),
    isInternal: row.thread.isInternal,
    author: row.authorName,
    isStudio: row.authorKind === "member",
    isMine,
    body: row.body,
    at: (sentAt ?? leavesAt ?? createdAt).toISOString(),
    isLeaving: sentAt === null,
    isNew:
      !isMine &&
      sentAt !== null &&
      row.incoming?.automatic !== true &&
      (readAt === null || sentAt > readAt),
    mails: row.authorKind === "member" ? (mails.get(row.id) ?? []) : [],
    mail: mailOf(row, isMine || context.actor.kind === "member"),
    quoted: quotedOf(row),
    corrections: row.corrections.map(({ body, at }) => ({ body, at: at.toISOString() })),
    attachments: row.attachments.map(asShown),
  };
}

/** What came with it may be more than all should read: its writer and the studio do. */
const mailOf = ({ incoming }: Row, isWhole: boolean) =>
  incoming && {
    isAutomatic: incoming.automatic,
    isConfirmed: incoming.confirmed,
    whole: isWhole ? incoming.text : "",
    filesLeft: incoming.filesLeft,
  };

const quotedOf = ({ quoted }: Row) =>
  quoted && { id: quoted.id, author: quoted.authorName, body: quoted.body.slice(0, QUOTE_LENGTH) };

async function listPromises(
  { db }: Reader,
  { ids, now }: { ids: string[]; now: Date },
): Promise<ShownPromise[]> {
  const rows = await db.answerPromise.findMany({
    where: { threadId: { in: ids }, thread: { isInternal: false } },
    orderBy: { madeAt: "desc" },
    take: SHOWN,
    include: { thread: { select: aboutWhat } },
  });
  return rows.reverse().map((row) => ({
    ...{ id: row.id, threadId: row.threadId, subject: shownSubject(row.thread) },
    ...{ kind: row.kind, by: row.byName },
    ...{ until: row.until.toISOString(), at: row.madeAt.toISOString() },
    state: promiseState(row, now),
  }));
}

async function listDrafts(context: Reader, projectId: Id<"Project">): Promise<ShownDraft[]> {
  const rows = await context.db.message.findMany({
    where: {
      ...{ projectId, sentAt: null, leavesAt: null, thread: seenThreads(context) },
      ...ownOf(context),
    },
    orderBy: { createdAt: "desc" },
    take: SHOWN,
    include: whole,
  });
  return rows.map((row) => ({
    id: row.id,
    formId: row.id.slice(projectId.length + 1),
    subject: shownSubject(row.thread),
    isInternal: row.thread.isInternal,
    body: row.body,
    quoted: quotedOf(row),
    attachments: row.attachments.map(asShown),
  }));
}
