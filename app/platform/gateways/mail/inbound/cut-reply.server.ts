import EmailReplyParser from "email-reply-parser";
import { findHead, withoutDevice } from "./quote-heads.ts";

/** What a person wrote into a mail, and the whole of it where that is more. */
export type CutReply = { said: string; whole: string };

const IS_QUOTED = /^\s*>/u;

/**
 * What somebody wrote, without what their program quoted below it: cut at our own marker, at a head
 * that is known, or where the library finds one. Where somebody wrote between or below the quoted
 * lines, or nothing is left, all of it is shown.
 * @param markers the lines above which our mails ask to write, in every language
 */
export function cutReply(text: string, markers: string[]): CutReply {
  const whole = text.trim();
  const lines = whole.split("\n");
  const marked = lines.findIndex((line) => holdsMarker(line, markers));
  const end = marked < 0 ? lines.length : marked;
  const head = Math.min(findHead(lines), end);
  const cut = head < lines.length ? head : libraryCut(lines);
  if (isAnsweredBelow(lines.slice(cut))) return { said: whole, whole };
  const said = lines.slice(0, withoutDevice(lines, cut)).join("\n").trim();
  return { said: said || whole, whole };
}

const squeezed = (text: string) =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();

const holdsMarker = (line: string, markers: string[]) =>
  markers.some((marker) => squeezed(line).includes(squeezed(marker)));

/** Lines of a person's own between or below quoted ones. */
function isAnsweredBelow(rest: string[]): boolean {
  const first = rest.findIndex((line) => IS_QUOTED.test(line));
  if (first < 0) return false;
  return rest.slice(first).some((line) => line.trim() !== "" && !IS_QUOTED.test(line));
}

/** The library takes the square of the lines; longer mails are shown whole. */
const MOST_LINES = 2_000;

/**
 * Where the library's quoted rest begins, if a sentence with an address or a time leads to it. What
 * it takes for a signature is kept.
 */
function libraryCut(lines: string[]): number {
  if (lines.length > MOST_LINES) return lines.length;
  const fragments = new EmailReplyParser().read(lines.join("\n")).getFragments();
  const firstHidden = fragments.findLastIndex((fragment) => !fragment.isQuoted()) + 1;
  if (firstHidden === 0 || firstHidden === fragments.length) return lines.length;
  const kept = fragments
    .slice(0, firstHidden)
    .map((fragment) => fragment.getContent())
    .join("\n");
  const at = Math.min(kept.split("\n").length, lines.length);
  const quoted = lines.slice(at).findIndex((line) => IS_QUOTED.test(line));
  const lead = lines
    .slice(at, at + Math.max(0, quoted))
    .join(" ")
    .trim();
  return /[@\d].*:$/u.test(lead) ? at : lines.length;
}
