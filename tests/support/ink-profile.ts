/** What an ink is on paper: CIE L*, a*, b*. */
type Lab = readonly [lightness: number, a: number, b: number];

const fixed = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(Math.round(value * 65_536));
  return bytes;
};
const D50 = Buffer.concat([0.9642, 1, 0.8249].map(fixed));
const IDENTITY = Buffer.concat([1, 0, 0, 0, 1, 0, 0, 0, 1].map(fixed));
const STRAIGHT = Buffer.from(Array.from({ length: 256 }, (_, value) => value));

const padded = (bytes: Buffer) =>
  Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

/**
 * A profile for four inks (ICC.1, "lut8Type") in which each pair of full inks is the colour that is
 * given: a picture in these colours has read it.
 * @param colourOf of cyan, magenta, yellow and black, each 0 or 1
 */
export function inkProfile(colourOf: (inks: number[]) => Lab): Buffer {
  const nodes = Array.from({ length: 16 }, (_, node) =>
    colourOf([8, 4, 2, 1].map((bit) => (node & bit ? 1 : 0))),
  );
  const colours = nodes.flatMap(([lightness, a, b]) => [
    Math.round((lightness / 100) * 255),
    a + 128,
    b + 128,
  ]);
  const table = Buffer.concat([
    Buffer.from("mft1\0\0\0\0"),
    Buffer.from([4, 3, 2, 0]),
    IDENTITY,
    ...Array<Buffer>(4).fill(STRAIGHT),
    Buffer.from(colours),
    ...Array<Buffer>(3).fill(STRAIGHT),
  ]);
  const words = Buffer.concat([
    Buffer.from("desc\0\0\0\0\0\0\0\u0005inks\0", "latin1"),
    Buffer.alloc(78),
  ]);
  const white = Buffer.concat([Buffer.from("XYZ \0\0\0\0"), D50]);
  return assembled([
    ["desc", words],
    ["cprt", Buffer.from("text\0\0\0\0none\0")],
    ["wtpt", white],
    ["A2B0", table],
  ]);
}

function assembled(tags: [name: string, content: Buffer][]): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(tags.length);
  let offset = 128 + 4 + tags.length * 12;
  const entries: Buffer[] = [];
  const contents: Buffer[] = [];
  for (const [name, content] of tags) {
    const entry = Buffer.alloc(12);
    entry.write(name, "latin1");
    entry.writeUInt32BE(offset, 4);
    entry.writeUInt32BE(content.length, 8);
    entries.push(entry);
    contents.push(padded(content));
    offset += padded(content).length;
  }
  const header = Buffer.alloc(128);
  header.writeUInt32BE(offset, 0);
  header.writeUInt32BE(0x02_40_00_00, 8);
  header.write("prtrCMYKLab ", 12, "latin1");
  header.writeUInt16BE(2026, 24);
  header.write("acsp", 36, "latin1");
  D50.copy(header, 68);
  return Buffer.concat([header, count, ...entries, ...contents]);
}

/** A JPEG that says its colours by a profile (ICC.1, annex B.4). */
export function withProfile(jpeg: Buffer, profile: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from("ICC_PROFILE\0\u0001\u0001", "latin1"), profile]);
  const head = Buffer.from([0xff, 0xe2, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, content, jpeg.subarray(2)]);
}
