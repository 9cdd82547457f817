import { formatLanguage } from "#app/platform/i18n/format.ts";
import { LANGUAGES } from "./language.ts";

/** The languages to choose from, named in the reader's own. */
export const languageOptions = (reading: string): [tag: string, name: string][] =>
  Object.keys(LANGUAGES).map((tag) => [tag, formatLanguage(tag, reading)]);
