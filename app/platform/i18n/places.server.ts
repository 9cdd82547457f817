import countries from "i18n-iso-countries";

import { formatCountry, formatCurrencyName } from "./format.ts";

type Choice = [code: string, name: string];

const COUNTRIES = Object.keys(countries.getAlpha2Codes());
const CURRENCIES = Intl.supportedValuesOf("currency");

/** Made once per language: sorting names takes long. */
function cached(make: (language: string) => Choice[]): (language: string) => Choice[] {
  const made = new Map<string, Choice[]>();
  return (language) => {
    const choices = made.get(language) ?? make(language);
    made.set(language, choices);
    return choices;
  };
}

/** Countries by ISO 3166-1 alpha-2 code, in the order of their names. */
export const countriesIn = cached((language) =>
  COUNTRIES.map((code): Choice => [code, formatCountry(code, language)]).sort((a, b) =>
    a[1].localeCompare(b[1], language),
  ),
);

/** Currencies by ISO 4217 code. */
export const currenciesIn = cached((language) =>
  CURRENCIES.map((code): Choice => [code, `${code}, ${formatCurrencyName(code, language)}`]),
);

/** IANA time zones; Intl leaves UTC out. */
export const TIME_ZONES: [zone: string, name: string][] = [
  "UTC",
  ...Intl.supportedValuesOf("timeZone"),
].map((zone) => [zone, zone.replaceAll("_", " ")]);

export const isCountry = (code: string) => COUNTRIES.includes(code);
export const isCurrency = (code: string) => CURRENCIES.includes(code);
export const isTimeZone = (zone: string) => TIME_ZONES.some(([known]) => known === zone);
