import { words as en } from "#app/words/en/agreement.ts";
import { words as lt } from "#app/words/lt/agreement.ts";
import { words as pl } from "#app/words/pl/agreement.ts";
import { byLanguage } from "./by-language.ts";
import type { AgreementWords } from "#app/words/en/agreement.ts";

export type { AgreementWords };

export const agreementWords = byLanguage<AgreementWords>({ en, lt, pl });
