import { deflateSync } from "node:zlib";

/** A PDF whose one stream unpacks to so many bytes of a repeated object. */
export function bombPdf(size: number): Buffer {
  const stream = deflateSync(Buffer.alloc(size, "1 0 obj<</Kids[1 0 R]>>endobj "));
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.7\n1 0 obj<</Type/ObjStm/N 100000/First 600000/Filter/FlateDecode/Length ${stream.length}>>stream\n`,
    ),
    stream,
    Buffer.from("\nendstream endobj\ntrailer<</Root 1 0 R/Size 2>>\n%%EOF"),
  ]);
}

/** A PDF without a table of its objects, which has to be searched for them. */
export const brokenPdf = (size: number) =>
  Buffer.from(`%PDF-1.7\n${"1 0 obj << /A [ ".repeat(size / 16)}`);
