import countries from "i18n-iso-countries";

const names = new Intl.DisplayNames("en", { type: "region" });
const currencies = new Intl.DisplayNames("en", { type: "currency" });

/** Countries by ISO 3166-1 alpha-2 code with their English names, in the order of the names. */
export const COUNTRIES: [code: string, name: string][] = Object.keys(countries.getAlpha2Codes())
  .map((code): [string, string] => [code, names.of(code) ?? code])
  .sort((a, b) => a[1].localeCompare(b[1], "en"));

/** Currencies by ISO 4217 code. */
export const CURRENCIES: [code: string, name: string][] = Intl.supportedValuesOf("currency").map(
  (code) => [code, `${code}, ${currencies.of(code) ?? code}`],
);

/** IANA time zones; Intl leaves UTC out. */
export const TIME_ZONES: [zone: string, name: string][] = [
  "UTC",
  ...Intl.supportedValuesOf("timeZone"),
].map((zone) => [zone, zone.replaceAll("_", " ")]);

export const isCountry = (code: string) => COUNTRIES.some(([known]) => known === code);
export const isCurrency = (code: string) => CURRENCIES.some(([known]) => known === code);
export const isTimeZone = (zone: string) => TIME_ZONES.some(([known]) => known === zone);
