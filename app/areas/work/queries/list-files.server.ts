import type { Prisma } from "#generated/sqlite/client.ts";
import { asShown, shownFile } from "#app/areas/files/queries/shown-file.server.ts";
import { fileKind } from "#app/areas/files/rules/file-kinds.ts";
import type { FileOrigin, ListedFile } from "#app/areas/files/rules/file-list.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";

/** The most files that a list shows. */
const MOST = 1_000;

const listed = {
  ...shownFile,
  workspaceId: true,
  createdAt: true,
  checkpoint: {
    select: { title: true, state: true, authorName: true, milestone: { select: { title: true } } },
  },
  question: { select: { label: true, answeredBy: true } },
  boardItem: { select: { authorName: true } },
} as const satisfies Prisma.FileSelect;

type Row = Prisma.FileGetPayload<{ select: typeof listed }>;

/**
 * The files of a project, newest first: of published work, of the brief, of the board. A member
 * sees those of drafts too. Documents have pages of their own. `isWhole`: however many there are.
 */
export async function listFiles(
  { db, actor }: Context<Guest | Member>,
  projectId: Id<"Project">,
  { isWhole = false }: { isWhole?: boolean } = {},
): Promise<ListedFile[]> {
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
      ],
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    ...(isWhole ? {} : { take: MOST }),
    select: listed,
  });
  return rows.map(asListed);
}

function asListed(row: Row): ListedFile {
  const { checkpoint, question, boardItem, createdAt, workspaceId: _studio, ...file } = row;
  const { sha256 } = file;
  return {
    ...asShown(file),
    sha256,
    kind: fileKind(file.mediaType),
    origin: originOf(row),
    by: checkpoint?.authorName ?? question?.answeredBy ?? boardItem?.authorName ?? "",
    of: checkpoint?.milestone.title ?? question?.label ?? "",
    at: createdAt.toISOString(),
    isDraft: checkpoint !== null && checkpoint.state !== "published",
  };
}

function originOf({ checkpoint, question }: Row): FileOrigin {
  if (checkpoint) return "work";
  return question ? "client" : "references";
}
