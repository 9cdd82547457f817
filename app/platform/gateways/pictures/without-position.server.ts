import { copyFile, open, readFile, stat, writeFile } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { descriptionOf, mediaHasPosition } from "./media.server.ts";
import { PictureError, type FileToShow } from "./picture-maker.ts";
import { hasPosition } from "./position.server.ts";

/** In bytes; a larger picture isn't cleaned. */
const MOST_BYTES = 300 * 1024 * 1024;

/**
 * Writes a copy of a file that doesn't say where it was taken. Only those bytes are blanked: what
 * is seen and heard is the same, and so is the length.
 * @throws PictureError "damaged" where a position is left that isn't understood; "too-large"
 */
export async function cleanFile(file: FileToShow, into: string): Promise<void> {
  if (/^(?:video|audio)\//u.test(file.mediaType)) await cleanMedia(file.path, into);
  else await cleanPicture(file, into);
  const copy = { ...file, path: into };
  const isLeft = file.mediaType.startsWith("image/")
    ? await hasPosition(copy, (await stat(into)).size)
    : await mediaHasPosition(into);
  if (isLeft) throw new PictureError("damaged");
}

async function cleanPicture({ path, mediaType }: FileToShow, into: string): Promise<void> {
  if ((await stat(path)).size > MOST_BYTES) throw new PictureError("too-large");
  const bytes = await readFile(path);
  for (const base of exifIn(bytes, mediaType)) blankGps(bytes, base);
  blankXmp(bytes);
  if (mediaType === "image/png") sealChunks(bytes);
  await writeFile(into, bytes);
}

/** Where EXIF begins: each is a small TIFF, with positions counted from its beginning. */
function exifIn(bytes: Buffer, mediaType: string): number[] {
  const found = mediaType === "image/tiff" ? [0] : [];
  // HEIC may leave the name out and begin with the TIFF (ISO/IEC 23008-12, annex A).
  const bare = /hei[cf]|avif/u.test(mediaType) ? ["II*\0", "MM\0*"] : [];
  for (const mark of bare)
    for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) found.push(at);
  for (const mark of ["Exif\0\0", "eXIf", "EXIF"]) {
    for (
      let at = bytes.indexOf(mark);
      at >= 0 && found.length < 50;
      at = bytes.indexOf(mark, at + 1)
    ) {
      // A chunk of a WebP has its length between its name and its content.
      const start = at + mark.length + (mark === "EXIF" ? 4 : 0);
      found.push(bytes.toString("latin1", start, start + 4) === "Exif" ? start + 6 : start);
    }
  }
  return [...new Set(found)];
}

const GPS_POINTER = 0x8825;
const ENTRY = 12;
/** Bytes of a value of each type (TIFF 6.0, section 2). */
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

/** Empties the directory of positions, and the values that it points at. */
function blankGps(bytes: Buffer, base: number): void {
  const order = bytes.toString("latin1", base, base + 2);
  if (order !== "II" && order !== "MM") return;
  const isLittle = order === "II";
  const u16 = (at: number) => (isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
  const u32 = (at: number) => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  const entriesOf = (directory: number): number[] => {
    if (directory + 2 > bytes.length) return [];
    const entries = Array.from({ length: u16(directory) }, (_, i) => directory + 2 + i * ENTRY);
    return entries.filter((entry) => entry + ENTRY <= bytes.length);
  };
  if (base + 8 > bytes.length || u16(base + 2) !== 42) return;
  for (const entry of entriesOf(base + u32(base + 4))) {
    if (u16(entry) !== GPS_POINTER) continue;
    const directory = base + u32(entry + 8);
    for (const value of entriesOf(directory)) {
      const length = (SIZES[u16(value + 2)] ?? 1) * u32(value + 4);
      const at = base + u32(value + 8);
      if (length > 4 && at + length <= bytes.length) bytes.fill(0, at, at + length);
      bytes.fill(0, value, value + ENTRY);
    }
    if (directory + 2 <= bytes.length) bytes.fill(0, directory, directory + 2);
  }
}

/** Attributes and elements of XMP whose name begins with GPS lose their value. */
function blankXmp(bytes: Buffer): void {
  const end = "</x:xmpmeta>";
  for (
    let from = bytes.indexOf("<x:xmpmeta");
    from >= 0;
    from = bytes.indexOf("<x:xmpmeta", from + 1)
  ) {
    const to = bytes.indexOf(end, from);
    if (to < 0) return;
    const text = bytes.toString("latin1", from, to);
    const blanked = text.replace(
      /exif:GPS\w+\s*=\s*(?:"[^"]*"|'[^']*')|<exif:GPS(\w+)[^>]*>[^<]*<\/exif:GPS\1>/gu,
      (place) => " ".repeat(place.length),
    );
    bytes.write(blanked, from, "latin1");
  }
}

/** Each chunk of a PNG ends with a checksum of its name and content (PNG, section 5.3). */
function sealChunks(bytes: Buffer): void {
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length) return;
    bytes.writeUInt32BE(crc32(bytes.subarray(at + 4, end)), end);
    at = end + 4;
  }
}

/** ISO 6709, as Apple writes it: +54.6872+025.2797/ */
const PLACE = /[+-]\d{1,3}(?:\.\d+)?[+-]\d{1,3}(?:\.\d+)?(?:[+-]\d+(?:\.\d+)?)?\//gu;
const KEY = "location.ISO6709";

/** The copy is patched in its description; hours of film aren't read. */
async function cleanMedia(path: string, into: string): Promise<void> {
  await copyFile(path, into);
  const found = await descriptionOf(into);
  if (found === "too-long") throw new PictureError("too-large");
  if (!found) return;
  const { at, bytes } = found;
  for (const name of ["\u00a9xyz", "loci"])
    for (
      let box = bytes.indexOf(name, 0, "latin1");
      box >= 4;
      box = bytes.indexOf(name, box + 1, "latin1")
    ) {
      const length = bytes.readUInt32BE(box - 4);
      bytes.write("free", box, "latin1");
      bytes.fill(0, box + 4, Math.min(bytes.length, box - 4 + length));
    }
  const text = bytes.toString("latin1");
  const blank = (place: string) => " ".repeat(place.length);
  const blanked = text.includes(KEY)
    ? text.replace(PLACE, blank).replaceAll(KEY, "removed".padEnd(KEY.length, "."))
    : text;
  const file = await open(into, "r+");
  try {
    await file.write(Buffer.from(blanked, "latin1"), 0, bytes.length, at);
  } finally {
    await file.close();
  }
}
