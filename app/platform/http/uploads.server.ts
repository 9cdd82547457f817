import { readFile } from "node:fs/promises";
import { unstable_parseMultipartFormData as parseMultipart } from "@remix-run/node";
import type { FileStore } from "#app/platform/gateways/files/file-store.ts";
import {
  keepUpload,
  MAX_UPLOAD,
  type KeptUpload,
} from "#app/platform/gateways/files/keep-upload.server.ts";

export const MOST_FILES = 10;
const MAX_TEXT = 256 * 1024;

export type ReceivedForm = {
  form: FormData;
  files: KeptUpload[];
  /** The field that each file came in. */
  fields: string[];
  problem: "file-too-large" | "too-many-files" | "image-damaged" | null;
};

/**
 * Reads a form with files. Each file is streamed to disk up to the limit, made safe, and put into the store; what was
 * typed survives whatever is wrong with a file.
 */
export async function receiveForm(request: Request, store: FileStore): Promise<ReceivedForm> {
  const files: KeptUpload[] = [];
  const fields: string[] = [];
  let problem: ReceivedForm["problem"] = null;
  const form = await parseMultipart(request, async ({ name, filename, data }) => {
    if (filename === undefined) return text(data);
    const received = await store.receive(data, filename ? MAX_UPLOAD : 0);
    if (!received) problem = "file-too-large";
    else if (received.size === 0) await received.drop();
    else if (files.length >= MOST_FILES) {
      problem = "too-many-files";
      await received.drop();
    } else {
      const kept = await keepUpload(store, received, filename).catch(() => null);
      if (kept) {
        files.push(kept);
        fields.push(name);
      } else problem = "image-damaged";
    }
    return undefined;
  });
  return { form, files, fields, problem };
}

/** A text field, or nothing of it when it is longer than any form of ours. */
async function text(data: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of data) {
    size += chunk.length;
    if (size <= MAX_TEXT) chunks.push(chunk);
  }
  return size <= MAX_TEXT ? Buffer.concat(chunks).toString("utf8") : "";
}

/** The one file of a form, read and forgotten: nothing of it stays on disk. `content` is null when there is none, or too much. */
export async function receiveOnly(
  request: Request,
  store: FileStore,
): Promise<{ content: Buffer | null; form: FormData; problem: "file-missing" | "file-too-large" }> {
  let content: Buffer | null = null;
  let problem: "file-missing" | "file-too-large" = "file-missing";
  const form = await parseMultipart(request, async ({ filename, data }) => {
    if (filename === undefined) return text(data);
    const received = await store.receive(data, filename && !content ? MAX_UPLOAD : 0);
    if (!received) problem = "file-too-large";
    else {
      if (received.size > 0) content = await readFile(received.path);
      await received.drop();
    }
    return undefined;
  });
  return { content, form, problem };
}

/** A form with or without files, whichever way it was sent. */
export async function receiveAny(request: Request, store: FileStore): Promise<ReceivedForm> {
  if (request.headers.get("content-type")?.startsWith("multipart/"))
    return receiveForm(request, store);
  return { form: await request.formData(), files: [], fields: [], problem: null };
}
