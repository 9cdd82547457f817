import { unstable_parseMultipartFormData as parseMultipart } from "@remix-run/node";
import type { FileStore } from "#app/platform/gateways/files/file-store.ts";
import { MAX_UPLOAD, prepareUpload } from "#app/platform/gateways/files/prepare-upload.server.ts";

export const MOST_FILES = 10;
export type ReceivedFile = { name: string; mediaType: string; size: number; sha256: string; width: number | null; height: number | null };
export type ReceivedForm = { form: FormData; files: ReceivedFile[]; problem: "file-too-large" | "too-many-files" | "image-damaged" | null };

/**
 * Reads a form with files. Each file is read up to the limit as it comes in, made safe, and put into the store; what was
 * typed survives whatever is wrong with a file.
 */
export async function receiveForm(request: Request, store: FileStore): Promise<ReceivedForm> {
  const files: ReceivedFile[] = [];
  let problem: ReceivedForm["problem"] = null;
  const form = await parseMultipart(request, async ({ filename, data }) => {
    const bytes = await collect(data, filename === undefined ? 256 * 1024 : MAX_UPLOAD);
    if (filename === undefined) return bytes ? new TextDecoder().decode(bytes) : "";
    if (!filename) return undefined;
    if (!bytes) problem = "file-too-large";
    else if (files.length >= MOST_FILES) problem = "too-many-files";
    else if (bytes.length > 0) {
      const prepared = await prepareUpload(bytes, filename).catch(() => null);
      if (prepared) files.push({ name: prepared.name, mediaType: prepared.mediaType, width: prepared.width, height: prepared.height, ...(await store.put(prepared.content)) });
      else problem = "image-damaged";
    }
    return undefined;
  });
  return { form, files, problem };
}

/** The bytes of a stream, or null when there are more than allowed (the rest is read and dropped). */
async function collect(data: AsyncIterable<Uint8Array>, most: number): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of data) {
    size += chunk.length;
    if (size <= most) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size > most ? null : Buffer.concat(chunks);
}
