import { PictureError } from "./picture-maker.ts";

type Shape = {
  isLarge: boolean;
  width: number;
  height: number;
  /** Bits of a sample. */ depth: number;
  channels: number;
};

const RAW = 0;
const RUN_LENGTHS = 1;

/**
 * The colour channels of a merged picture, one after another, unpacked; channels for transparency
 * are left out. Null for a kind of packing that isn't read.
 * @throws PictureError "damaged"
 */
export function unpackPlanes(packed: Buffer, shape: Shape): Buffer | null {
  if (packed.length < 2) return null;
  const rowBytes = (shape.width * shape.depth) / 8;
  const rows = shape.height * shape.channels;
  switch (packed.readUInt16BE(0)) {
    case RAW:
      if (packed.length < 2 + rows * rowBytes) throw new PictureError("damaged");
      return packed.subarray(2, 2 + rows * rowBytes);
    case RUN_LENGTHS:
      return unpackRows(packed, { ...shape, rows, rowBytes });
    default:
      return null;
  }
}

/** The lengths of all packed rows come first, those of the channels that are left out too. */
function unpackRows(
  packed: Buffer,
  { isLarge, height, rows, rowBytes }: Shape & { rows: number; rowBytes: number },
): Buffer {
  const lengthSize = isLarge ? 4 : 2;
  const lengthOf = (row: number) => {
    const at = 2 + row * lengthSize;
    if (at + lengthSize > packed.length) throw new PictureError("damaged");
    return isLarge ? packed.readUInt32BE(at) : packed.readUInt16BE(at);
  };
  const tables = tableRows(packed, { lengthSize, lengthOf, rows, height });
  const planes = Buffer.alloc(rows * rowBytes);
  let at = 2 + tables * lengthSize;
  for (let row = 0; row < rows; row++) {
    const end = at + lengthOf(row);
    unpackBits(packed.subarray(at, end), planes.subarray(row * rowBytes, (row + 1) * rowBytes));
    at = end;
  }
  return planes;
}

/** How many rows the table has: the header's channels aren't known here, the length of all is. */
function tableRows(
  packed: Buffer,
  {
    lengthSize,
    lengthOf,
    rows,
    height,
  }: { lengthSize: number; lengthOf: (row: number) => number; rows: number; height: number },
): number {
  let sum = 0;
  for (let row = 0; row < rows; row++) sum += lengthOf(row);
  for (let table = rows; table <= rows + 52 * height; table += height) {
    if (2 + table * lengthSize + sum === packed.length) return table;
    if (2 + table * lengthSize + sum > packed.length) break;
    for (let row = table; row < table + height; row++) sum += lengthOf(row);
  }
  throw new PictureError("damaged");
}

/** PackBits (TIFF 6.0, section 9). What is missing stays zero. */
function unpackBits(from: Buffer, into: Buffer): void {
  let at = 0;
  let to = 0;
  while (at < from.length && to < into.length) {
    const head = from.readInt8(at++);
    if (head >= 0) {
      to += from.copy(into, to, at, Math.min(at + head + 1, at + into.length - to));
      at += head + 1;
    } else if (head !== -128) {
      const end = Math.min(to + 1 - head, into.length);
      into.fill(from[at++] ?? 0, to, end);
      to = end;
    }
  }
}
