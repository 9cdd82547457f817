import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToString } from "react-dom/server";
import { KEEP_HEADER, keepPage, type PageKey } from "#app/areas/portal/queries/kept-page.server.ts";
import { NonceProvider } from "#app/platform/http/nonce.ts";
import { log } from "#app/platform/log.server.ts";

// The server's start: scripts/start.js imports this build and calls it.
export { serve } from "#app/serve.server.ts";

/** Whole pages as a string: nothing is deferred, and streaming costs more than twice as much (docs/decisions). */
export default function handleRequest(request: Request, status: number, headers: Headers, remix: EntryContext, { nonce }: AppLoadContext) {
  const markup = renderToString(
    <NonceProvider value={nonce}>
      <RemixServer context={remix} url={request.url} nonce={nonce} />
    </NonceProvider>,
  );
  const keep = headers.get(KEEP_HEADER);
  headers.delete(KEEP_HEADER);
  if (keep && status === 200) keepPage(JSON.parse(keep) as PageKey, `<!DOCTYPE html>${markup}`);
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Response(`<!DOCTYPE html>${markup}`, { status, headers });
}

export function handleError(error: unknown, { request }: { request: Request }) {
  if (request.signal.aborted) return;
  log().error({ err: error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : String(error) }, "request failed");
}
