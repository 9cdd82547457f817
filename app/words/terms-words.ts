import { inLanguage } from "#app/kernel/language.ts";
import { words as en } from "#app/words/en/terms.ts";
import { words as lt } from "#app/words/lt/terms.ts";
import { words as pl } from "#app/words/pl/terms.ts";

/** The text of an agreement's terms that Milepost comes with. */
export const termsWords = (locale: string): string => inLanguage(locale, { en, lt, pl });
