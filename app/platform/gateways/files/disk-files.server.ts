import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import {
  access,
  link,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  utimes,
} from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createReadableStreamFromReadable } from "@remix-run/node";
import type { FileStore, Received, StoredAt, StoredEntry } from "./file-store.ts";

/** How many leading bytes are held to detect what a file is. */
const HEAD = 4_100;
const HASH = /^[0-9a-f]{64}$/u;
const PRIVATE = 0o700;
const TEMPORARY = "incoming-";

/**
 * Files in a folder for each workspace, two levels deep by hash. Each is written to a temporary
 * file, flushed, and moved into place.
 */
export function diskFiles(folder: string): FileStore {
  const { pathOf, placeOf, aside } = placesIn(folder);
  const moveInto = async (path: string, at: StoredAt) => {
    await mkdir(dirname(pathOf(at)), { recursive: true, mode: PRIVATE });
    // Also when the same content is there already: its age then tells that it is in use.
    await rename(path, pathOf(at));
  };
  const received = (path: string, { size, head, sha256 }: Measured): Received => ({
    size,
    head,
    sha256,
    read: () => readFile(path),
    keep: async (workspaceId) => {
      await moveInto(path, { workspaceId, sha256 });
      return { sha256, size };
    },
    drop: () => rm(path, { force: true }),
  });
  return {
    async put(workspaceId, content) {
      const sha256 = createHash("sha256").update(content).digest("hex");
      const path = await aside();
      await writeWhole(path, [content], Infinity);
      await moveInto(path, { workspaceId, sha256 });
      return { sha256, size: content.length };
    },
    async receive(content, most) {
      const path = await aside();
      const measured = await writeWhole(path, content, most).catch(async (error: unknown) => {
        await rm(path, { force: true });
        throw error;
      });
      if (measured) return received(path, measured);
      await rm(path, { force: true });
      return null;
    },
    async adopt(from) {
      const path = await aside();
      await link(from, path);
      // Its age tells the sweep that it is on its way to a row.
      await utimes(path, new Date(), new Date());
      await flush(path);
      return received(path, await measure(path));
    },
    read: async (at) => readFile(await placeOf(at)),
    async open(at, range) {
      const path = await placeOf(at);
      await access(path);
      return createReadableStreamFromReadable(createReadStream(path, range));
    },
    local: async (at) => ({ path: await placeOf(at), done: () => Promise.resolve() }),
    list: () => listFolder(folder),
    remove: (entry) => removeOld(pathOf(entry), entry),
    tidy: (before) => tidyFolder(folder, before),
    async workshop() {
      const path = await aside();
      await mkdir(path, { mode: PRIVATE });
      return { path, done: () => rm(path, { recursive: true, force: true }) };
    },
  };
}

/** Where content is in a folder, and where it is put before it has its place. */
function placesIn(folder: string) {
  const pathOf = ({ workspaceId, sha256 }: StoredAt) => {
    if (!HASH.test(sha256)) throw new RangeError("not a content hash");
    if (!/^[\w-]+$/u.test(workspaceId)) throw new RangeError("not a workspace");
    return join(folder, workspaceId, sha256.slice(0, 2), sha256);
  };
  /** Content that was stored before each workspace had a folder of its own is in a shared one. */
  const placeOf = async (at: StoredAt) =>
    (await exists(pathOf(at))) ? pathOf(at) : join(folder, at.sha256.slice(0, 2), at.sha256);
  const aside = async () => {
    await mkdir(folder, { recursive: true, mode: PRIVATE });
    return join(folder, `${TEMPORARY}${randomUUID()}`);
  };
  return { pathOf, placeOf, aside };
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, "r+");
  await handle.sync();
  await handle.close();
}

/** Removes what was being received or made, and was never stored. */
async function tidyFolder(folder: string, before: Date): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const found = name.startsWith(TEMPORARY) ? await stat(path).catch(() => null) : null;
    if (found && found.mtime < before) await rm(path, { recursive: true, force: true });
  }
}

type Measured = { size: number; head: Buffer; sha256: string };

/** Writes and flushes a new file; null when there are more than `most` bytes. */
async function writeWhole(
  path: string,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  most: number,
): Promise<Measured | null> {
  const handle = await open(path, "wx", 0o600);
  const meter = makeMeter();
  try {
    for await (const chunk of content) {
      meter.add(chunk);
      // It is read on, so that the form's other fields arrive.
      if (meter.size() <= most) await handle.writeFile(chunk);
    }
    if (meter.size() > most) return null;
    await handle.sync();
    return meter.end();
  } finally {
    await handle.close();
  }
}

async function measure(path: string): Promise<Measured> {
  const meter = makeMeter();
  await pipeline(createReadStream(path), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) meter.add(chunk);
  });
  return meter.end();
}

function makeMeter() {
  const hash = createHash("sha256");
  const head: Buffer[] = [];
  let size = 0;
  return {
    add(chunk: Uint8Array) {
      if (size < HEAD) head.push(Buffer.from(chunk.subarray(0, HEAD - size)));
      size += chunk.length;
      hash.update(chunk);
    },
    size: () => size,
    end: (): Measured => ({ size, head: Buffer.concat(head), sha256: hash.digest("hex") }),
  };
}

async function* listFolder(folder: string): AsyncIterable<StoredEntry> {
  for (const workspaceId of await namesIn(folder, (name) => name.length > 2))
    for (const start of await namesIn(join(folder, workspaceId), (name) => name.length === 2))
      for (const sha256 of await namesIn(join(folder, workspaceId, start), (name) =>
        HASH.test(name),
      )) {
        const path = join(folder, workspaceId, start, sha256);
        const found = await stat(path).catch(() => null);
        if (found) yield { workspaceId, sha256, size: found.size, changedAt: found.mtime };
      }
}

async function namesIn(folder: string, wanted: (name: string) => boolean): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => wanted(name) && !name.startsWith(TEMPORARY));
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
