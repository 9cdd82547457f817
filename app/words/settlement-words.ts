import { inLanguage } from "#app/kernel/language.ts";
import { words as en } from "#app/words/en/settlement.ts";
import { words as lt } from "#app/words/lt/settlement.ts";
import { words as pl } from "#app/words/pl/settlement.ts";
import type { SettlementWords } from "#app/words/en/settlement.ts";

export type { SettlementWords };

export const settlementWords = (locale: string): SettlementWords =>
  inLanguage(locale, { en, lt, pl });
