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
/** What the texts said of silence before a scope could say something else; word for word. */
const SILENCE_BEFORE = [
  [
    "silence is an approval only where this agreement says so above.",
    "silence is never an approval.",
  ],
  [
    "tylėjimas laikomas patvirtinimu tik ten, kur taip parašyta šioje sutartyje aukščiau.",
    "tylėjimas niekada nelaikomas patvirtinimu.",
  ],
  [
    "milczenie oznacza zgodę tylko tam, gdzie ta umowa stanowi tak powyżej.",
    "milczenie nigdy nie oznacza zgody.",
  ],
] as const;
const beforeSilence = (terms: string): string =>
  SILENCE_BEFORE.reduce((text, [now, before]) => text.replace(now, before), terms);

const TODAY = Object.keys(LANGUAGES).map(termsWords);
const EVERY_DEFAULT = [
  ...TODAY,
  ...TODAY.map(beforeSilence),
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
