import { extname } from "node:path";
import { fileTypeFromBuffer } from "file-type";
import { cleanFileName } from "#app/kernel/text.ts";
import type { Received } from "./file-store.ts";

/** The largest file of a form without scripts, in bytes. */
export const MAX_UPLOAD = 25 * 1024 * 1024;

/** An upload as it is stored: byte for byte. */
export type StoredUpload = {
  sha256: string;
  /** Bytes. */ size: number;
  mediaType: string;
  name: string;
  /** For a guest's: what guests may store altogether, in bytes. */
  guestsMost?: number;
};

/** Types that are text, which says what it is only in its name. */
const BY_NAME: Record<string, string> = {
  ".svg": "image/svg+xml",
  ".txt": "text/plain",
  ".md": "text/markdown",
  ".csv": "text/csv",
  ".json": "application/json",
};

/** What a file is, by its bytes; where they don't tell, by its name. */
export async function mediaTypeOf(head: Uint8Array, name: string): Promise<string> {
  const extension = extname(name).toLowerCase();
  const kind = await fileTypeFromBuffer(head);
  const isDrawing = extension === ".svg" && /<svg[\s>]|<!DOCTYPE svg/u.test(latin1(head));
  if (extension === ".svg") return isDrawing ? "image/svg+xml" : "application/octet-stream";
  if (kind && kind.mime !== "application/xml") return kind.mime;
  return BY_NAME[extension] ?? "application/octet-stream";
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

/** Stores an upload as it came, under its cleaned name. */
export async function storeUpload(
  received: Received,
  {
    name,
    workspaceId,
    guestsMost,
  }: { name: string; workspaceId: string; guestsMost?: number | undefined },
): Promise<StoredUpload> {
  const safeName = cleanFileName(name);
  const mediaType = await mediaTypeOf(received.head, safeName);
  return {
    ...(await received.keep(workspaceId)),
    mediaType,
    name: safeName,
    ...(guestsMost === undefined ? {} : { guestsMost }),
  };
}
