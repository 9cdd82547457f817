/**
 * The languages that Milepost speaks to clients, as IETF tags (BCP 47), with their own names in
 * English.
 */
export const LANGUAGES = { en: "English", pl: "Polish", lt: "Lithuanian" } as const;
export type Language = keyof typeof LANGUAGES;

export const isLanguage = (locale: string): locale is Language => Object.hasOwn(LANGUAGES, locale);

/** What is said in a reader's language; English where Milepost doesn't speak it. */
export function inLanguage<T>(locale: string, said: Record<Language, T>): T {
  return said[isLanguage(locale) ? locale : "en"];
}
