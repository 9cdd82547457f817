/** A calendar date that people agree on, "YYYY-MM-DD", in the project's time zone. */
export type Day = string;

const DAY_MS = 86_400_000;

/** The text as a Day, or null when there is no such date (2026-02-30). */
export function parseDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return null;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text ? text : null;
}

/** The day that many days later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/**
 * So many months on, on the same day of the month or another one given, or the last of a shorter
 * month.
 */
export function addMonths(day: Day, months: number, dayOfMonth = Number(day.slice(8))): Day {
  const [year = 0, month = 0] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, last)))
    .toISOString()
    .slice(0, 10);
}

/** Days from one day to another: positive when `to` is later. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** The calendar date of an instant in an IANA time zone. Throws RangeError on an unknown zone. */
export function dayOf(instant: Date, timeZone: string): Day {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat("en-CA", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
    formatters.set(timeZone, formatter);
  }
  return formatter.format(instant);
}

/** The day as an instant at UTC noon, for formatters that are set to UTC. */
export function noon(day: Day): Date {
  return new Date(`${day}T12:00:00Z`);
}
