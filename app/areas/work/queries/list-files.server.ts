import type { Prisma } from "#generated/sqlite/client.ts";
import { asShown, shownFile } from "#app/areas/files/queries/shown-file.server.ts";
import { fileKind } from "#app/areas/files/rules/file-kinds.ts";
import type { FileOrigin, ListedFile } from "#app/areas/files/rules/file-list.ts";
import { seenMessages, seenThreads } from "#app/areas/sharing/queries/seen-threads.server.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";

/** The most files that a list shows. */
const MOST = 1_000;

const saidBy = { authorKind: true, authorName: true } as const;
const said = {
  ...saidBy,
  checkpoint: { select: { milestone: { select: { title: true } } } },
} as const;

const listed = {
  ...shownFile,
  workspaceId: true,
  createdAt: true,
  checkpoint: {
    select: { title: true, state: true, authorName: true, milestone: { select: { title: true } } },
  },
  question: { select: { label: true, answeredBy: true } },
  boardItem: { select: { authorName: true } },
  pin: { select: said },
  reply: { select: { ...saidBy, pin: { select: { checkpoint: said.checkpoint } } } },
  message: { select: { ...saidBy, thread: { select: { title: true } } } },
} as const satisfies Prisma.FileSelect;

/** What was sent in a conversation of both sides. */
const sharedMessages = (context: Context<Guest | Member>) =>
  ({
    ...seenMessages(context),
    sentAt: { not: null },
    thread: { AND: [seenThreads(context), { isInternal: false }] },
  }) satisfies Prisma.MessageWhereInput;

/** What was said of a version that is withdrawn goes with it. */
const onPublished = { checkpoint: { state: "published" } } as const;

type Row = Prisma.FileGetPayload<{ select: typeof listed }>;

/**
 * The files of a project, newest first: of published work, of what was said of it, of messages, of
 * the brief, of the board. A member sees those of drafts too. Documents have pages of their own.
 * @param isWhole however many there are
 */
export async function listFiles(
  context: Context<Guest | Member>,
  projectId: Id<"Project">,
  { isWhole = false }: { isWhole?: boolean } = {},
): Promise<ListedFile[]> {
  const { db, actor } = context;
  if (actor.kind === "guest" && actor.projectId !== projectId) return [];
  const rows = await db.file.findMany({
    where: {
      projectId,
      workspaceId: actor.workspaceId,
      OR: [
        {
          checkpoint:
            actor.kind === "guest" ? { state: "published" } : { state: { not: "withdrawn" } },
        },
        { questionId: { not: null } },
        { boardItem: { isNot: null } },
        { pin: { ...onPublished, sentAt: { not: null } } },
        { reply: { pin: onPublished } },
        { message: sharedMessages(context) },
      ],
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    ...(isWhole ? {} : { take: MOST }),
    select: listed,
  });
  return rows.map(asListed);
}

function asListed(row: Row): ListedFile {
  const { checkpoint, createdAt, question: _q, boardItem: _b, pin: _p, reply: _r, ...rest } = row;
  const { workspaceId: _w, message: _m, ...file } = rest;
  const { sha256 } = file;
  return {
    ...asShown(file),
    sha256,
    kind: fileKind(file.mediaType),
    origin: originOf(row),
    ...sourceOf(row),
    at: createdAt.toISOString(),
    isDraft: checkpoint !== null && checkpoint.state !== "published",
  };
}

/** Who brought it, and what it belongs to. */
function sourceOf({ checkpoint, question, boardItem, pin, reply, message }: Row) {
  if (checkpoint) return { by: checkpoint.authorName, of: checkpoint.milestone.title };
  if (message) return { by: message.authorName, of: message.thread.title };
  if (question) return { by: question.answeredBy, of: question.label };
  if (reply) return { by: reply.authorName, of: reply.pin.checkpoint.milestone.title };
  return { by: (pin ?? boardItem)?.authorName ?? "", of: pin?.checkpoint.milestone.title ?? "" };
}

function originOf({ checkpoint, question, pin, reply, message }: Row): FileOrigin {
  if (checkpoint) return "work";
  const said = pin ?? reply ?? message;
  if (said) return said.authorKind === "guest" ? "client" : "work";
  return question ? "client" : "references";
}
