import contentDisposition from "content-disposition";
import type { FileStore, StoredAt } from "#app/platform/gateways/files/file-store.ts";
import { rangeOf } from "./byte-range.server.ts";

export type SentFile = StoredAt & {
  name: string;
  mediaType: string;
  size: bigint | number;
  /** It may be closed at any time: no address is given that outlives this answer. */
  mayClose?: boolean;
};

/** Types that are told as they are; anything else is bytes, so that nothing runs in our origin. */
const TOLD = /^(?:application\/pdf|video\/|audio\/|image\/(?:avif|webp|jpeg|png))/u;
/** Types that a page plays or shows in place, where a browser would otherwise download them. */
const IN_PLACE = /^(?:video\/|audio\/|image\/(?:avif|webp|jpeg|png))/u;

/** From this size on a store that can may be asked by the browser itself. In bytes. */
const LARGE = 25 * 1024 * 1024;

/**
 * A stored file, whole or a part of it (RFC 9110, section 14). Its hash is its entity tag: content
 * never changes.
 */
export async function sendFile(
  request: Request,
  store: FileStore,
  file: SentFile,
): Promise<Response> {
  const size = Number(file.size);
  const headers = new Headers({
    ...safeHeaders(file),
    "Accept-Ranges": "bytes",
    ETag: `"${file.sha256}"`,
    "Cache-Control": "private, no-cache",
  });
  if (isKnown(request, file)) return new Response(null, { status: 304, headers });
  const range = rangeOf(request, { size, tag: `"${file.sha256}"` });
  if (range === "unsatisfiable") {
    headers.set("Content-Range", `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  if (size > LARGE && store.linkTo && !file.mayClose && !IN_PLACE.test(file.mediaType)) {
    headers.set("Location", await store.linkTo(file, { ...file, mediaType: toldType(file) }));
    return new Response(null, { status: 302, headers });
  }
  headers.set("Content-Length", String(range ? range.end - range.start + 1 : size));
  if (range) headers.set("Content-Range", `bytes ${range.start}-${range.end}/${size}`);
  const content = isHead(request) ? null : await store.open(file, range ?? undefined);
  return new Response(content, { status: range ? 206 : 200, headers });
}

type SentPicture = StoredAt & { mediaType: string; size: number };

/**
 * A picture for showing. What may be withdrawn is asked for each time, and sent once: a guest's
 * browser holds it, and learns that it is the same still.
 */
export async function sendPicture(
  request: Request,
  store: FileStore,
  picture: SentPicture,
): Promise<Response> {
  const headers = {
    ...safeHeaders({ ...picture, name: "" }),
    ETag: `"${picture.sha256}"`,
    "Cache-Control": "private, no-cache",
  };
  if (isKnown(request, picture)) return new Response(null, { status: 304, headers });
  return new Response(isHead(request) ? null : await store.open(picture), {
    headers: { ...headers, "Content-Length": String(picture.size) },
  });
}

/** Nobody reads, or closes, the content of an answer that has none (RFC 9110, section 9.3.2). */
export const isHead = ({ method }: Request): boolean => method === "HEAD";

const toldType = ({ mediaType }: { mediaType: string }) =>
  TOLD.test(mediaType) ? mediaType : "application/octet-stream";

function safeHeaders({ name, mediaType }: { name: string; mediaType: string }) {
  const type = IN_PLACE.test(mediaType) ? "inline" : "attachment";
  return {
    "Content-Type": toldType({ mediaType }),
    "Content-Disposition": name ? contentDisposition(name, { type }) : type,
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
  };
}

function isKnown(request: Request, { sha256 }: StoredAt): boolean {
  const known = request.headers.get("if-none-match") ?? "";
  return known.split(",").some((tag) => tag.trim().replace(/^W\//u, "") === `"${sha256}"`);
}
