import { PassThrough } from "node:stream";
import {
  createReadableStreamFromReadable,
  type AppLoadContext,
  type EntryContext,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream, renderToString } from "react-dom/server";
import { CACHE_HEADER, cachePage, type PageKey } from "#app/portal/queries/cached-page.server.ts";
import { NonceProvider } from "#app/platform/http/nonce.ts";
import { log } from "#app/platform/log.server.ts";
import type { PageHandle } from "./root.tsx";

// What the scripts call, which import this build.
export { runFilesCommand } from "#app/serve/run-files-command.server.ts";
export { serve } from "#app/serve/serve.server.ts";

const RENDER_MS = 10_000;

/**
 * A page that hydrates is streamed, because single fetch sends its data after the markup. One that
 * doesn't is rendered to a string without scripts, at less than half the cost; a guest's project
 * page is cached as rendered.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce }: AppLoadContext,
) {
  headers.set("Content-Type", "text/html; charset=utf-8");
  const hydrates = remix.staticHandlerContext.matches.every(
    ({ route }) =>
      (remix.routeModules[route.id]?.handle as PageHandle | undefined)?.hydrate !== false,
  );
  if (hydrates) return streamed(request, { status, headers, remix, nonce });
  const html = `<!DOCTYPE html>${renderToString(page(request, { ...remix, serverHandoffStream: undefined }, nonce))}`;
  const cacheKey = headers.get(CACHE_HEADER);
  headers.delete(CACHE_HEADER);
  if (cacheKey && status === 200) cachePage(JSON.parse(cacheKey) as PageKey, html);
  return new Response(html, { status, headers });
}

function page(request: Request, remix: EntryContext, nonce: string) {
  return (
    <NonceProvider value={nonce}>
      <RemixServer context={remix} url={request.url} nonce={nonce} />
    </NonceProvider>
  );
}

function streamed(
  request: Request,
  {
    status,
    headers,
    remix,
    nonce,
  }: { status: number; headers: Headers; remix: EntryContext; nonce: string },
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(page(request, remix, nonce), {
      nonce,
      onAllReady() {
        clearTimeout(timer);
        const body = new PassThrough();
        resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
        pipe(body);
      },
      onShellError: reject,
    });
    const timer = setTimeout(abort, RENDER_MS);
  });
}

/**
 * Logs a failure under the id that the response carries. A database error's message may quote user
 * input, so its code is logged instead.
 */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
) {
  // An address that leads nowhere, or a method that it doesn't take, is no fault of ours.
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  const { name, message, stack, code } =
    error instanceof Error
      ? (error as Error & { code?: string })
      : { name: "thrown", message: String(error), stack: "", code: undefined };
  const isQuery = name.startsWith("PrismaClient");
  log().error(
    {
      id: context.requestId,
      err: {
        name,
        code,
        ...(isQuery ? {} : { message }),
        stack: isQuery
          ? stack
              ?.split("\n")
              .filter((line) => /^\s+at /u.test(line))
              .join("\n")
          : stack,
      },
    },
    "request failed",
  );
}
