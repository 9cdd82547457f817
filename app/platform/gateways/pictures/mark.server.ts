import { createRequire } from "node:module";
import sharp, { type OverlayOptions } from "sharp";

const fontfile = createRequire(import.meta.url).resolve(
  "@expo-google-fonts/hanken-grotesk/600SemiBold/HankenGrotesk_600SemiBold.ttf",
);

/** The mark's letters are so many times smaller than the picture's longer edge. */
const SMALLER = 30;
const POINTS = 12;
const POINTS_PER_INCH = 72;
const TURNED_DEGREES = -24;
/** Seen on light and on dark, and through. */
const COLOUR = "#80808080";
const CLEAR = { r: 0, g: 0, b: 0, alpha: 0 };

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Words that are laid over a picture again and again. Sizes in pixels. */
export async function markOver(
  size: { width: number; height: number },
  words: string,
): Promise<OverlayOptions> {
  const height = Math.max(10, Math.round(Math.max(size.width, size.height) / SMALLER));
  const room = height * 2;
  const dpi = Math.round((height * POINTS_PER_INCH) / POINTS);
  const text = `<span foreground="${COLOUR}">${escaped(words)}</span>`;
  const line = await sharp({
    text: { text, fontfile, font: `Hanken Grotesk SemiBold ${POINTS}`, rgba: true, dpi },
  })
    .extend({ left: room, right: room, top: room, bottom: room, background: CLEAR })
    .png()
    .toBuffer();
  const turned = await sharp(line).rotate(TURNED_DEGREES, { background: CLEAR }).png().toBuffer();
  const input = await sharp(turned)
    .resize({ ...size, fit: "inside", withoutEnlargement: true })
    .png()
    .toBuffer();
  return { input, tile: true };
}
