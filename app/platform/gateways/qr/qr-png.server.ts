import sharp from "sharp";
import { qrPath, swissCross } from "#app/platform/ui/qr.ts";

const SIZE_PX = 900;

/**
 * A code as a PNG with its quiet zone, for bank apps that read images. `isSwiss` adds the cross of
 * the QR-bill.
 */
export function qrPng(text: string, isSwiss: boolean): Promise<Buffer> {
  const { path, size } = qrPath(text);
  const cross = isSwiss
    ? `<path d="${swissCross(size)}" fill-rule="evenodd" stroke="#fff" stroke-width="${size / 60}"/>`
    : "";
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 ${size + 8} ${size + 8}" width="${SIZE_PX}" height="${SIZE_PX}" shape-rendering="crispEdges"><rect x="-4" y="-4" width="100%" height="100%" fill="#fff"/><path d="${path}"/>${cross}</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}
