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

/** Where files are stored, how many bytes there is room for, and how many files a form takes. */
export type UploadPlace = { workspaceId: string; room: number; most?: number };

/** Streams a form's files to disk, each up to the limit; one that is larger becomes null. */
const readFiles = (request: Request, store: FileStore) =>
  readMultipart<Received | null>(request, {
    receive: (content) => store.receive(content, MAX_UPLOAD),
    drop: async (received) => received?.drop(),
  });

/**
 * Reads a form with files. Each file is stored in the workspace; the typed fields survive any
 * problem with a file.
 */
export async function receiveForm(
  request: Request,
  store: FileStore,
  { workspaceId, room, most = MOST_FILES }: UploadPlace,
): Promise<ReceivedForm> {
  const read = await readFiles(request, store);
  const result: ReceivedForm = { form: read.form, files: [], fields: [], problem: null };
  let stored = 0;
  for (const { field, filename, received } of read.files) {
    if (!received) result.problem = "file-too-large";
    else if (received.size === 0) await received.drop();
    else if (result.files.length >= most) {
      result.problem = "too-many-files";
      await received.drop();
    } else if (stored + received.size > room) {
      result.problem = "quota-full";
      await received.drop();
    } else {
      stored += received.size;
      result.files.push(await storeUpload(received, { name: filename, workspaceId }));
      result.fields.push(field);
    }
  }
  return result;
}

/**
 * Reads the first file of a form and leaves nothing on disk. `content` is null when there is no
 * file, or it is too large.
 */
export async function receiveOnly(
  request: Request,
  store: FileStore,
): Promise<{ content: Buffer | null; form: FormData; problem: "file-missing" | "file-too-large" }> {
  const { form, files } = await readFiles(request, store);
  const isTooLarge = files.some(({ received }) => !received);
  const first = files.find(({ received }) => received && received.size > 0)?.received;
  const content = first ? await first.read() : null;
  for (const { received } of files) await received?.drop();
  return { content, form, problem: isTooLarge ? "file-too-large" : "file-missing" };
}

/** A form with or without files, in either encoding. */
export async function receiveAny(
  request: Request,
  store: FileStore,
  place: UploadPlace,
): Promise<ReceivedForm> {
  if (request.headers.get("content-type")?.toLowerCase().startsWith("multipart/"))
    return receiveForm(request, store, place);
  return { form: await readForm(request), files: [], fields: [], problem: null };
}
