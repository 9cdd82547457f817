import { readFile, stat } from "node:fs/promises";
import ExifReader from "exifreader";
import decodeHeic from "heic-decode";
import sharp, { type Sharp } from "sharp";
import type { OpenPages } from "./open-pages.server.ts";
import { PictureError } from "./picture-maker.ts";
import { isWide } from "./raster.server.ts";
import { tiffOf } from "./tiff-of.server.ts";

/** The most pixels that are decoded: 48 from a telephone, and some. */
const MAX_PIXELS = 64_000_000;
const MOST_BYTES = 100 * 1024 * 1024;

/** EXIF orientations that change width for height (CIPA DC-008, "Orientation"). */
const isSideways = (orientation: number) => orientation >= 5;

/**
 * A picture coded with HEVC, as telephones take them. Its own turns and mirrors ("irot", "imir")
 * are done by the decoder; only where it has none is the EXIF orientation true (ISO/IEC 23008-12
 * makes it informative, some telephones write nothing else).
 * @throws PictureError "damaged", "too-large"
 */
export async function openHeic(path: string): Promise<OpenPages> {
  if ((await stat(path)).size > MOST_BYTES) throw new PictureError("too-large");
  const bytes = await readFile(path);
  const images = await decodeHeic.all({ buffer: bytes }).catch(() => {
    throw new PictureError("damaged");
  });
  const [image] = images;
  if (!image) throw new PictureError("damaged");
  const { width, height } = image;
  if (width * height > MAX_PIXELS) throw new PictureError("too-large");
  const profile = await sharp(path)
    .metadata()
    .then(({ icc }) => icc)
    .catch(() => undefined);
  const orientation = turnsItself(bytes) ? 1 : exifOrientation(bytes);
  const size = isSideways(orientation) ? { width: height, height: width } : { width, height };
  return {
    count: null,
    converted: profile && isWide(profile) ? "wide-gamut" : "",
    sizeOf: () => Promise.resolve(size),
    async picture() {
      const { data } = await image.decode().catch(() => {
        throw new PictureError("damaged");
      });
      const pixels = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
      const picture = profile
        ? inSrgb(pixels, { width, height, profile })
        : sharp(pixels, { raw: { width, height, channels: 4 } });
      return upright(picture, orientation);
    },
  };
}

/** The decoder's samples with the profile of the file, which says what they mean. */
function inSrgb(
  pixels: Buffer,
  { width, height, profile }: { width: number; height: number; profile: Buffer },
): Sharp {
  const count = width * height;
  const planes = Buffer.alloc(count * 3);
  for (let pixel = 0; pixel < count; pixel++)
    for (let plane = 0; plane < 3; plane++)
      planes[plane * count + pixel] = pixels[pixel * 4 + plane] ?? 0;
  const tiff = tiffOf(planes, { width, height, depth: 8, channels: 3, mode: RGB, profile });
  return sharp(tiff, { limitInputPixels: MAX_PIXELS }).toColourspace("srgb");
}

/** Photoshop's number of the mode. */
const RGB = 3;

/** Its boxes that turn or mirror lie in the one that describes it, before the picture or after. */
function turnsItself(bytes: Buffer): boolean {
  const start = bytes.indexOf("meta") - 4;
  if (start < 0) return false;
  const boxes = bytes.subarray(start, start + bytes.readUInt32BE(start));
  return boxes.includes("irot") || boxes.includes("imir");
}

function exifOrientation(bytes: Buffer): number {
  try {
    const value: unknown = ExifReader.load(bytes, { expanded: true }).exif?.Orientation?.value;
    return typeof value === "number" && value >= 1 && value <= 8 ? value : 1;
  } catch {
    return 1;
  }
}

/** Mirrored, and turned by so many degrees, for each EXIF orientation. */
const TURNS: Record<number, { isMirrored: boolean; degrees: number }> = {
  2: { isMirrored: true, degrees: 0 },
  3: { isMirrored: false, degrees: 180 },
  4: { isMirrored: true, degrees: 180 },
  5: { isMirrored: true, degrees: 270 },
  6: { isMirrored: false, degrees: 90 },
  7: { isMirrored: true, degrees: 90 },
  8: { isMirrored: false, degrees: 270 },
};

async function upright(picture: Sharp, orientation: number): Promise<Sharp> {
  const turn = TURNS[orientation];
  if (!turn) return picture;
  // Sharp turns before it mirrors, so the mirroring is done first, by itself.
  const mirrored = turn.isMirrored ? await raw(picture.flop()) : picture;
  return raw(mirrored.rotate(turn.degrees));
}

async function raw(picture: Sharp): Promise<Sharp> {
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
}
