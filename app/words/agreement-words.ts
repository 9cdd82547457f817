import { inLanguage } from "#app/kernel/language.ts";
import { words as en } from "#app/words/en/agreement.ts";
import { words as lt } from "#app/words/lt/agreement.ts";
import { words as pl } from "#app/words/pl/agreement.ts";
import type { AgreementWords } from "#app/words/en/agreement.ts";

export type { AgreementWords };

export const agreementWords = (locale: string): AgreementWords =>
  inLanguage(locale, { en, lt, pl });
