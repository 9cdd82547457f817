import { readFile } from "node:fs/promises";
import ExifReader from "exifreader";
import sharp from "sharp";
import type { FileToShow } from "./picture-maker.ts";

/** Formats whose facts sharp finds without reading all of the file. */
const QUICK = new Set(["image/jpeg", "image/png", "image/webp", "image/avif", "image/gif"]);
const WHOLE = new Set(["image/tiff", "image/heic", "image/heif"]);
/** What exifreader doesn't read is searched for the words of XMP. */
const SEARCHED = new Set(["image/vnd.adobe.photoshop"]);
/** In bytes. A larger one isn't read: it may say where it was taken, and is held to do so. */
const MOST_BYTES = 300 * 1024 * 1024;

/** Does a picture say where it was taken: in its EXIF, or its XMP (ISO 16684-1)? */
export async function hasPosition({ path, mediaType }: FileToShow, size: number): Promise<boolean> {
  if (WHOLE.has(mediaType))
    return size > MOST_BYTES || isPlaced(await readFile(path).catch(() => Buffer.alloc(0)));
  if (SEARCHED.has(mediaType)) return size > MOST_BYTES || namesPlace(await readFile(path));
  if (!QUICK.has(mediaType)) return false;
  // Only the head is read, so a picture may have as many pixels as it says.
  const { exif, xmp } = await sharp(path, { limitInputPixels: false }).metadata();
  return (exif !== undefined && isPlaced(withoutPrefix(exif))) || (xmp ? namesPlace(xmp) : false);
}

/** EXIF begins with its name in a JPEG; what follows is a small TIFF. */
const withoutPrefix = (exif: Buffer) =>
  exif.subarray(0, 4).toString("latin1") === "Exif" ? exif.subarray(6) : exif;

const namesPlace = (xmp: Buffer) => /GPS(?:Latitude|Longitude)/u.test(xmp.toString("latin1"));

function isPlaced(bytes: Buffer): boolean {
  try {
    const { gps, xmp } = ExifReader.load(bytes, { expanded: true });
    const isInXmp = Object.keys(xmp ?? {}).some((name) => /GPS(?:Latitude|Longitude)/u.test(name));
    return isInXmp || gps?.Latitude !== undefined || gps?.Longitude !== undefined;
  } catch {
    return false;
  }
}
