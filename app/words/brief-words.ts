import { inLanguage } from "#app/kernel/language.ts";
import { words as en } from "#app/words/en/brief.ts";
import { words as lt } from "#app/words/lt/brief.ts";
import { words as pl } from "#app/words/pl/brief.ts";
import type { BriefWords } from "#app/words/en/brief.ts";

export type { BriefWords };

export const briefWords = (locale: string): BriefWords => inLanguage(locale, { en, lt, pl });
