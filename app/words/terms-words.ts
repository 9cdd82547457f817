import { words as en } from "#app/words/en/terms.ts";
import { words as lt } from "#app/words/lt/terms.ts";
import { words as pl } from "#app/words/pl/terms.ts";
import { byLanguage } from "./by-language.ts";

/** The text of an agreement's terms that Milepost comes with. */
export const termsWords = byLanguage<string>({ en, lt, pl });
