import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { link, mkdir, open, readdir, readFile, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { FileStore, LocalFile, Received, StoredAt } from "./file-store.ts";

/** How many leading bytes are held to detect what a file is. */
const HEAD = 4_100;
const PRIVATE = 0o700;
const TEMPORARY = "incoming-";

export const isIncoming = (name: string): boolean => name.startsWith(TEMPORARY);

/** Moves or copies a finished file to where it is stored. It may be gone afterwards. */
type StoreAs = (path: string, at: StoredAt, size: number) => Promise<void>;

type Incoming = Pick<FileStore, "put" | "receive" | "adopt" | "tidy" | "workshop"> & {
  /** A path for a new temporary file. */
  aside: () => Promise<string>;
};

/**
 * What every store does in a folder of the local disk before content has its place: receive,
 * measure and flush it.
 */
export function incomingFiles(folder: string, storeAs: StoreAs): Incoming {
  const aside = async () => {
    await mkdir(folder, { recursive: true, mode: PRIVATE });
    return join(folder, `${TEMPORARY}${randomUUID()}`);
  };
  const received = (path: string, { size, head, sha256 }: Measured): Received => ({
    size,
    head,
    sha256,
    read: () => readFile(path),
    keep: async (workspaceId) => {
      await storeAs(path, { workspaceId, sha256 }, size).finally(() => rm(path, { force: true }));
      return { sha256, size };
    },
    drop: () => rm(path, { force: true }),
  });
  const receive = async (content: Content, most: number) => {
    const path = await aside();
    const measured = await writeWhole(path, content, most).catch(async (error: unknown) => {
      await rm(path, { force: true });
      throw error;
    });
    if (measured) return received(path, measured);
    await rm(path, { force: true });
    return null;
  };
  return {
    aside,
    receive,
    async put(workspaceId, content) {
      const whole = await receive([content], Infinity);
      if (!whole) throw new Error("content without a limit was refused");
      return whole.keep(workspaceId);
    },
    async adopt(from) {
      const path = await aside();
      await link(from, path);
      // Its age tells the sweep that it is on its way to a row.
      await utimes(path, new Date(), new Date());
      await flush(path);
      return received(path, await measure(path));
    },
    tidy: (before) => tidyFolder(folder, before),
    workshop: async () => makeWorkshop(await aside()),
  };
}

async function makeWorkshop(path: string): Promise<LocalFile> {
  await mkdir(path, { mode: PRIVATE });
  return { path, done: () => rm(path, { recursive: true, force: true }) };
}

/** The SHA-256 of a stream, which is read to its end. */
export async function hashOf(content: AsyncIterable<Uint8Array>): Promise<string> {
  const meter = makeMeter();
  for await (const chunk of content) meter.add(chunk);
  return meter.end().sha256;
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
    const found = isIncoming(name) ? await stat(path).catch(() => null) : null;
    if (found && found.mtime < before) await rm(path, { recursive: true, force: true });
  }
}

type Content = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
type Measured = { size: number; head: Buffer; sha256: string };

/** Writes and flushes a new file; null when there are more than `most` bytes. */
async function writeWhole(path: string, content: Content, most: number): Promise<Measured | null> {
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
