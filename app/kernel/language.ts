/**
 * The languages that clients can use Milepost in, as IETF tags (BCP 47), with their names in
 * English.
 */
export const LANGUAGES = { en: "English", pl: "Polish", lt: "Lithuanian" } as const;
export type Language = keyof typeof LANGUAGES;

export const isLanguage = (locale: string): locale is Language => Object.hasOwn(LANGUAGES, locale);

/** Picks the text in the reader's language, or in English when Milepost lacks that language. */
export function inLanguage<T>(locale: string, said: Record<Language, T>): T {
  return said[isLanguage(locale) ? locale : "en"];
}
