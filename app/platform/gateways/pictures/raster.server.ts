import sharp, { type Metadata, type Sharp, type SharpOptions } from "sharp";
import type { OpenPages } from "./open-pages.server.ts";
import { PictureError, type FileFacts } from "./picture-maker.ts";

/** The most pixels of a picture that is read. */
export const MAX_PIXELS = 200_000_000;

const OPTIONS: SharpOptions = {
  limitInputPixels: MAX_PIXELS,
  pages: 1,
  sequentialRead: true,
  failOn: "error",
};

/**
 * A picture in a format that sharp reads itself. Of an animation, the first frame.
 * @throws PictureError "damaged", "too-large"
 */
export async function openRaster(path: string): Promise<OpenPages> {
  const open = () => sharp(path, OPTIONS);
  const metadata = await metadataOf(open());
  return {
    count: null,
    converted: conversionOf(metadata),
    ...(metadata.delay && metadata.delay.length > 1
      ? { durationMs: metadata.delay.reduce((sum, delay) => sum + delay, 0) }
      : {}),
    sizeOf: () => Promise.resolve(metadata.autoOrient),
    picture: () => Promise.resolve(open().autoOrient()),
  };
}

/** @throws PictureError "damaged", "too-large" */
export async function metadataOf(picture: Sharp): Promise<Metadata> {
  const metadata = await picture.metadata().catch((error: unknown) => {
    throw new PictureError(/pixel limit/iu.test(String(error)) ? "too-large" : "damaged");
  });
  const { width, height } = metadata;
  if (width * height > MAX_PIXELS) throw new PictureError("too-large");
  if (width === 0 || height === 0) throw new PictureError("damaged");
  return metadata;
}

/** The red of sRGB as profiles have it: X, adapted to D50 (IEC 61966-2-1, ICC.1). */
const SRGB_RED_X = 0.436;
const TOLERANCE = 0.02;

/** Is the red of an ICC profile (ICC.1, "tag table") another one than sRGB's? */
export function isWide(profile: Buffer): boolean {
  const table = 128;
  if (profile.length < table + 4) return false;
  const tags = Math.min(profile.readUInt32BE(table), 100);
  for (let index = 0; index < tags; index++) {
    const entry = table + 4 + index * 12;
    if (entry + 12 > profile.length) return false;
    if (profile.toString("latin1", entry, entry + 4) !== "rXYZ") continue;
    const value = profile.readUInt32BE(entry + 4) + 8;
    if (value + 4 > profile.length) return false;
    return Math.abs(profile.readInt32BE(value) / 65_536 - SRGB_RED_X) > TOLERANCE;
  }
  return false;
}

function conversionOf({ space, depth, icc }: Metadata): FileFacts["converted"] {
  if (space === "cmyk") return "cmyk";
  if (icc && isWide(icc)) return "wide-gamut";
  return depth === "ushort" || depth === "float" ? "16-bit" : "";
}
