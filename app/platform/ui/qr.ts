import { encode } from "uqr";

/** A QR code (level M, byte mode) as one SVG path in a square of `size` modules, with the quiet zone left to the caller. */
export function qrPath(text: string): { path: string; size: number } {
  const { data, size } = encode(text, { ecc: "M", boostEcc: false, border: 0 });
  let path = "";
  data.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      let width = 1;
      while (row[x + width]) width++;
      path += `M${x} ${y}h${width}v1h-${width}z`;
      x += width;
    }
  });
  return { path, size };
}
