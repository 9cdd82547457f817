import { isLanguage, type Language } from "#app/kernel/language.ts";

/**
 * The words of one area in the reader's language, or in English if Milepost lacks that language.
 */
export const byLanguage =
  <Words>(words: Record<Language, Words>) =>
  (locale: string): Words =>
    words[isLanguage(locale) ? locale : "en"];
