import { fileTypeFromBuffer } from "file-type";
import sharp from "sharp";
import { cleanFileName } from "#app/kernel/text.ts";
import type { FileStore, Received } from "./file-store.ts";

/** The largest uploaded file in bytes, and the edge in pixels that images are scaled down to. */
export const MAX_UPLOAD = 25 * 1024 * 1024;
const MAX_EDGE = 2400;
const MAX_PIXELS = 60_000_000;
const IMAGES = new Set(["image/jpeg", "image/png", "image/webp", "image/gif", "image/avif"]);

export type StoredUpload = {
  sha256: string;
  size: number;
  mediaType: string;
  name: string;
  width: number | null;
  height: number | null;
};

/**
 * Stores an upload in a safe form, chosen by its bytes, not its name. Images are re-encoded as
 * WebP, upright, without metadata and at most 2400 px wide or high; everything else is stored as it
 * is, and only ever served as a download.
 * @throws RangeError("image-damaged") for an image that can't be read.
 */
export async function storeUpload(
  store: FileStore,
  received: Received,
  name: string,
): Promise<StoredUpload> {
  const safeName = cleanFileName(name);
  const kind = await fileTypeFromBuffer(received.head);
  if (!kind || !IMAGES.has(kind.mime)) {
    return {
      ...(await received.keep()),
      mediaType: kind?.mime ?? "application/octet-stream",
      name: safeName,
      width: null,
      height: null,
    };
  }
  try {
    const { data, info } = await sharp(received.path, {
      limitInputPixels: MAX_PIXELS,
      pages: 1,
      sequentialRead: true,
    })
      .autoOrient()
      .resize({ width: MAX_EDGE, height: MAX_EDGE, fit: "inside", withoutEnlargement: true })
      .timeout({ seconds: 20 })
      .webp({ quality: 84 })
      .toBuffer({ resolveWithObject: true });
    return {
      ...(await store.put(data)),
      mediaType: "image/webp",
      name: safeName.replace(/\.[a-z0-9]+$/iu, "") + ".webp",
      width: info.width,
      height: info.height,
    };
  } catch {
    throw new RangeError("image-damaged");
  } finally {
    await received.drop();
  }
}
