import { stat } from "node:fs/promises";
import { inspectMedia } from "./media.server.ts";
import { openPages } from "./open-pages.server.ts";
import type { FileFacts, FileToShow } from "./picture-maker.ts";
import { hasPosition } from "./position.server.ts";

/**
 * Reads what a file says of itself, as far as it is known how.
 * @throws PictureError
 */
export async function inspectFile(file: FileToShow): Promise<FileFacts> {
  if (/^(?:video|audio)\//u.test(file.mediaType)) return inspectMedia(file.path);
  const pages = await openPages(file);
  const { size } = await stat(file.path);
  return {
    ...(await pages.sizeOf(1)),
    pages: pages.count,
    durationMs: pages.durationMs ?? null,
    position: await hasPosition(file, size),
    converted: pages.converted,
    isPictured: true,
  };
}
