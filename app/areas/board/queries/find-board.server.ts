import { asShown, shownFile } from "#app/areas/files/queries/shown-file.server.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";

/** The items on a project's reference board, newest first, with their comments. */
export async function findBoard({ db, actor }: Context<Guest | Member>, projectId: Id<"Project">) {
  if (actor.kind === "guest" && actor.projectId !== projectId) return [];
  const items = await db.boardItem.findMany({
    where: { projectId, workspaceId: actor.workspaceId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    include: {
      comments: { orderBy: { at: "asc" } },
      file: { select: shownFile },
    },
  });
  return items.map(
    ({ id, url, file, note, authorName, authorKind, contactId, createdAt, comments }) => ({
      id,
      url,
      note,
      authorName,
      createdAt: createdAt.toISOString(),
      isOwn: actor.kind === "member" || (authorKind === "guest" && contactId === actor.contactId),
      file: file && asShown(file),
      comments: comments.map((comment) => ({
        id: comment.id,
        authorName: comment.authorName,
        body: comment.body,
        at: comment.at.toISOString(),
      })),
    }),
  );
}

export type BoardItemView = Awaited<ReturnType<typeof findBoard>>[number];
