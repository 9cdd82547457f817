import { FileStore as PartialFiles } from "@tus/file-store";
import { Server } from "@tus/server";

/** What a resumable upload (tus 1.0) asks of the business. Throw a Response to refuse. */
export type ResumableHooks = {
  /** Before the first byte: makes a row for it. */
  begin(upload: { id: string; size: number; metadata: Record<string, string> }): Promise<void>;
  /** An upload that this sender may write to, its size in bytes; null for none. */
  find(id: string): Promise<{ size: number; isFinished: boolean } | null>;
  /** It has arrived whole, at this path. May be asked for again. */
  finish(id: string, path: string): Promise<void>;
  /** It was cancelled. */
  forget(id: string): Promise<void>;
  lock(
    id: string,
    options: { signal: AbortSignal; releaseRequested: () => void },
  ): Promise<{ release(): Promise<void> } | null>;
};

type Options = {
  /** Where the pieces are put together. */
  directory: string;
  path: string;
  newId: () => string;
  hooks: ResumableHooks;
};

/** Only what our own client sends: no length that is told later, no parts to be joined. */
const REFUSED_HEADERS = ["upload-defer-length", "upload-concat", "x-http-method-override"];

/**
 * Answers one request of the tus protocol (1.0, with creation and termination). Nothing can be read
 * back, addresses are relative, and what is known of an upload is in the database.
 */
export async function answerResumable(request: Request, options: Options): Promise<Response> {
  if (request.method === "GET") return new Response(null, { status: 404 });
  if (REFUSED_HEADERS.some((name) => request.headers.has(name)))
    return new Response("Only whole uploads of a known length are taken.", { status: 400 });
  const { hooks } = options;
  const store = partialFiles(options);
  const server = new Server({
    path: options.path,
    datastore: store,
    relativeLocation: true,
    respectForwardedHeaders: false,
    allowedOrigins: () => false,
    locker: lockerOf(hooks),
    namingFunction: options.newId,
    onIncomingRequest: async (asked, id) => {
      if (asked.method !== "POST" && !(await hooks.find(id))) throw absent();
    },
    onUploadCreate: async (_request, { id, size, metadata }) => {
      await hooks.begin({ id, size: size ?? 0, metadata: textsOf(metadata) }).catch(refusedAs);
      return {};
    },
    onUploadFinish: async (_request, { id }) => {
      await finish(store, hooks, id);
      return {};
    },
  });
  if (request.method === "HEAD") {
    const found = await hooks.find(idOf(request));
    if (found?.isFinished) return allOf(found.size);
    await finishIfWhole(store, hooks, idOf(request));
  }
  return server.handleWeb(request);
}

type Store = PartialFiles & { pathOf(id: string): string };

/** Its rows are the database's; the file is a plain one in the folder. */
function partialFiles({ directory, hooks }: Options): Store {
  const store = new PartialFiles({
    directory,
    configstore: {
      get: async (id) => {
        const found = await hooks.find(id);
        return found ? ({ id, size: found.size, offset: 0 } as never) : undefined;
      },
      set: () => Promise.resolve(),
      delete: (id) => hooks.forget(id),
    },
  });
  return Object.assign(store, { pathOf: (id: string) => `${directory}/${id}` });
}

async function finish(store: Store, hooks: ResumableHooks, id: string): Promise<void> {
  await hooks.finish(id, store.pathOf(id)).catch(refusedAs);
}

const idOf = (request: Request) => new URL(request.url).pathname.split("/").at(-1) ?? "";

/** A sender that did not get the last answer learns that nothing is missing. */
const allOf = (size: number) =>
  new Response(null, {
    headers: {
      "Tus-Resumable": "1.0.0",
      "Upload-Offset": String(size),
      "Upload-Length": String(size),
      "Cache-Control": "no-store",
    },
  });

/** After a kill between the last byte and what follows: the sender asks how far it is. */
async function finishIfWhole(store: Store, hooks: ResumableHooks, id: string): Promise<void> {
  const found = await hooks.find(id);
  const upload = found ? await store.getUpload(id).catch(() => null) : null;
  if (found && upload?.offset === found.size) await finish(store, hooks, id);
}

const lockerOf = (hooks: ResumableHooks) => ({
  newLock(id: string) {
    let held: { release(): Promise<void> } | null = null;
    return {
      async lock(signal: AbortSignal, releaseRequested: () => void) {
        held = await hooks.lock(id, { signal, releaseRequested });
        if (!held) throw tusError(423, "Another request is writing to this upload.");
      },
      unlock: async () => held?.release(),
    };
  },
});

const textsOf = (metadata: Record<string, string | null> | undefined) =>
  Object.fromEntries(Object.entries(metadata ?? {}).map(([name, text]) => [name, text ?? ""]));

/** The protocol's server answers with the status and the body of what is thrown. */
const tusError = (status: number, body: string) =>
  Object.assign(new Error(body), { status_code: status, body });
const absent = () => tusError(404, "There is no such upload.");

async function refusedAs(error: unknown): Promise<never> {
  if (error instanceof Response) throw tusError(error.status, await error.text());
  throw error;
}
