import { minorDigits, toDecimal, type BasisPoints, type MinorUnits } from "#app/kernel/money.ts";
import { noon, type Day } from "#app/kernel/day.ts";

/**
 * English, and the pseudo-language made of it, is written the European way: day before month, a
 * 24-hour clock.
 */
const regional = (locale: string) => (/^en(?:-XA)?$/u.test(locale) ? "en-GB" : locale);

/**
 * Formatters are made once per locale and cached: making one for each call costs more than
 * rendering the page.
 */
function cached<T>(make: (...key: string[]) => T): (...key: string[]) => T {
  const made = new Map<string, T>();
  return (first = "en", ...rest) => {
    const key = [regional(first), ...rest];
    const name = key.join("|");
    let formatter = made.get(name);
    if (formatter === undefined) made.set(name, (formatter = make(...key)));
    return formatter;
  };
}

/** Languages in which a weekday would have to be declined after a preposition. */
const DECLINED = new Set(["lt", "pl"]);

const moneyFormat = cached((locale, currency = "EUR") => {
  const digits = minorDigits(currency);
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
});
const longDay = cached(
  (locale) =>
    new Intl.DateTimeFormat(locale, {
      weekday: "long",
      day: "numeric",
      month: "long",
      timeZone: "UTC",
    }),
);
const fullDay = cached(
  (locale) =>
    new Intl.DateTimeFormat(locale, {
      weekday: "long",
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    }),
);
const shortDay = cached(
  (locale) => new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" }),
);
const plainDay = cached(
  (locale) =>
    new Intl.DateTimeFormat(locale, {
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    }),
);
const moment = cached(
  (locale, timeZone) =>
    new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone }),
);
const clockTime = cached(
  (locale, timeZone) =>
    new Intl.DateTimeFormat(locale, {
      ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone },
    }),
);
const byTime = cached(
  (locale, timeZone) =>
    new Intl.DateTimeFormat(locale, {
      ...(DECLINED.has(new Intl.Locale(locale).language)
        ? { month: "long" }
        : { weekday: "short", month: "short" }),
      ...{ day: "numeric", hour: "numeric", minute: "2-digit", hourCycle: "h23", timeZone },
    }),
);
const percentFormat = cached(
  (locale) => new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 }),
);
const quantityFormat = cached(
  (locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }),
);
const listFormat = cached((locale) => new Intl.ListFormat(locale, { type: "conjunction" }));
const monthNames = cached(
  (locale) => new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" }),
);
const weekdayNames = cached(
  (locale) => new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }),
);
const languageNames = cached((locale) => new Intl.DisplayNames(locale, { type: "language" }));
const currencyNames = cached((locale) => new Intl.DisplayNames(locale, { type: "currency" }));
const countryNames = cached((locale) => new Intl.DisplayNames(locale, { type: "region" }));

/**
 * An amount of minor units in the locale's format: "€1,200.00", "1 200,00 zł"; negative amounts get
 * a real minus sign.
 */
export function formatMoney(amount: MinorUnits, currency: string, locale: string): string {
  return moneyFormat(locale, currency)
    .format(toDecimal(amount, currency) as Intl.StringNumericLiteral)
    .replace("-", "−");
}

/** "Tuesday, 3 March". */
export const formatDay = (day: Day, locale: string) => longDay(locale).format(noon(day));
/** "Tuesday, 3 March 2026". */
export const formatFullDay = (day: Day, locale: string) => fullDay(locale).format(noon(day));
/** "3 Mar". */
export const formatShortDay = (day: Day, locale: string) => shortDay(locale).format(noon(day));
/** "3 March 2026". */
export const formatPlainDay = (day: Day, locale: string) => plainDay(locale).format(noon(day));
/** A day as it stands after "by", "until" or "since": "Tuesday, 3 March 2026". */
export const formatByDay = (day: Day, locale: string) =>
  DECLINED.has(new Intl.Locale(locale).language)
    ? formatPlainDay(day, locale)
    : formatFullDay(day, locale);
/** "3 Mar 2026, 14:05" in a time zone. */
export const formatMoment = (instant: Date, locale: string, timeZone: string) =>
  moment(locale, timeZone).format(instant);
/** "14:05" in a time zone. */
export const formatTime = (instant: Date, locale: string, timeZone: string) =>
  clockTime(locale, timeZone).format(instant);
/** A time near by, as it stands after "by": "Tue 3 Mar, 14:05"; in Lithuanian "kovo 3 d. 14:05". */
export const formatByTime = (instant: Date, locale: string, timeZone: string) =>
  byTime(locale, timeZone).format(instant).replaceAll(" ", "\u00a0");
/** Basis points as a percentage: 2300 is "23%". */
export const formatPercent = (basisPoints: BasisPoints, locale: string) =>
  percentFormat(locale).format(basisPoints / 10_000);
/** A quantity with its number of decimals (25 and 1) as "2.5", "2,5". */
export const formatQuantity = (
  { quantity, decimals }: { quantity: number; decimals: number },
  locale: string,
) => quantityFormat(locale).format(quantity / 10 ** decimals);
/** A country's name by its ISO 3166-1 code. */
export const formatCountry = (code: string, locale: string) =>
  code ? (countryNames(locale).of(code) ?? code) : "";
/** "Anna, Jonas and Maja". */
export const formatList = (names: string[], locale: string) => listFormat(locale).format(names);
/** A month's name. @param month 1 to 12. */
export const formatMonthName = (month: number, locale: string) =>
  monthNames(locale).format(Date.UTC(2024, month - 1, 1));
/** A weekday's name. @param weekday As ISO 8601 counts: 1 is Monday. */
export const formatWeekdayName = (weekday: number, locale: string) =>
  weekdayNames(locale).format(Date.UTC(2024, 0, weekday));
/** A language's name by its tag (BCP 47). */
export const formatLanguage = (tag: string, locale: string) => languageNames(locale).of(tag) ?? tag;
/** A currency's name by its ISO 4217 code. */
export const formatCurrencyName = (code: string, locale: string) =>
  currencyNames(locale).of(code) ?? code;

/** The formats of one language. */
export type Formats = {
  /** As an IETF tag (BCP 47). */
  language: string;
  money: (amount: MinorUnits, currency: string) => string;
  fullDay: (day: Day) => string;
  /** As it stands after "by". */
  byDay: (day: Day) => string;
  list: (items: string[]) => string;
};

/** The formats of a language, for what is told in it. */
export const formatsIn = (language: string): Formats => ({
  language,
  money: (amount, currency) => formatMoney(amount, currency, language),
  fullDay: (day) => formatFullDay(day, language),
  byDay: (day) => formatByDay(day, language),
  list: (items) => formatList(items, language),
});
/** A number with the language's separators: "40,000". */
export const formatNumber = (number: number, locale: string) =>
  quantityFormat(locale).format(number);
/** The size of a file: "1.4 MB", "320 kB". @param bytes In decimal units (SI). */
export function formatFileSize(bytes: number, locale: string): string {
  if (bytes < 1_000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${formatNumber(Math.round(bytes / 1_000), locale)} kB`;
  if (bytes < 1_000_000_000) return `${formatNumber(Math.round(bytes / 100_000) / 10, locale)} MB`;
  return `${formatNumber(Math.round(bytes / 100_000_000) / 10, locale)} GB`;
}
