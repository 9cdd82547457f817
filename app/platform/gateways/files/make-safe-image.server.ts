import sharp from "sharp";

/** The edge in pixels that images are scaled down to, and the most pixels that are read. */
const MAX_EDGE = 2400;
const MAX_PIXELS = 60_000_000;

export type SafeImage = { content: Uint8Array; width: number; height: number };

/**
 * An image as WebP: upright, without metadata, at most 2400 px wide or high. Null for one that
 * can't be read.
 */
export async function makeSafeImage(path: string): Promise<SafeImage | null> {
  try {
    const { data, info } = await sharp(path, {
      limitInputPixels: MAX_PIXELS,
      pages: 1,
      sequentialRead: true,
    })
      .autoOrient()
      .resize({ width: MAX_EDGE, height: MAX_EDGE, fit: "inside", withoutEnlargement: true })
      .webp({ quality: 84 })
      .toBuffer({ resolveWithObject: true });
    return { content: data, width: info.width, height: info.height };
  } catch {
    return null;
  }
}
