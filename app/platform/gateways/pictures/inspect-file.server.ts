import { stat } from "node:fs/promises";
import { inspectMedia, mediaHasPosition } from "./media.server.ts";
import { openPages } from "./open-pages.server.ts";
import { PictureError, type FileFacts, type FileToShow, type Inspected } from "./picture-maker.ts";
import { hasPosition } from "./position.server.ts";

/**
 * Reads what a file says of itself, as far as it is known how. Where it was taken is read first:
 * the file itself may be given away even where nothing of it can be shown.
 */
export async function inspectFile(file: FileToShow): Promise<Inspected> {
  const { size } = await stat(file.path);
  const isMedia = /^(?:video|audio)\//u.test(file.mediaType);
  const find = isMedia ? mediaHasPosition(file.path) : hasPosition(file, size);
  const position = await find.catch(() => false);
  try {
    const facts = isMedia ? await inspectMedia(file.path) : await inspectPicture(file);
    return { done: { ...facts, position } };
  } catch (error) {
    if (!(error instanceof PictureError)) throw error;
    return { problem: error.problem, position };
  }
}

async function inspectPicture(file: FileToShow): Promise<Omit<FileFacts, "position">> {
  const pages = await openPages(file);
  return {
    ...(await pages.sizeOf(1)),
    pages: pages.count,
    durationMs: pages.durationMs ?? null,
    converted: pages.converted,
    isPictured: true,
  };
}
