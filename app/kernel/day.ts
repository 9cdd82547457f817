/**
 * A calendar date that people agree on, "YYYY-MM-DD", in the project's time zone. Only `parseDay`
 * turns a string into one; date columns are typed as it (scripts/generate-clients.js).
 */
export type Day = `${number}-${number}-${number}`;

const DAY_MS = 86_400_000;

/** The text as a Day, or null when there is no such date (2026-02-30). */
export function parseDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return null;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && utcDay(date) === text ? text : null;
}

const utcDay = (date: Date): Day => date.toISOString().slice(0, 10) as Day;

/** The day that many days later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  return utcDay(new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS));
}

/**
 * The day that many months later, on the same day of the month or on `dayOfMonth`, or on the last
 * day of a shorter month.
 */
export function addMonths(day: Day, months: number, dayOfMonth = Number(day.slice(8))): Day {
  const [year = 0, month = 0] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return utcDay(new Date(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, last))));
}

export const firstOfYear = (day: Day): Day => `${Number(day.slice(0, 4))}-01-01`;

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
  return formatter.format(instant) as Day;
}

/** The day as an instant at UTC noon, for formatters that are set to UTC. */
export function noon(day: Day): Date {
  return new Date(`${day}T12:00:00Z`);
}
