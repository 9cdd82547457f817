import { listHeld } from "#app/areas/delivery/queries/find-held.server.ts";
import { archivePaths } from "#app/areas/files/rules/file-list.ts";
import { listFiles } from "#app/areas/work/queries/list-files.server.ts";
import { cleanFileName } from "#app/kernel/text.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";
import { listDocuments, type ListedDocument } from "#app/portal/queries/list-documents.server.ts";
import { filesWords } from "#words/files.ts";
import { storedDocuments } from "./stored-documents.server.ts";

type Reader = Context<Guest | Member>;

export type Packed = {
  name: string;
  /** The folder that it is in. */
  of: string;
  /** ISO 8601 in UTC. */
  at: string;
  /** Null for a document that couldn't be made. `size` in bytes. */
  content: { sha256: string; size: number } | null;
  /** Asked once more, right before it is read, and while it is. */
  isAllowed: () => Promise<boolean>;
  give?: () => Promise<boolean>;
};

export type Asked = {
  /** Asks for each file once more: null when it may not be given. */
  find: (fileId: string) => Promise<unknown>;
  /** Asked, and noted as given, as one; left out where nothing is noted. */
  give?: (fileId: string) => Promise<boolean>;
  /** Is the reader still let in? Where the answer is no, the archive breaks off. */
  stillMay: () => Promise<boolean>;
};

type ArchivedProject = { id: string; title: string; language: string };

/** All of a project's files and documents as this reader may have them now. */
export async function archiveOf(context: Reader, project: ArchivedProject, asked: Asked) {
  const { documents: folder } = filesWords(project.language);
  const held =
    context.actor.kind === "guest"
      ? await listHeld(context.db, project.id, context.now)
      : new Map<string, unknown>();
  const files = (await listFiles(context, project.id, { isWhole: true })).filter(
    ({ id, isDraft, removed }) => !isDraft && !removed && !held.has(id),
  );
  const documents = await storedDocuments(context, project.id);
  const packed: Packed[] = [
    ...files.map((file) => packedFile(file, asked)),
    ...documents.map((document) => ({
      ...{ name: documentName(document), of: folder, at: document.at, content: document.content },
      isAllowed: async () =>
        (await listDocuments(context, project.id)).some(({ id }) => id === document.id),
    })),
  ];
  return pack(context, project, { packed, asked });
}

type PackedFile = {
  id: string;
  name: string;
  of: string;
  at: string;
  sha256: string;
  size: number;
};

export const packedFile = (
  { id, name, of, at, sha256, size }: PackedFile,
  { find, give }: Asked,
): Packed => ({
  ...{ name, of, at, content: { sha256, size } },
  isAllowed: async () => (await find(id)) !== null,
  give: async () => (await give?.(id)) ?? true,
});

/** What is packed as an archive: its names are distinct, and each is asked for once more. */
export function pack(
  { actor }: Reader,
  { title, language }: ArchivedProject,
  { packed, asked: { stillMay } }: { packed: Packed[]; asked: Asked },
) {
  const { leftOut } = filesWords(language);
  const paths = archivePaths(packed);
  const allowed = new Map(packed.map((one, index) => [paths[index] ?? "", one]));
  // A name stands twice in an archive: so much is left for the sentence.
  const unmade = Buffer.byteLength(leftOut.sentence) + 2 * Buffer.byteLength(leftOut.suffix);
  return {
    name: cleanFileName(`${title}.zip`),
    entries: packed.map(({ content, at }, index) => ({
      workspaceId: actor.workspaceId,
      ...(content ?? { sha256: "", size: unmade }),
      path: paths[index] ?? "",
      at: new Date(at),
    })),
    leftOut,
    give: async ({ path }: { path: string }) => (await allowed.get(path)?.give?.()) ?? true,
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
