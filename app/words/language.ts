import { LANGUAGES } from "#words/languages.ts";
import { pseudo } from "./pseudo.ts";

export { LANGUAGES };

/** A language that the catalogue has a folder for, as an IETF tag (BCP 47). */
export type Language = keyof typeof LANGUAGES;

/**
 * The pseudo-language for development: English with accents, in brackets and longer. What isn't in
 * brackets on a screen didn't come from the catalogue. The tag is CLDR's.
 */
export const PSEUDO = "en-XA";

export const isLanguage = (locale: string): locale is Language => Object.hasOwn(LANGUAGES, locale);

/**
 * The shape that a language's words share with the English ones: the same messages, with the same
 * arguments, in any words.
 */
export type Said<Words> = Words extends string
  ? string
  : Words extends (...facts: infer Facts) => infer Text
    ? (...facts: Facts) => Said<Text>
    : Words extends object
      ? { [Key in keyof Words]: Said<Words[Key]> }
      : Words;

/** Picks the words in the reader's language, or in English where that language lacks them. */
export function inLanguage<T>(
  locale: string,
  said: { en: NoInfer<T> } & Partial<Record<Language, T>>,
): T {
  if (locale === PSEUDO) return pseudo(said.en);
  return (isLanguage(locale) ? said[locale] : undefined) ?? said.en;
}
