import { asShown, shownFile } from "#app/areas/files/queries/shown-file.server.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

/** The newest and a row of earlier ones. */
const MOST = 5;

/** The newest published work of a project. */
export async function listNewestWork({ db, actor }: Context<Member>, projectId: Id<"Project">) {
  const rows = await db.checkpoint.findMany({
    where: { projectId, workspaceId: actor.workspaceId, state: "published" },
    orderBy: { publishedAt: "desc" },
    take: MOST,
    select: {
      id: true,
      kind: true,
      title: true,
      publishedAt: true,
      files: { orderBy: { place: "asc" }, select: shownFile },
    },
  });
  return rows.map(({ files, publishedAt, ...row }) => ({
    ...row,
    at: publishedAt?.toISOString() ?? "",
    files: files.map(asShown),
  }));
}

export type NewestWorks = Awaited<ReturnType<typeof listNewestWork>>;
