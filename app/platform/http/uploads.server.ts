import type { FileStore, Received } from "#app/platform/gateways/files/file-store.ts";
import {
  storeUpload,
  MAX_UPLOAD,
  type StoredUpload,
} from "#app/platform/gateways/files/store-upload.server.ts";
import { readMultipart } from "./multipart.server.ts";
import { readForm } from "./form.server.ts";

export const MOST_FILES = 10;

export type ReceivedForm = {
  form: FormData;
  files: StoredUpload[];
  /** The form field of each file. */
  fields: string[];
  problem: "file-too-large" | "too-many-files" | "quota-full" | null;
};

export type UploadPlace = {
  workspaceId: string;
  /** Bytes that may be stored. */
  room: number;
  /** How many files the form takes. */
  most?: number;
  /** What guests may store altogether, in bytes: asked again where a file gets its row. */
  guestsMost?: number;
};

type Part = { received: Received | null; isBeyondRoom: boolean };

/**
 * Streams a form's files to disk, each up to the limit, and all of them up to the room there is;
 * of what is larger nothing stays, and no more than that is written.
 */
function readFiles(request: Request, store: FileStore, room: number) {
  let left = room;
  const receive = async (content: AsyncIterable<Uint8Array>): Promise<Part> => {
    const most = Math.min(MAX_UPLOAD, left);
    const received = await store.receive(content, most);
    left -= received?.size ?? 0;
    return { received, isBeyondRoom: received === null && most < MAX_UPLOAD };
  };
  // One after the other: each knows what those before it took.
  let before: Promise<unknown> = Promise.resolve();
  return readMultipart<Part>(request, {
    receive: (content) => {
      const part = before.then(() => receive(content));
      before = part.catch(() => undefined);
      return part;
    },
    drop: async ({ received }) => received?.drop(),
  });
}

/**
 * Reads a form with files. Each file is stored in the workspace; the typed fields survive any
 * problem with a file.
 */
export async function receiveForm(
  request: Request,
  store: FileStore,
  { room, most = MOST_FILES, ...place }: UploadPlace,
): Promise<ReceivedForm> {
  const read = await readFiles(request, store, room);
  const result: ReceivedForm = { form: read.form, files: [], fields: [], problem: null };
  try {
    for (const { field, filename, received: part } of read.files) {
      const { received, isBeyondRoom } = part;
      if (!received) result.problem = isBeyondRoom ? "quota-full" : "file-too-large";
      else if (received.size === 0) continue;
      else if (result.files.length >= most) result.problem = "too-many-files";
      else {
        const stored = await storeUpload(received, { name: filename, ...place });
        result.files.push(stored);
        result.fields.push(field);
      }
    }
    return result;
  } finally {
    // What was stored isn't there any more.
    for (const { received } of read.files) await received.received?.drop();
  }
}

/**
 * Reads the first file of a form and leaves nothing on disk. `content` is null when there is no
 * file, or it is too large.
 */
export async function receiveOnly(
  request: Request,
  store: FileStore,
): Promise<{ content: Buffer | null; form: FormData; problem: "file-missing" | "file-too-large" }> {
  const { form, files } = await readFiles(request, store, Infinity);
  const parts = files.map(({ received: { received } }) => received);
  const isTooLarge = parts.some((received) => !received);
  const first = parts.find((received) => received && received.size > 0);
  const content = first ? await first.read() : null;
  for (const received of parts) await received?.drop();
  return { content, form, problem: isTooLarge ? "file-too-large" : "file-missing" };
}

/**
 * A form with or without files, in either encoding.
 * @param placeOf where files are stored: asked only if some may come
 */
export async function receiveAny(
  request: Request,
  store: FileStore,
  placeOf: () => Promise<UploadPlace>,
): Promise<ReceivedForm> {
  if (request.headers.get("content-type")?.toLowerCase().startsWith("multipart/"))
    return receiveForm(request, store, await placeOf());
  return { form: await readForm(request), files: [], fields: [], problem: null };
}
