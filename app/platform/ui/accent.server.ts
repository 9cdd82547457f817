import { converter, formatHex, parse, toGamut, wcagContrast } from "culori";

const LIGHT_GROUND = "#faf7f1";
const DARK_GROUND = "#201d17";
const AA = 4.5; // WCAG 2.2, 1.4.3: contrast of text
const toOklch = converter("oklch");
const clip = toGamut("rgb", "oklch");

/**
 * The colour itself if it is readable on the background, otherwise the nearest lightness of the
 * same hue that is.
 */
function readableOn(ground: string, accent: string): string {
  const colour = toOklch(parse(accent) ?? parse("#1f4e79"));
  if (!colour) return accent;
  const hexAt = (lightness: number) => formatHex(clip({ ...colour, l: lightness }));
  if (wcagContrast(hexAt(colour.l), ground) >= AA) return hexAt(colour.l);
  let readable = wcagContrast("#000", ground) > wcagContrast("#fff", ground) ? 0 : 1;
  let unreadable = colour.l;
  for (let step = 0; step < 18; step++) {
    const middle = (readable + unreadable) / 2;
    if (wcagContrast(hexAt(middle), ground) >= AA) readable = middle;
    else unreadable = middle;
  }
  return hexAt(readable);
}

/** Whichever of paper and ink is more readable on the colour. */
function textOn(colour: string): string {
  return wcagContrast("#ffffff", colour) >= wcagContrast("#14120e", colour) ? "#ffffff" : "#14120e";
}

export type Accent = { light: string; onLight: string; dark: string; onDark: string };

/**
 * A workspace's accent, corrected to AA on the light and dark backgrounds. Takes any CSS colour.
 */
export function correctAccent(accent: string): Accent {
  const light = readableOn(LIGHT_GROUND, accent);
  const dark = readableOn(DARK_GROUND, accent);
  return { light, onLight: textOn(light), dark, onDark: textOn(dark) };
}
