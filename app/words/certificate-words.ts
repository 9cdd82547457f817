import { inLanguage } from "#app/kernel/language.ts";
import { words as en } from "#app/words/en/certificate.ts";
import { words as lt } from "#app/words/lt/certificate.ts";
import { words as pl } from "#app/words/pl/certificate.ts";
import type { CertificateWords } from "#app/words/en/certificate.ts";

export type { CertificateWords };

export const certificateWords = (locale: string): CertificateWords =>
  inLanguage(locale, { en, lt, pl });
