import { log } from "#app/platform/log.server.ts";

/**
 * Records something about a page that is being read, without holding up the page: reading waits for
 * no lock of the database, and fails with none.
 */
export function inBackground(work: Promise<unknown>): void {
  work.catch((error: unknown) => {
    log().warn({ err: error instanceof Error ? error.message : String(error) }, "not recorded");
  });
}
