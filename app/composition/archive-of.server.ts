import { archivePaths } from "#app/areas/files/rules/file-list.ts";
import { listFiles } from "#app/areas/work/queries/list-files.server.ts";
import { cleanFileName } from "#app/kernel/text.ts";
import { filesWords } from "#words/files.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";

/** All of a project's files as this reader may have them now; `find` asks for each once more. */
export async function archiveOf(
  context: Context<Guest | Member>,
  project: { id: string; title: string; language: string },
  find: (fileId: string) => Promise<unknown>,
) {
  const files = (await listFiles(context, project.id, { isWhole: true })).filter(
    ({ isDraft, removed }) => !isDraft && !removed,
  );
  const paths = archivePaths(files);
  const ids = new Map(files.map(({ id }, index) => [paths[index] ?? "", id]));
  return {
    name: cleanFileName(`${project.title}.zip`),
    entries: files.map(({ sha256, size, at }, index) => ({
      workspaceId: context.actor.workspaceId,
      sha256,
      size,
      path: paths[index] ?? "",
      at: new Date(at),
    })),
    leftOut: filesWords(project.language).leftOut,
    isAllowed: async ({ path }: { path: string }) => (await find(ids.get(path) ?? "")) !== null,
  };
}
