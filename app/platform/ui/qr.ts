import type { BasisPoints } from "#app/kernel/money.ts";
import { encode } from "uqr";

/**
 * A QR code (level M, byte mode) as one SVG path in a square of `size` modules, with the quiet zone
 * left to the caller.
 */
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

/**
 * The Swiss cross in the middle of a QR-bill's code, 7 of 46 mm wide: a square with the cross left
 * out (fill rule even-odd).
 */
export function swissCross(size: number): string {
  const side = (size * 7) / 46;
  const at = (share: BasisPoints) => (size - side) / 2 + side * share;
  const [a, b, c, d] = [at(0.18), at(0.4), at(0.6), at(0.82)] as const;
  return `M${at(0)} ${at(0)}H${at(1)}V${at(1)}H${at(0)}ZM${b} ${a}H${c}V${b}H${d}V${c}H${c}V${d}H${b}V${c}H${a}V${b}H${b}Z`;
}
