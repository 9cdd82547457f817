import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import {
  createReadableStreamFromReadable,
  createRequestHandler,
  type AppLoadContext,
  type ServerBuild,
} from "@remix-run/node";
import type { Request as Received, RequestHandler, Response as Sent } from "express";

type Options = {
  build: ServerBuild | (() => Promise<ServerBuild>);
  mode: "development" | "production";
  getLoadContext: (response: Sent) => AppLoadContext;
};

/**
 * Answers with Remix. Remix's own handler for Express writes as fast as it can read: a reader who
 * pauses would have the whole file in this process's memory, and one who has left would still have
 * it read to its end.
 */
export function remixHandler({ build, mode, getLoadContext }: Options): RequestHandler {
  const handle = createRequestHandler(build, mode);
  return (received, sent, next) => {
    handle(requestOf(received, sent), getLoadContext(sent))
      .then((answer) => sendResponse(answer, sent))
      .catch(next);
  };
}

/** The request as the web's; its signal tells that nobody waits for the answer any more. */
function requestOf(received: Received, sent: Sent): Request {
  const gone = new AbortController();
  sent.once("close", () => {
    if (!sent.writableFinished) gone.abort();
  });
  const [, forwardedPort] = received.get("X-Forwarded-Host")?.split(":") ?? [];
  const [, ownPort] = received.get("Host")?.split(":") ?? [];
  const port = [forwardedPort, ownPort].find((text) => /^\d+$/u.test(text ?? ""));
  const host = port ? `${received.hostname}:${port}` : received.hostname;
  const hasBody = received.method !== "GET" && received.method !== "HEAD";
  return new Request(`${received.protocol}://${host}${received.originalUrl}`, {
    method: received.method,
    headers: headersOf(received),
    signal: gone.signal,
    ...(hasBody ? { body: createReadableStreamFromReadable(received), duplex: "half" } : {}),
  });
}

function headersOf({ headers }: Received): Headers {
  const all = new Headers();
  for (const [name, values] of Object.entries(headers))
    for (const value of [values].flat()) if (value) all.append(name, value);
  return all;
}

/** Sends no faster than it is read, and stops reading the source when the reader has left. */
export async function sendResponse(answer: Response, sent: Sent): Promise<void> {
  sent.statusMessage = answer.statusText;
  sent.status(answer.status);
  for (const [name, value] of answer.headers.entries()) sent.append(name, value);
  if (!answer.body) {
    sent.end();
    return;
  }
  // The two kinds of web stream, of Node and of the DOM, differ in their types alone.
  const body = Readable.fromWeb(answer.body as never);
  await pipeline(body, sent).catch((error: unknown) => {
    if (!isGone(error)) throw error;
  });
}

const isGone = (error: unknown) =>
  error instanceof Error && "code" in error && error.code === "ERR_STREAM_PREMATURE_CLOSE";
