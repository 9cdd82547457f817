import { addDays, type Day } from "#app/kernel/day.ts";

/** A rate older than this, in days, is too old for an invoice. */
export const RATE_DAYS = 31;

/**
 * Parses a typed rate: a decimal above zero, with a point or a comma. Returns it with a point, or
 * null.
 */
export function parseRate(text: string): string | null {
  const rate = text.trim().replace(",", ".");
  return /^\d{1,7}(?:\.\d{1,8})?$/u.test(rate) && Number(rate) > 0 ? rate : null;
}

/**
 * What one unit of a currency is worth in another, by the value of a euro in both, to six
 * significant digits. Null when one isn't listed.
 */
export function crossRate(
  perEuro: Record<string, number>,
  from: string,
  to: string,
): string | null {
  const [of, into] = [perEuro[from], perEuro[to]];
  return of && into ? String(Number((into / of).toPrecision(6))) : null;
}

/**
 * The day whose rate an invoice uses when none is typed: its own (Directive 2006/112/EC, article 91
 * (2)); in Poland the day before the supply, or before the invoice if that is earlier (ustawa o
 * VAT, art. 31a ust. 1 and 2).
 */
export function rateDay(country: string, issuedOn: Day, suppliedOn: Day): Day {
  return country === "PL" ? addDays(suppliedOn < issuedOn ? suppliedOn : issuedOn, -1) : issuedOn;
}
