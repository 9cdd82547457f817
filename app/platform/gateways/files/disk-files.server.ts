import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { SHARED, type FileStore, type StoredAt, type StoredEntry } from "./file-store.ts";
import { incomingFiles, isIncoming } from "./incoming-files.server.ts";
import { isHash, pathIn } from "./stored-path.ts";

/**
 * Files in a folder for each workspace, two levels deep by hash. Each is written to a temporary
 * file, flushed, and moved into place.
 */
export function diskFiles(folder: string): FileStore {
  const pathOf = (at: StoredAt) =>
    at.workspaceId === SHARED ? sharedPath(at) : join(folder, pathIn(at));
  /** Content that was stored before each workspace had a folder of its own is in a shared one. */
  const sharedPath = ({ sha256 }: StoredAt) => join(folder, sha256.slice(0, 2), sha256);
  const placeOf = async (at: StoredAt) =>
    (await exists(pathOf(at))) ? pathOf(at) : sharedPath(at);
  const { aside: _aside, ...incoming } = incomingFiles(folder, async (path, at) => {
    await mkdir(dirname(pathOf(at)), { recursive: true, mode: 0o700 });
    // Also when the same content is there already: its age then tells that it is in use.
    await rename(path, pathOf(at));
  });
  return {
    ...incoming,
    read: async (at) => readFile(await placeOf(at)),
    async open(at, range) {
      const path = await placeOf(at);
      await access(path);
      return createReadableStreamFromReadable(createReadStream(path, range));
    },
    local: async (at) => ({ path: await placeOf(at), done: () => Promise.resolve() }),
    sizeOf: async (at) => (await stat(await placeOf(at)).catch(() => null))?.size ?? null,
    list: () => listFolder(folder),
    discard: (at) => rm(pathOf(at), { force: true }),
    remove: (entry) => removeOld(pathOf(entry), entry),
  };
}

async function* listFolder(folder: string): AsyncIterable<StoredEntry> {
  for (const workspaceId of await namesIn(folder, (name) => name.length > 2))
    yield* listOf(join(folder, workspaceId), workspaceId);
  yield* listOf(folder, SHARED);
}

async function* listOf(folder: string, workspaceId: string): AsyncIterable<StoredEntry> {
  for (const start of await namesIn(folder, (name) => name.length === 2))
    for (const sha256 of await namesIn(join(folder, start), isHash)) {
      const found = await stat(join(folder, start, sha256)).catch(() => null);
      if (found) yield { workspaceId, sha256, size: found.size, changedAt: found.mtime };
    }
}

async function namesIn(folder: string, wanted: (name: string) => boolean): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => wanted(name) && !isIncoming(name));
}

/**
 * Removes a file unless it was stored again since it was listed: it is moved away first, and back
 * if it is the newer one.
 */
async function removeOld(path: string, { changedAt }: StoredEntry): Promise<boolean> {
  const away = `${path}.${randomUUID()}`;
  try {
    await rename(path, away);
  } catch {
    return false;
  }
  const { mtime } = await stat(away);
  const isNewer = mtime.getTime() > changedAt.getTime();
  // Where the same content has come meanwhile, this one isn't needed.
  if (isNewer && !(await exists(path))) await rename(away, path);
  else await rm(away, { force: true });
  return !isNewer;
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
