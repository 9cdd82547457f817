/** What changes how text is set without being seen; a font has no glyph for it. */
const UNSEEN = new RegExp(
  [
    String.raw`[\u0000-\u0009]|[\u000b-\u001f]|[\u007f-\u009f]|\u00ad|\u061c`,
    String.raw`\u115f|\u1160|\u3164|\uffa0|\u180e|\u200b|\u200e|\u200f`,
    String.raw`[\u202a-\u202e]|[\u2060-\u206f]|\ufeff|[\ufff0-\ufffc]`,
    String.raw`[\u{1bca0}-\u{1bca3}]|[\u{1d173}-\u{1d17a}]|\u{e0001}|[\u{e0100}-\u{e0fff}]`,
    String.raw`\p{Noncharacter_Code_Point}`,
  ].join("|"),
  "gu",
);

/** Text as a font can set it, whatever was stored: composed, well formed, without controls. */
export function printable(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .normalize("NFC")
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, "\n")
    .replace(/\t/gu, "    ")
    .replace(/[\u2000-\u200a\u205f\u1680]/gu, " ")
    .replace(/\u202f/gu, "\u00a0")
    .replace(/[\u2010\u2011]/gu, "-")
    .replace(UNSEEN, "")
    .replace(/(\p{M}{8})\p{M}+/gu, "$1");
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
