import { LANGUAGES } from "#app/words/language.ts";
import { termsWords } from "#words/terms.ts";
import { defaultTermsBefore } from "./default-terms.before.ts";

/**
 * The text that a new workspace starts with, for clients of each language. Variables and clauses
 * are filled when an agreement is made. Not legal advice: the freelancer is told so when editing
 * the terms and before sending them.
 */
export const DEFAULT_TERMS = termsWords("en");

const NOTE_BEFORE =
  "*This is a starting text, not legal advice. Read it, change it, and have it checked for your country.*\n\n";
const EVERY_DEFAULT = [
  ...Object.keys(LANGUAGES).map(termsWords),
  defaultTermsBefore,
  NOTE_BEFORE + defaultTermsBefore,
].map(plain);

/**
 * Whether this is, word for word, a default text of this version or an earlier one. With a single
 * word changed, the terms are the workspace's own.
 */
export function isDefaultTerms(terms: string): boolean {
  return EVERY_DEFAULT.includes(plain(terms));
}

/** Forms submit line breaks as CRLF. */
function plain(text: string): string {
  return text.replaceAll("\r\n", "\n").trim();
}
