/**
 * The door for text: whatever a person types, uploads or imports goes through here once, before any
 * rule sees it (PRODUCT rule 19).
 */

/** CR LF, CR, VT, FF, NEL, LINE SEPARATOR, PARAGRAPH SEPARATOR (Unicode, "Newline Guidelines"). */
const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/gu;

/**
 * Controls other than tab and line feed, the marks that turn the direction of what follows (UAX 9),
 * invisible format characters, and noncharacters. ZERO WIDTH JOINER and NON-JOINER stay: Persian,
 * Indic scripts and emoji need them.
 */
const HIDDEN = new RegExp(
  [
    String.raw`[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]`,
    String.raw`\u034f|[\u00ad\u180e\u200b\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]`,
    String.raw`\p{Noncharacter_Code_Point}`,
  ].join("|"),
  "gu",
);

const LONE_SURROGATES = /\p{Cs}/gu;

/** Tags spell a flag after a black flag (UTS 51), and hide text anywhere else. */
const TAGS = /(\u{1f3f4}[\u{e0020}-\u{e007f}]{1,16})|[\u{e0000}-\u{e007f}]/gu;

/**
 * More marks on one letter than any language has: they cover the lines above and below. Composing
 * sorts them, which takes the square of their number, so most are dropped before.
 */
const FAR_TOO_MANY_MARKS = /(\p{M}{32})\p{M}+/gu;
const TOO_MANY_MARKS = /(\p{M}{8})\p{M}+/gu;

/**
 * Text as it is stored: composed (NFC), lines ended by a line feed, without characters that can't
 * be seen but change what is. Cleaning twice changes nothing.
 */
export function cleanText(text: string): string {
  return text
    .replace(LINE_ENDS, "\n")
    .replace(LONE_SURROGATES, "\u{fffd}")
    .replace(TAGS, "$1")
    .replace(HIDDEN, "")
    .replace(FAR_TOO_MANY_MARKS, "$1")
    .normalize("NFC")
    .replace(TOO_MANY_MARKS, "$1");
}

/** The longest name of a person that is stored, in UTF-16 units. */
export const LONGEST_NAME = 120;

/** Like cleanText, for what has one line: a name, a title, a subject. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/[\n\t]+/gu, " ");
}

/** The longest name of a file in bytes of UTF-8, as most file systems have it. */
export const FILE_NAME_BYTES = 255;

/**
 * A file's name as it is stored and offered for download: one line, no folders, whole characters,
 * its extension last. "file" when nothing is left.
 */
export function cleanFileName(name: string): string {
  const line = cleanLine(name).replace(/[/\\]/gu, "_").trim();
  const safe = /^\.*$/u.test(line) ? "file" : line;
  const extension = /\.[\p{L}\p{N}]{1,12}$/u.exec(safe)?.[0] ?? "";
  const room = FILE_NAME_BYTES - Buffer.byteLength(extension);
  return firstBytes(safe.slice(0, safe.length - extension.length), room) + extension;
}

/** As many whole characters (grapheme clusters) from the beginning as fit into so many bytes. */
export function firstBytes(text: string, most: number): string {
  if (Buffer.byteLength(text) <= most) return text;
  let bytes = 0;
  let kept = "";
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    bytes += Buffer.byteLength(segment);
    if (bytes > most) break;
    kept += segment;
  }
  return kept;
}

/** A text that is quoted can't close its own quotation: its quotation marks become apostrophes. */
export const withoutQuotes = (text: string): string => text.replace(/["“”„‟«»〝〞＂]/gu, "’");
