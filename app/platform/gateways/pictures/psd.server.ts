import { open, type FileHandle } from "node:fs/promises";
import sharp from "sharp";
import type { OpenPages } from "./open-pages.server.ts";
import { PictureError } from "./picture-maker.ts";
import { unpackPlanes } from "./psd-planes.server.ts";
import { metadataOf } from "./raster.server.ts";
import { tiffOf } from "./tiff-of.server.ts";

/*
 * Sections, resources and their numbers are those of Adobe's "Photoshop File Formats
 * Specification". Layers aren't read, however large they are.
 */

/** The most pixels whose merged picture is read: it is unpacked whole. */
const MAX_PIXELS = 64_000_000;
/** The most bytes of the parts that are read. */
const MOST_BYTES = 300 * 1024 * 1024;
const HEADER = 26;
const THUMBNAIL = 1_036;
const ICC_PROFILE = 1_039;
const VERSION_INFO = 1_057;
/** A small picture in a resource begins with its sizes. */
const THUMBNAIL_HEADER = 28;

/** The colour modes that are read, and their channels. */
const CHANNELS: Record<number, number> = { 1: 1, 3: 3, 4: 4 };
const CMYK = 4;

type Header = { isLarge: boolean; width: number; height: number; depth: number; mode: number };

/**
 * A Photoshop document: its merged picture, or else the small one inside it.
 * @throws PictureError "holds-no-preview", "damaged", "too-large"
 */
export async function openPsd(path: string): Promise<OpenPages> {
  const file = await open(path, "r");
  try {
    const header = await readHeader(file);
    const { resources, merged } = await readSections(file, header);
    const picture = mergedPicture(header, resources, merged) ?? resources.get(THUMBNAIL);
    if (!picture) throw new PictureError(merged ? "holds-no-preview" : "too-large");
    const content =
      picture === resources.get(THUMBNAIL) ? picture.subarray(THUMBNAIL_HEADER) : picture;
    const { width, height } = await metadataOf(sharp(content));
    const deep = header.depth > 8 ? "16-bit" : "";
    return {
      count: null,
      converted: header.mode === CMYK ? "cmyk" : deep,
      sizeOf: () => Promise.resolve({ width, height }),
      picture: () => Promise.resolve(sharp(content)),
    };
  } finally {
    await file.close();
  }
}

async function readHeader(file: FileHandle): Promise<Header> {
  const head = await part(file, 0, HEADER);
  if (head.subarray(0, 4).toString("latin1") !== "8BPS") throw new PictureError("damaged");
  return {
    isLarge: head.readUInt16BE(4) === 2,
    height: head.readUInt32BE(14),
    width: head.readUInt32BE(18),
    depth: head.readUInt16BE(22),
    mode: head.readUInt16BE(24),
  };
}

type Sections = { resources: Map<number, Buffer>; merged: Buffer | null };

/** The resources, and the merged picture as it is packed: null where it is too large to be read. */
async function readSections(file: FileHandle, header: Header): Promise<Sections> {
  const { size } = await file.stat();
  const resourcesAt = HEADER + 4 + (await part(file, HEADER, 4)).readUInt32BE(0);
  const resourcesLength = (await part(file, resourcesAt, 4)).readUInt32BE(0);
  const layersAt = resourcesAt + 4 + resourcesLength;
  if (resourcesLength > MOST_BYTES || layersAt > size) throw new PictureError("damaged");
  const resources = resourcesIn(await part(file, resourcesAt + 4, resourcesLength));
  const lengthSize = header.isLarge ? 8 : 4;
  const length = await part(file, layersAt, lengthSize);
  const layers = header.isLarge ? Number(length.readBigUInt64BE(0)) : length.readUInt32BE(0);
  const mergedAt = layersAt + lengthSize + layers;
  const isSmall = header.width * header.height <= MAX_PIXELS && size - mergedAt <= MOST_BYTES;
  const merged = isSmall && mergedAt < size ? await part(file, mergedAt, size - mergedAt) : null;
  return { resources, merged };
}

async function part(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, at);
  if (bytesRead < length) throw new PictureError("damaged");
  return bytes;
}

const even = (length: number) => length + (length % 2);

/** By number: each begins with "8BIM", its number, its name, and its length. */
function resourcesIn(bytes: Buffer): Map<number, Buffer> {
  const found = new Map<number, Buffer>();
  let at = 0;
  while (at + 12 <= bytes.length && bytes.toString("latin1", at, at + 4) === "8BIM") {
    const number = bytes.readUInt16BE(at + 4);
    const lengthAt = at + 6 + even(1 + bytes.readUInt8(at + 6));
    if (lengthAt + 4 > bytes.length) break;
    const length = bytes.readUInt32BE(lengthAt);
    found.set(number, bytes.subarray(lengthAt + 4, lengthAt + 4 + length));
    at = lengthAt + 4 + even(length);
  }
  return found;
}

/** The merged picture as a TIFF; null where none was saved, which reads as black all over. */
function mergedPicture(
  header: Header,
  resources: Map<number, Buffer>,
  merged: Buffer | null,
): Buffer | null {
  const isSaved = resources.get(VERSION_INFO)?.[4];
  const channels = CHANNELS[header.mode];
  if (!merged || isSaved === 0 || !channels || ![8, 16, 32].includes(header.depth)) return null;
  const planes = unpackPlanes(merged, { ...header, channels });
  if (!planes) return null;
  if (isSaved === undefined && planes.every((byte) => byte === 0)) return null;
  return tiffOf(planes, { ...header, channels, profile: resources.get(ICC_PROFILE) });
}
