import type { Sharp } from "sharp";
import type { FileFacts, FileToShow } from "./picture-maker.ts";

/** A file as pages that can be pictured, counted from 1. A photograph is one page. */
export type OpenPages = {
  /** Null where pages mean nothing. */
  count: number | null;
  converted: FileFacts["converted"];
  /** Of an animation: how long it takes once. */
  durationMs?: number;
  /** In pixels, upright. */
  sizeOf(page: number): Promise<{ width: number; height: number }>;
  /** An upright picture of a page, no smaller than `edge` unless the page is. */
  picture(page: number, edge: number): Promise<Sharp>;
};

/**
 * Loads only what reads the file's kind: each task has a process of its own.
 * @throws PictureError
 */
export async function openPages({ path, mediaType }: FileToShow): Promise<OpenPages> {
  switch (mediaType) {
    case "application/pdf":
      return (await import("./pdf-pages.server.ts")).openPdf(path);
    case "image/vnd.adobe.photoshop":
      return (await import("./psd.server.ts")).openPsd(path);
    case "image/heic":
    case "image/heif":
      return (await import("./heic.server.ts")).openHeic(path);
    case "image/svg+xml":
      return (await import("./svg.server.ts")).openSvg(path);
    default:
      return (await import("./raster.server.ts")).openRaster(path);
  }
}
