/** A day and a time of it in some zone, as a form of a browser writes it: "2027-03-28T09:00". */
const LOCAL = /^([1-8]\d{3}-\d{2}-\d{2}T\d{2}:\d{2})(?::\d{2})?$/u;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat("sv-SE", {
      timeZone,
      dateStyle: "short",
      timeStyle: "short",
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

/** What the clocks of a zone (IANA name) show at an instant: "2027-03-28T09:00". */
export const localTime = (instant: Date, timeZone: string): string =>
  formatterFor(timeZone).format(instant).replace(" ", "T");

/**
 * The instant at which the clocks of a zone show a time; null for what isn't one, and for years
 * outside 1000 to 8999. An hour that is shown twice is the first; one that is skipped is as long
 * after the change as it names.
 */
export function instantAt(local: string, timeZone: string): Date | null {
  const wanted = LOCAL.exec(local)?.[1];
  if (wanted === undefined) return null;
  const asUtc = new Date(`${wanted}Z`);
  // "2027-02-30" would be read as another day.
  if (Number.isNaN(asUtc.getTime()) || !asUtc.toISOString().startsWith(wanted)) return null;
  const offsetAt = (instant: Date) =>
    Date.parse(`${localTime(instant, timeZone)}Z`) - instant.getTime();
  const before = offsetAt(new Date(asUtc.getTime() - DAY_MS));
  const after = offsetAt(new Date(asUtc.getTime() + DAY_MS));
  const early = new Date(asUtc.getTime() - Math.max(before, after));
  const late = new Date(asUtc.getTime() - Math.min(before, after));
  if (localTime(early, timeZone) === wanted) return early;
  return localTime(late, timeZone) === wanted ? late : new Date(asUtc.getTime() - before);
}

const DAY_MS = 86_400_000;
