import type { Day } from "#app/kernel/day.ts";

/** The series of a date under a pattern: one per month, one per year, or a single one. */
export function seriesOf(pattern: string, issuedOn: Day): string {
  const [year = "", month = ""] = issuedOn.split("-");
  return pattern.replaceAll("{year}", year).replaceAll("{month}", month);
}

/**
 * `{year}/{number}` and 7 make "2026/007". The number has at least three digits, and more when
 * needed.
 */
export function invoiceNumber(series: string, sequence: number): string {
  return series.replace("{number}", String(sequence).padStart(3, "0"));
}

/**
 * A pattern contains its number once, and only letters, digits and `/ - .` around the placeholders.
 */
export function isInvoicePattern(pattern: string): boolean {
  const fixed = pattern.replaceAll("{year}", "").replaceAll("{month}", "");
  return (
    pattern.length <= 40 &&
    fixed.split("{number}").length === 2 &&
    /^[A-Za-z0-9/.-]*$/u.test(fixed.replace("{number}", ""))
  );
}

/**
 * An RF creditor reference (ISO 11649) of the letters and digits of an invoice's number: "RF" +
 * check digits + body.
 */
export function creditorReference(number: string): string {
  const body = number
    .replace(/[^A-Za-z0-9]/gu, "")
    .toUpperCase()
    .slice(-21);
  return `RF${String(98 - mod97(`${body}RF00`)).padStart(2, "0")}${body}`;
}

/** Whether this is an RF reference with valid check digits. */
export function isCreditorReference(text: string): boolean {
  return /^RF\d{2}[A-Z0-9]{1,21}$/u.test(text) && mod97(text.slice(4) + text.slice(0, 4)) === 1;
}

/** ISO 7064 MOD 97-10 over digits and letters (A is 10). */
function mod97(text: string): number {
  let rest = 0;
  for (const sign of text) {
    const value = parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}
