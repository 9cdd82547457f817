import { listContents, type NamedContent } from "#app/areas/files/queries/list-contents.server.ts";
import type { Db } from "#app/platform/db/client.server.ts";
import type { FileStore } from "#app/platform/gateways/files/file-store.ts";
import { piecesOf } from "#app/platform/gateways/files/pieces-of.ts";
import { hashOf } from "#app/platform/gateways/files/incoming-files.server.ts";

export type Progress = {
  /** Contents that have been looked at. */ done: number;
  all: number;
  /** Bytes of them. */ doneBytes: number;
  allBytes: number;
};

export type MoveResult = {
  copied: number;
  /** Found there already, so not copied again. */ there: number;
  /** Neither here nor there, or not what their hash says. */ problems: ContentProblem[];
};

export type ContentProblem = NamedContent & { problem: "missing" | "damaged" };

/**
 * Copies every content that a row names to another store, and reads each back before it counts as
 * copied. What is there already isn't copied again, so that a command that was stopped goes on.
 * Nothing is removed.
 */
export async function copyFiles(
  db: Db,
  { from, to }: { from: FileStore; to: FileStore },
  tell: (progress: Progress) => void,
): Promise<MoveResult> {
  const result: MoveResult = { copied: 0, there: 0, problems: [] };
  for await (const content of counted(await listContents(db), tell)) {
    const isThere = (await to.sizeOf(content)) === content.size;
    const problem = isThere ? null : await copy(content, from, to);
    if (isThere) result.there += 1;
    else if (problem) result.problems.push({ ...content, problem });
    else result.copied += 1;
  }
  return result;
}

/** Reads every content that a row names, and compares it with its hash. */
export async function verifyFiles(
  db: Db,
  store: FileStore,
  tell: (progress: Progress) => void,
): Promise<ContentProblem[]> {
  const problems: ContentProblem[] = [];
  for await (const content of counted(await listContents(db), tell)) {
    const problem = await problemOf(store, content);
    if (problem) problems.push({ ...content, problem });
  }
  return problems;
}

async function* counted(contents: NamedContent[], tell: (progress: Progress) => void) {
  const allBytes = contents.reduce((sum, { size }) => sum + size, 0);
  let doneBytes = 0;
  for (const [index, content] of contents.entries()) {
    yield content;
    doneBytes += content.size;
    tell({ done: index + 1, all: contents.length, doneBytes, allBytes });
  }
}

async function copy(content: NamedContent, from: FileStore, to: FileStore) {
  const { size, workspaceId, sha256 } = content;
  if ((await from.sizeOf(content)) === null) return "missing";
  const received = await to.receive(piecesOf(await from.open(content)), size);
  if (received?.sha256 !== sha256) {
    await received?.drop();
    return "damaged";
  }
  await received.keep(workspaceId);
  const problem = await problemOf(to, content);
  // Else it would count as there the next time.
  if (problem) await to.discard(content);
  return problem;
}

async function problemOf(store: FileStore, content: NamedContent) {
  if ((await store.sizeOf(content)) === null) return "missing";
  const hash = await hashOf(piecesOf(await store.open(content)));
  return hash === content.sha256 ? null : "damaged";
}
