import { cleanText } from "#app/kernel/text.ts";

/** What stands in stored text rightly, but has no glyph of its own in any font. */
const WITHOUT_GLYPH = new RegExp(
  [
    String.raw`\u115f|\u1160|[\ufff0-\ufffc]|[\u{e0100}-\u{e0fff}]`,
    String.raw`[\u{1bca0}-\u{1bca3}]|[\u{1d173}-\u{1d17a}]`,
  ].join("|"),
  "gu",
);

/** Text as a font can set it, whatever was stored: cleaned, with ordinary spaces and hyphens. */
export function printable(text: string): string {
  return cleanText(text)
    .replace(/\t/gu, "    ")
    .replace(/[\u2000-\u200a\u205f\u1680]/gu, " ")
    .replace(/\u202f/gu, "\u00a0")
    .replace(/[\u2010\u2011]/gu, "-")
    .replace(WITHOUT_GLYPH, "");
}

/** Joiners and selectors, which say how the characters beside them look. */
export const JOINER =
  /[\u200b-\u200f]|[\u2060-\u206f]|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]|\u034f|[\u180b-\u180f]/u;

export const EMOJI =
  /\p{Emoji_Presentation}|\p{Emoji}\ufe0f|\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;

/** Does a text begin with a script that is written from right to left (UAX 9, rules P2 and P3)? */
export const isRightToLeft = (text: string): boolean =>
  /^[^\p{L}]*[\p{sc=Hebr}\p{sc=Arab}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}]/u.test(text);

/** What a reader sees as one character: a letter with its marks, a flag, a family of emoji. */
export function clustersOf(text: string): string[] {
  return Array.from(CLUSTERS.segment(text), ({ segment }) => segment);
}
const CLUSTERS = new Intl.Segmenter("und", { granularity: "grapheme" });
