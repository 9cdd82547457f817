import { archivePaths } from "#app/areas/files/rules/file-list.ts";
import { listFiles } from "#app/areas/work/queries/list-files.server.ts";
import { cleanFileName } from "#app/kernel/text.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";
import { listDocuments, type ListedDocument } from "#app/portal/queries/list-documents.server.ts";
import { filesWords } from "#words/files.ts";
import { storedDocuments } from "./stored-documents.server.ts";

type Packed = {
  name: string;
  /** The folder that it is in. */
  of: string;
  /** ISO 8601 in UTC. */
  at: string;
  /** Null for a document that couldn't be made. `size` in bytes. */
  content: { sha256: string; size: number } | null;
  /** Asked once more, right before it is read. */
  isAllowed: () => Promise<boolean>;
};

type Asked = {
  /** Asks for each file once more. */
  find: (fileId: string) => Promise<unknown>;
  /** Is the reader still let in? Where the answer is no, the archive breaks off. */
  stillMay: () => Promise<boolean>;
};

/** All of a project's files and documents as this reader may have them now. */
export async function archiveOf(
  context: Context<Guest | Member>,
  project: { id: string; title: string; language: string },
  { find, stillMay }: Asked,
) {
  const { leftOut, documents: folder } = filesWords(project.language);
  const files = (await listFiles(context, project.id, { isWhole: true })).filter(
    ({ isDraft, removed }) => !isDraft && !removed,
  );
  const documents = await storedDocuments(context, project.id);
  const packed: Packed[] = [
    ...files.map(({ id, name, of, at, sha256, size }) => ({
      ...{ name, of, at, content: { sha256, size } },
      isAllowed: async () => (await find(id)) !== null,
    })),
    ...documents.map((document) => ({
      ...{ name: documentName(document), of: folder, at: document.at, content: document.content },
      isAllowed: async () =>
        (await listDocuments(context, project.id)).some(({ id }) => id === document.id),
    })),
  ];
  const paths = archivePaths(packed);
  const allowed = new Map(packed.map((one, index) => [paths[index] ?? "", one]));
  // A name stands twice in an archive: so much is left for the sentence.
  const unmade = Buffer.byteLength(leftOut.sentence) + 2 * Buffer.byteLength(leftOut.suffix);
  return {
    name: cleanFileName(`${project.title}.zip`),
    entries: packed.map(({ content, at }, index) => ({
      workspaceId: context.actor.workspaceId,
      ...(content ?? { sha256: "", size: unmade }),
      path: paths[index] ?? "",
      at: new Date(at),
    })),
    leftOut,
    isAllowed: async ({ path }: { path: string }) => {
      if (!(await stillMay())) throw new Error("the reader of an archive isn't let in any more");
      const one = allowed.get(path);
      return one !== undefined && one.content !== null && one.isAllowed();
    },
  };
}

function documentName({ kind, number }: ListedDocument): string {
  const name = kind === "original" || kind === "amendment" ? "agreement" : "invoice";
  return `${name}-${number.replace(/[^\p{L}\p{N}-]/gu, "-")}.pdf`;
}
