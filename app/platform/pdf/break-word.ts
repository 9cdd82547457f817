import { clustersOf } from "./printable.ts";

/** Marks that don't begin a line, and that don't end one (JIS X 4051). */
const NO_START =
  /^[\p{Pe}\p{Pf}\p{M}、。，．・：；？！ー々〻ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％,.:;?!%]/u;
const NO_END = /[\p{Ps}\p{Pi}]$/u;
const IDEOGRAPHIC = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303f\uff00-\uffef]/u;
/** Scripts without spaces between words. */
const SPACELESS = /[\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;
const WORDS = new Intl.Segmenter("th", { granularity: "word" });

/** A word longer than any column (a web address, say) is broken into pieces. */
const LONGEST = 32;
const PIECE = { clusters: 4, units: 48 };

/** The pieces between which a word may be broken at the end of a line. */
export function breakWord(word: string): string[] {
  if (IDEOGRAPHIC.test(word)) return ideographs(word).flatMap(cut);
  if (SPACELESS.test(word))
    return Array.from(WORDS.segment(word), ({ segment }) => segment).flatMap(cut);
  return cut(word);
}

function ideographs(word: string): string[] {
  const parts: string[] = [];
  for (const cluster of clustersOf(word)) {
    const last = parts.at(-1);
    if (last !== undefined && belongTogether(last, cluster)) parts.splice(-1, 1, last + cluster);
    else parts.push(cluster);
  }
  return parts;
}

const belongTogether = (before: string, cluster: string) =>
  NO_START.test(cluster) ||
  NO_END.test(before) ||
  !(IDEOGRAPHIC.test(cluster) || IDEOGRAPHIC.test(before.slice(-2)));

function cut(word: string): string[] {
  if (word.length <= LONGEST) return [word];
  const parts: string[] = [];
  let piece = "";
  let size = 0;
  for (const cluster of clustersOf(word)) {
    piece += cluster;
    size += 1;
    if (size < PIECE.clusters && piece.length <= PIECE.units) continue;
    parts.push(piece);
    piece = "";
    size = 0;
  }
  return piece ? [...parts, piece] : parts;
}
