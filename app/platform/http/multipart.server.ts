import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeStream } from "node:stream/web";
import { Busboy, type BusboyInstance } from "@fastify/busboy";
import { boundedForm } from "./form.server.ts";

/**
 * `fieldSize` is in bytes, more than any text of ours needs. An empty file input counts as a file
 * too.
 */
const LIMITS = { fieldSize: 256 * 1024, fields: 1_000, files: 200, headerPairs: 20 };

/**
 * A file of the form: the field it came in, its name ("" when none was chosen), and what was made
 * from its content.
 */
export type FilePart<T> = { field: string; filename: string; received: T };

export type Receiver<T> = {
  /** Reads a file's content to its end. */
  receive: (content: AsyncIterable<Uint8Array>, filename: string) => Promise<T>;
  /** Discards a received file of a form that broke off. */
  drop: (received: T) => Promise<void>;
};

type Pending<T> = { field: string; filename: string; stream: Readable; received: Promise<T> };

/**
 * Reads a form with files (RFC 7578) piece by piece, without holding a file in memory. A text that
 * is too long is read as empty; a part without a name is skipped.
 * @throws Response 400 for a body that isn't a whole form, or has more parts than any form of ours;
 * what `receive` throws
 */
export async function readMultipart<T>(
  request: Request,
  { receive, drop }: Receiver<T>,
): Promise<{ form: FormData; files: FilePart<T>[] }> {
  const fields: [name: string, value: string][] = [];
  const pending: Pending<T>[] = [];
  const parser = parserFor(request);
  const state = { isBroken: false };
  const failures: Error[] = [];
  for (const limit of ["fieldsLimit", "filesLimit"] as const)
    // The rest is read without being parsed: a connection that is cut takes the answer with it.
    parser.on(limit, () => {
      state.isBroken = true;
    });
  parser.on("field", (name, value, ...[, isTruncated]) => {
    if (name) fields.push([name, isTruncated ? "" : value]);
  });
  parser.on("file", (field, stream, filename) => {
    if (!field) return void stream.resume();
    // Not `once`: a file that ends too soon fails twice, when it is parsed and when it is
    // discarded.
    stream.on("error", () => {
      state.isBroken = true;
    });
    const received = receive(stream, filename);
    received.catch((error: unknown) => {
      if (state.isBroken) return;
      // A file that can't be stored is never read to its end, so neither is the form.
      failures.push(error instanceof Error ? error : new Error(String(error)));
      parser.destroy();
    });
    pending.push({ field, filename, stream, received });
  });
  try {
    if (!request.body) throw new Error("no body");
    await pipeline(Readable.fromWeb(request.body as NodeStream), parser);
    if (state.isBroken) throw incomplete();
    const form = boundedForm(fields);
    return { form, files: await Promise.all(pending.map(whole)) };
  } catch (error) {
    await forget(pending, drop);
    const [failure] = failures;
    if (failure) throw failure;
    throw error instanceof Response ? error : incomplete();
  }
}

/** A part is a file when it has a file name, as in HTML ("multipart/form-data"). */
const isPartAFile = (_field?: string, _type?: string, filename?: string) => filename !== undefined;

const incomplete = () => new Response("The form did not arrive whole.", { status: 400 });

/** @throws Response 400 for a request that says nothing of a form */
function parserFor(request: Request): BusboyInstance {
  try {
    const type = request.headers.get("content-type") ?? "";
    return new Busboy({ headers: { "content-type": type }, limits: LIMITS, isPartAFile });
  } catch {
    throw incomplete();
  }
}

async function whole<T>({ field, filename, received }: Pending<T>): Promise<FilePart<T>> {
  return { field, filename, received: await received };
}

async function forget<T>(pending: Pending<T>[], drop: Receiver<T>["drop"]): Promise<void> {
  for (const { stream } of pending) stream.destroy(new Error("The form broke off."));
  const settled = await Promise.allSettled(pending.map(({ received }) => received));
  for (const one of settled) if (one.status === "fulfilled") await drop(one.value);
}
