import type { CsvMapping } from "./bank-statement.ts";

/** The languages whose names of months are read (BCP 47). */
const LANGUAGES = ["en", "de", "nl", "pl", "lt", "lv", "et", "fr", "es", "it"];

const bare = (name: string) =>
  name
    .toLowerCase()
    .normalize("NFC")
    .replace(/[.\d\s]/gu, "");

/** Months by their name, short and long, alone and in a date. */
const MONTHS = new Map<string, number>(
  LANGUAGES.flatMap((language) =>
    (["short", "long"] as const).flatMap((month) =>
      Array.from({ length: 12 }, (_, index): [string, number][] => {
        const day = new Date(Date.UTC(2026, index, 15));
        const alone = new Intl.DateTimeFormat(language, { month, timeZone: "UTC" });
        const dated = new Intl.DateTimeFormat(language, { day: "numeric", month, timeZone: "UTC" });
        const inDate = dated.formatToParts(day).find(({ type }) => type === "month")?.value ?? "";
        return [
          [bare(alone.format(day)), index + 1],
          [bare(inDate), index + 1],
        ];
      }).flat(),
    ),
  ),
);

type Parts = [year: string, month: string, day: string];

/**
 * Reads a day as banks write it: 2026-11-22, 20261122, 22.11.2026, 22/11/2026, 22 Nov 2026, Nov 22,
 * 2026; month first only for "mdy". Null for a day that doesn't exist.
 */
export function readDay(text: string, format: CsvMapping["dateFormat"]): string | null {
  const given = text.trim();
  const parts = compact(given) ?? named(given) ?? separated(given, format);
  return parts && existing(parts);
}

function compact(text: string): Parts | null {
  const [, year = "", month = "", day = ""] = /^(\d{4})(\d{2})(\d{2})(?:\D|$)/u.exec(text) ?? [];
  return year ? [year, month, day] : null;
}

function named(text: string): Parts | null {
  const dayFirst = /^(\d{1,2})[. -]+(\p{L}+)\.?[, -]+(\d{2,4})/u.exec(text);
  const monthFirst = /^(\p{L}+)\.? +(\d{1,2}),? +(\d{4})/u.exec(text);
  const [day = "", name = "", year = ""] = dayFirst
    ? dayFirst.slice(1)
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const month = name === "" ? undefined : MONTHS.get(bare(name));
  return month ? [year, String(month), day] : null;
}

function separated(text: string, format: CsvMapping["dateFormat"]): Parts | null {
  const parts = /^(\d{1,4})[-./](\d{1,2})[-./](\d{1,4})/u.exec(text);
  if (!parts) return null;
  const [first = "", second = "", third = ""] = parts.slice(1);
  if (first.length === 4) return [first, second, third];
  return format === "mdy" ? [third, first, second] : [third, second, first];
}

function existing([year, month, day]: Parts): string | null {
  const full = year.length === 2 ? `20${year}` : year;
  const iso = `${full}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const isDay =
    full.length === 4 &&
    !Number.isNaN(Date.parse(iso)) &&
    new Date(`${iso}T12:00:00Z`).toISOString().startsWith(iso);
  return isDay ? iso : null;
}
