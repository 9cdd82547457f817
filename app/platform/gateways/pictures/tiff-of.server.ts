type Picture = {
  width: number;
  height: number;
  /** Bits of a sample; 32 are a floating-point number. */ depth: number;
  channels: number;
  /** Photoshop's colour mode. */ mode: number;
  profile: Buffer | undefined;
};

/** "PhotometricInterpretation" (TIFF 6.0) of Photoshop's colour modes. */
const PHOTOMETRIC: Record<number, number> = { 1: 1, 3: 2, 4: 5 };
const CMYK = 4;
const SHORT = 3;
const LONG = 4;
const UNDEFINED = 7;
const SIZES: Record<number, number> = { [SHORT]: 2, [LONG]: 4, [UNDEFINED]: 1 };

type Entry = [tag: number, type: number, values: number[] | Buffer];

/**
 * A TIFF (6.0, big-endian, uncompressed, a plane for each channel) of a picture's planes, so that
 * what reads TIFF converts their colours.
 */
export function tiffOf(planes: Buffer, picture: Picture): Buffer {
  const { width, height, depth, channels, mode, profile } = picture;
  const content = mode === CMYK ? inverted(planes) : planes;
  const each = (value: number) => Array<number>(channels).fill(value);
  const planeBytes = content.length / channels;
  /** Filled in when the length of what comes before is known. */
  const planeStarts = each(0);
  const entries: Entry[] = [
    [256, LONG, [width]],
    [257, LONG, [height]],
    [258, SHORT, each(depth)],
    [259, SHORT, [1]],
    [262, SHORT, [PHOTOMETRIC[mode] ?? 1]],
    [273, LONG, planeStarts],
    [277, SHORT, [channels]],
    [278, LONG, [height]],
    [279, LONG, each(planeBytes)],
    [284, SHORT, [2]],
    [339, SHORT, each(depth === 32 ? 3 : 1)],
  ];
  if (profile) entries.push([34_675, UNDEFINED, profile]);
  const directory = 8;
  const values = directory + 2 + entries.length * 12 + 4;
  const contentAt = values + entries.reduce((sum, entry) => sum + outside(entry), 0);
  for (const [plane] of planeStarts.entries()) planeStarts[plane] = contentAt + plane * planeBytes;
  const head = Buffer.alloc(contentAt);
  head.write("MM\0*", "latin1");
  head.writeUInt32BE(directory, 4);
  head.writeUInt16BE(entries.length, directory);
  let valueAt = values;
  entries.forEach((entry, index) => {
    const at = directory + 2 + index * 12;
    const [tag, type] = entry;
    head.writeUInt16BE(tag, at);
    head.writeUInt16BE(type, at + 2);
    head.writeUInt32BE(entry[2].length, at + 4);
    const room = outside(entry);
    if (room > 0) head.writeUInt32BE(valueAt, at + 8);
    bytesOf(entry).copy(head, room > 0 ? valueAt : at + 8);
    valueAt += room;
  });
  return Buffer.concat([head, content]);
}

/** Photoshop stores how much light ink lets through, TIFF how much ink there is. */
const inverted = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => 255 - byte));

/** The bytes of values that don't fit into their entry. */
function outside([, type, values]: Entry): number {
  const bytes = values.length * (SIZES[type] ?? 1);
  return bytes > 4 ? bytes + (bytes % 2) : 0;
}

function bytesOf([, type, values]: Entry): Buffer {
  if (Buffer.isBuffer(values)) return values;
  const size = SIZES[type] ?? 1;
  const bytes = Buffer.alloc(values.length * size);
  values.forEach((value, index) => bytes.writeUIntBE(value, index * size, size));
  return bytes;
}
