import { createServer } from "node:http";
import autocannon from "autocannon";
import type { Visitor } from "./fill.ts";

const SECONDS = Number(process.env.BENCH_SECONDS ?? 4);

/**
 * Requests per second over the visitors' pages in turn; every answer must be a 200 of the size that
 * is expected.
 */
export async function load(
  url: string,
  visitors: Visitor[],
  concurrency: number,
  query = "",
): Promise<number> {
  const requests = visitors.map(({ projectId, token }) => ({
    method: "GET" as const,
    path: `/portal/${projectId}${query}`,
    headers: { cookie: `milepost_guest=${token}` },
  }));
  const result = await autocannon({ url, connections: concurrency, duration: SECONDS, requests });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} answers were no 200, ${result.errors} failed`);
  return result.requests.average;
}

/** A server that does nothing but send these bytes. */
export async function floorServer(bytes: Buffer) {
  const server = createServer((_request, response) => {
    response.writeHead(200, {
      "content-type": "text/html; charset=utf-8",
      "content-length": bytes.length,
    });
    response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`,
    stop: () =>
      new Promise<void>((resolve) => (server.closeAllConnections(), server.close(() => resolve()))),
  };
}
