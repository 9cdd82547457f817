import { inLanguage } from "#app/kernel/language.ts";
import type { WayWords } from "#app/areas/payments/ways/registry.ts";
import { words as en } from "#app/words/en/ways.ts";
import { words as lt } from "#app/words/lt/ways.ts";
import { words as pl } from "#app/words/pl/ways.ts";

/** The ways to pay, as the payer reads them. */
export const wayWords = (locale: string): WayWords => inLanguage(locale, { en, lt, pl });
