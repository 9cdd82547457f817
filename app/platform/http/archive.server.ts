import { createHash } from "node:crypto";
import { makeZip, predictLength } from "client-zip";
import contentDisposition from "content-disposition";
import { piecesOf } from "#app/platform/gateways/files/pieces-of.ts";
import { rangeOf } from "./byte-range.server.ts";
import { isHead } from "./send-file.server.ts";
import type { FileStore, StoredAt } from "#app/platform/gateways/files/file-store.ts";

export type ArchiveEntry = StoredAt & {
  /** Its path in the archive: distinct, and never a way up. */
  path: string;
  /** Bytes. */ size: number;
  /** The same at each request, so that the archive's bytes are the same too. */
  at: Date;
};

type Archive = {
  name: string;
  entries: ArchiveEntry[];
  /** May this one still be given? Asked right before it is read, and every few megabytes. */
  isAllowed: (entry: ArchiveEntry) => Promise<boolean>;
  /** Notes one as given, right before it is read; false where it may not be any more. */
  give?: (entry: ArchiveEntry) => Promise<boolean>;
  /** What stands in the place of one that may not be given any more. */
  leftOut: { suffix: string; sentence: string };
};

/**
 * Files in one ZIP, stored as they are and written as they are read, however large they are. Its
 * length is known before, its bytes are the same each time, so a download that broke off goes on.
 * One that is withdrawn meanwhile is named as left out, in as many bytes. A stream that can't go on
 * breaks off: it can't look whole.
 */
export function sendArchive(request: Request, store: FileStore, archive: Archive): Response {
  const { entries, name } = archive;
  const size = Number(predictLength(entries.map(metadataOf)));
  const tag = `"${createHash("sha256")
    .update(JSON.stringify(entries.map(namedBy)))
    .digest("hex")}"`;
  const headers = new Headers({
    "Content-Type": "application/zip",
    "Content-Disposition": contentDisposition(name),
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cache-Control": "private, no-cache",
    "Accept-Ranges": "bytes",
    ETag: tag,
  });
  if (request.headers.get("if-none-match") === tag)
    return new Response(null, { status: 304, headers });
  const range = rangeOf(request, { size, tag });
  if (range === "unsatisfiable") {
    headers.set("Content-Range", `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  headers.set("Content-Length", String(end - start + 1));
  if (range) headers.set("Content-Range", `bytes ${start}-${end}/${size}`);
  const status = range ? 206 : 200;
  if (isHead(request)) return new Response(null, { status, headers });
  const source: OpenSource = { close: () => Promise.resolve(), start, at: 0 };
  const whole = makeZip(contentsOf(store, archive, source));
  const sent = partOf(whole, { start, end }, source);
  return new Response(sent, { status, headers });
}

/** More than stands around a file in an archive, names included, and than is read ahead. */
const HEAD_BYTES = 256 * 1024;

const metadataOf = ({ path, size, at }: ArchiveEntry) => ({ name: path, size, lastModified: at });

const namedBy = ({ path, sha256, at }: ArchiveEntry) => [path, sha256, at.getTime()];

async function* contentsOf(store: FileStore, archive: Archive, source: OpenSource) {
  for (const entry of archive.entries) {
    const isAllowed = await archive.isAllowed(entry);
    // What ends before the part that is asked for isn't given.
    const isSent = source.at + entry.size > source.start - HEAD_BYTES;
    const mayGive = isAllowed && (!isSent || ((await archive.give?.(entry)) ?? true));
    const content = mayGive ? await openIfThere(store, entry) : null;
    const pieces = content && piecesOf(content, (stop) => (source.close = stop));
    const input = pieces && whileAllowed(pieces, () => archive.isAllowed(entry));
    if (input) yield { ...metadataOf(entry), input };
    else yield leftOutOf(entry, archive.leftOut);
  }
}

/** So many bytes of a file are given between two questions. */
const ASKED_BYTES = 8 * 1024 * 1024;

/** What was withdrawn in the middle of a file breaks the archive off: it can't look whole. */
async function* whileAllowed(
  pieces: AsyncIterable<Uint8Array>,
  isAllowed: () => Promise<boolean>,
): AsyncIterable<Uint8Array> {
  let given = 0;
  for await (const piece of pieces) {
    given += piece.length;
    if (given > ASKED_BYTES) {
      given = 0;
      if (!(await isAllowed())) throw new Error("a file of an archive was withdrawn");
    }
    yield piece;
  }
}

/**
 * Null for content that is lost: it takes nothing away from the others. What can't be read only now
 * breaks the archive off, so that the same bytes come the next time.
 */
async function openIfThere(store: FileStore, entry: ArchiveEntry) {
  try {
    return await store.open(entry);
  } catch (error) {
    if ((await store.sizeOf(entry)) === null) return null;
    throw error;
  }
}

const BLANKS = Buffer.alloc(65_536, " ");

/**
 * The name says that the file was left out, and the content why. The length of the archive was
 * promised: a name stands in it twice, so the content is that much shorter.
 */
function leftOutOf(entry: ArchiveEntry, { suffix, sentence }: Archive["leftOut"]) {
  const size = entry.size - 2 * Buffer.byteLength(suffix);
  const text = Buffer.from(sentence);
  if (size < text.length) throw new Error("a file of an archive was withdrawn");
  async function* padded() {
    yield await Promise.resolve(text);
    for (let left = size - text.length; left > 0; left -= BLANKS.length)
      yield BLANKS.subarray(0, Math.min(left, BLANKS.length));
  }
  const { lastModified } = metadataOf(entry);
  return { name: entry.path + suffix, size, lastModified, input: padded() };
}

/** What lies between two positions of a stream, both included; what follows isn't read. */
function partOf(
  whole: ReadableStream<Uint8Array>,
  { start, end }: { start: number; end: number },
  source: OpenSource,
): ReadableStream<Uint8Array> {
  const reader = whole.getReader();
  let at = 0;
  return new ReadableStream({
    async pull(controller) {
      for (let isSent = false; !isSent;) {
        const { done, value } = await reader.read();
        if (done) {
          controller.close();
          return;
        }
        const piece = value.subarray(Math.max(0, start - at), Math.max(0, end + 1 - at));
        at += value.length;
        source.at = at;
        isSent = piece.length > 0;
        if (isSent) controller.enqueue(piece);
        if (at <= end) continue;
        controller.close();
        await source.close();
        return;
      }
    },
    // The stream of the archive itself isn't cancelled: client-zip 2.5 leaves a rejection behind.
    cancel: () => source.close(),
  });
}

/** The file that is being read, which is closed when nobody reads on. */
type OpenSource = {
  close: () => Promise<void>;
  /** Where the part that is asked for begins, in bytes of the archive. */
  start: number;
  /** How far the archive has been written. */
  at: number;
};
