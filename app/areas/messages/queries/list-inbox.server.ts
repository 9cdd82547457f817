import type { Prisma } from "#generated/sqlite/client.ts";
import { aboutWhat, shownSubject } from "#app/areas/messages/queries/subject-title.server.ts";
import { promiseState, type PromiseState } from "#app/areas/messages/rules/answer-promise.ts";
import {
  INBOX_VIEWS,
  type InboxView,
  type ShownSubject,
} from "#app/areas/messages/rules/conversation.ts";
import { isWaiting } from "#app/areas/messages/rules/subject.ts";
import { seenThreads } from "#app/areas/sharing/queries/seen-threads.server.ts";
import { searchable } from "#app/areas/messages/rules/message.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

/** The most conversations that a list shows. */
const MOST = 100;

const OPEN_PROMISE = { promises: { some: { endedAt: null } } } as const;
const WAITS = { isInternal: false, lastKind: "guest", settledAt: null } as const;

const VIEWS: Record<InboxView, Prisma.ThreadWhereInput> = {
  waits: WAITS,
  promised: { isInternal: false, ...OPEN_PROMISE },
  theirs: { isInternal: false, lastKind: "member", settledAt: null },
  internal: { isInternal: true },
  settled: { isInternal: false, settledAt: { not: null } },
};

/** A conversation as the inbox lists it. Instants as ISO 8601 in UTC. */
export type InboxRow = {
  id: string;
  project: { id: string; title: string };
  /** Who of the client's people wrote; the client where the studio has the last word. */
  from: string;
  subject: ShownSubject;
  isInternal: boolean;
  last: { author: string; isStudio: boolean; body: string; at: string };
  promise: { until: string; state: PromiseState } | null;
  isUnread: boolean;
  waits: boolean;
};

const listed = {
  ...{ id: true, isInternal: true, lastKind: true, settledAt: true, ...aboutWhat },
  project: { select: { id: true, title: true, client: { select: { name: true } } } },
  lastMessage: true,
  promises: { where: { endedAt: null }, orderBy: { until: "asc" }, take: 1 },
  reads: { select: { userId: true, readAt: true } },
} as const satisfies Prisma.ThreadSelect;

type Row = Prisma.ThreadGetPayload<{ select: typeof listed }>;

/**
 * The conversations of all projects: first those with a promise, the nearest before the others;
 * then those that wait longest, or were spoken in last.
 */
export async function listInbox(
  context: Context<Member>,
  { view, search }: { view: InboxView; search: string },
): Promise<InboxRow[]> {
  const { db } = context;
  const where = {
    ...seenThreads(context),
    lastAt: { not: null },
    ...(search === "" ? VIEWS[view] : await foundBy(context, search)),
  } satisfies Prisma.ThreadWhereInput;
  const promised = await db.answerPromise.findMany({
    where: { endedAt: null, thread: where },
    orderBy: [{ until: "asc" }, { id: "asc" }],
    take: MOST,
    select: { thread: { select: listed } },
  });
  const others = await db.thread.findMany({
    where: { AND: [where, { promises: { none: { endedAt: null } } }] },
    orderBy: [{ lastAt: view === "waits" ? "asc" : "desc" }, { id: "asc" }],
    take: MOST - promised.length,
    select: listed,
  });
  return [...promised.map(({ thread }) => thread), ...others].flatMap((row) =>
    inboxRow(row, context),
  );
}

function inboxRow(row: Row, { actor, now }: Context<Member>): InboxRow[] {
  const { id, project, lastMessage: last, promises, isInternal } = row;
  const [promise] = promises;
  if (!last?.sentAt) return [];
  const read = row.reads.find(({ userId }) => userId === actor.userId);
  return [
    {
      ...{ id, isInternal, project: { id: project.id, title: project.title } },
      from: last.authorKind === "guest" ? last.authorName : project.client.name,
      subject: shownSubject(row),
      last: {
        ...{ author: last.authorName, isStudio: last.authorKind === "member" },
        ...{ body: last.body.slice(0, 200), at: last.sentAt.toISOString() },
      },
      promise: promise
        ? { until: promise.until.toISOString(), state: promiseState(promise, now) }
        : null,
      isUnread: last.userId !== actor.userId && (!read || last.sentAt > read.readAt),
      waits: isWaiting(row),
    },
  ];
}

/** Words of a message, or the name of a project or a client, without regard to marks and case. */
async function foundBy(
  { db, actor: { workspaceId } }: Context<Member>,
  search: string,
): Promise<Prisma.ThreadWhereInput> {
  const contains = searchable(search);
  const projects = await db.project.findMany({
    where: { workspaceId, threads: { some: {} } },
    select: { id: true, title: true, client: { select: { name: true } } },
  });
  const named = projects.filter(({ title, client }) =>
    [title, client.name].some((name) => searchable(name).includes(contains)),
  );
  return {
    OR: [
      { messages: { some: { sentAt: { not: null }, folded: { contains } } } },
      { projectId: { in: named.map(({ id }) => id) } },
    ],
  };
}

/** How many conversations of each kind there are. */
export async function countInbox(context: Context<Member>): Promise<Record<InboxView, number>> {
  const counts = await Promise.all(
    INBOX_VIEWS.map((view) =>
      context.db.thread.count({
        where: { ...seenThreads(context), lastAt: { not: null }, ...VIEWS[view] },
      }),
    ),
  );
  const [waits = 0, promised = 0, theirs = 0, internal = 0, settled = 0] = counts;
  return { waits, promised, theirs, internal, settled };
}

/** How many conversations wait for the studio. */
export const countWaiting = (context: Context<Member>): Promise<number> =>
  context.db.thread.count({ where: { ...seenThreads(context), ...WAITS } });

/** The conversations in which the studio has to answer; of one project, or of all. */
export async function listUnanswered(
  { db, now }: Context<Member>,
  of: { workspaceId: Id<"Workspace">; projectId?: Id<"Project"> },
  most: number,
) {
  const rows = await db.thread.findMany({
    where: { ...WAITS, ...of },
    orderBy: { lastAt: "asc" },
    take: most,
    select: {
      ...{ id: true, subject: true },
      project: {
        select: {
          ...{ id: true, title: true, timeZone: true },
          client: { select: { name: true } },
        },
      },
      lastMessage: { select: { authorName: true, body: true } },
      promises: { where: { endedAt: null }, select: { until: true, endedAt: true, end: true } },
    },
  });
  const listed = rows.map(({ lastMessage, promises, ...thread }) => {
    const [promise] = promises;
    return {
      ...thread,
      by: lastMessage?.authorName ?? "",
      words: lastMessage?.body.slice(0, 120) ?? "",
      promise: promise
        ? { until: promise.until.toISOString(), state: promiseState(promise, now) }
        : null,
    };
  });
  // What was promised, or broke, comes first.
  return listed.sort((one, other) => rankOf(one) - rankOf(other));
}

const rankOf = ({ promise }: { promise: { state: PromiseState } | null }): number =>
  promise === null ? 2 : Number(promise.state === "open");
