import { readFile, stat } from "node:fs/promises";
import sharp from "sharp";
import type { OpenPages } from "./open-pages.server.ts";
import { PictureError } from "./picture-maker.ts";
import { MAX_PIXELS, metadataOf } from "./raster.server.ts";

/** In bytes. A drawing with more is a picture that was wrapped into one. */
const MOST_BYTES = 20 * 1024 * 1024;
/** A drawing has no pixels of its own: it is shown as if its longer edge had as many. */
const EDGE = 2_560;
const DPI = 72;
const MOST_DPI = 100_000;

/** What would be loaded from elsewhere when the drawing is shown. */
const ELSEWHERE = [
  /<(?:image|use|feImage|script|link)\b[^>]*?(?:xlink:)?href\s*=\s*["'](?!\s*(?:#|data:image\/(?:png|jpe?g|gif|webp)))/iu,
  /url\(\s*["']?\s*(?!["']?\s*(?:#|data:))/iu,
  /@import|<!ENTITY[^>]+(?:SYSTEM|PUBLIC)|<foreignObject|<\?xml-stylesheet/iu,
];

/**
 * A drawing, rasterised.
 * @throws PictureError "refers-elsewhere" for one that would load something; "damaged", "too-large"
 */
export async function openSvg(path: string): Promise<OpenPages> {
  if ((await stat(path)).size > MOST_BYTES) throw new PictureError("too-large");
  const text = await readFile(path);
  if (ELSEWHERE.some((reference) => reference.test(text.toString("utf8"))))
    throw new PictureError("refers-elsewhere");
  const own = await metadataOf(sharp(text, { limitInputPixels: MAX_PIXELS }));
  const scale = EDGE / Math.max(own.width, own.height);
  const size = {
    width: Math.max(1, Math.round(own.width * scale)),
    height: Math.max(1, Math.round(own.height * scale)),
  };
  return {
    count: null,
    converted: "",
    sizeOf: () => Promise.resolve(size),
    picture: (_page, edge) =>
      Promise.resolve(
        sharp(text, {
          density: Math.min(MOST_DPI, Math.max(1, DPI * scale * Math.min(1, edge / EDGE))),
          limitInputPixels: MAX_PIXELS,
        }),
      ),
  };
}
