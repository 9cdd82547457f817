import { inLanguage } from "#app/kernel/language.ts";
import { words as en } from "#app/words/en/change.ts";
import { words as lt } from "#app/words/lt/change.ts";
import { words as pl } from "#app/words/pl/change.ts";
import type { ChangeWords } from "#app/words/en/change.ts";

export type { ChangeWords };

export const changeWords = (locale: string): ChangeWords => inLanguage(locale, { en, lt, pl });
