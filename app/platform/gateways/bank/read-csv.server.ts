import { parse } from "csv-parse/sync";
import { UnreadableStatement, type CsvMapping, type StatementEntry } from "./bank-statement.ts";

const MOST_ROWS = 20_000;

/**
 * Reads a bank's CSV as rows: detects the separator and skips rows above the header (the bank's
 * address, say).
 */
export function readCsvRows(text: string): { head: string[]; rows: string[][] } {
  const first = text
    .replace(/^\uFEFF/u, "")
    .split(/\r?\n/u)
    .slice(0, 20)
    .join("\n");
  const delimiter =
    [";", ",", "\t"]
      .map((sign) => ({ sign, count: first.split(sign).length }))
      .sort((a, b) => b.count - a.count)[0]?.sign ?? ",";
  let all: string[][];
  try {
    all = parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      relax_quotes: true,
      to: MOST_ROWS,
    });
  } catch {
    throw new UnreadableStatement("broken-csv");
  }
  const width = Math.max(0, ...all.map((row) => row.length));
  const at = all.findIndex(
    (row) =>
      row.filter(Boolean).length >= Math.max(3, width - 2) &&
      row.every((cell) => !/^-?[\d.,\s]+$/u.test(cell) || cell === ""),
  );
  const head = all[at];
  if (at < 0 || !head) throw new UnreadableStatement("no-columns");
  return { head, rows: all.slice(at + 1).filter((row) => row.length >= head.length - 2) };
}

/**
 * Guesses the columns from the words that banks use in English, German, Polish, Lithuanian, French
 * and Spanish.
 */
export function guessMapping(head: string[]): CsvMapping {
  const find = (words: RegExp) => head.findIndex((name) => words.test(name.toLowerCase()));
  // What the payer wrote takes precedence over the bank's name for the transaction.
  const first = (words: RegExp[]) => words.map(find).find((index) => index >= 0) ?? -1;
  return {
    bookedOn: find(/book|buchung|ksi[eę]gowan|data|date|fecha|datum/u),
    amount: find(/amount|betrag|kwota|suma|montant|importe|bedrag/u),
    currency: find(/curr|w[äa]hrung|waluta|valiuta|devise|divisa|munt/u),
    payer: find(
      /payer|name|auftraggeber|zahler|nadawc|kontrahent|mok[eė]toj|siunt[eė]j|gav[eė]jas|tegenpartij|ordenante/u,
    ),
    text: first([
      /purpose|verwendung|tytu[lł]|paskirtis|omschrijving|remittance/u,
      /details|description|opis|libell[eé]|concepto|reference/u,
    ]),
    dateFormat: "ymd",
  };
}

/** The credits of a CSV, read with a mapping; rows without incoming money are skipped. */
export function readCsvEntries(
  rows: string[][],
  mapping: CsvMapping,
  fallbackCurrency: string,
): StatementEntry[] {
  return rows.flatMap((row) => {
    const cell = (index: number) => (index < 0 ? "" : (row[index] ?? ""));
    const bookedOn = readDay(cell(mapping.bookedOn), mapping.dateFormat);
    const amount = cell(mapping.amount)
      .replace(/[^\d.,+\-−\s']/gu, "")
      .trim();
    if (!bookedOn || amount === "" || /^[-−]|[-−]$/u.test(amount)) return [];
    return [
      {
        bookedOn,
        amount: amount.replace(/^\+/u, ""),
        currency: cell(mapping.currency).toUpperCase().slice(0, 3) || fallbackCurrency,
        payer: cell(mapping.payer),
        text: cell(mapping.text),
        account: "",
        bankId: "",
      },
    ];
  });
}

/**
 * Reads a day as banks write it: 2026-11-22, 22.11.2026, 22/11/2026; month first only for "mdy".
 */
export function readDay(text: string, format: CsvMapping["dateFormat"]): string | null {
  const parts = /^(\d{1,4})[-./](\d{1,2})[-./](\d{1,4})/u.exec(text.trim());
  if (!parts) return null;
  const [first = "", second = "", third = ""] = parts.slice(1);
  const yearLast: [string, string, string] =
    format === "mdy" ? [third, first, second] : [third, second, first];
  const [year, month, day] = first.length === 4 ? [first, second, third] : yearLast;
  const full = year.length === 2 ? `20${year}` : year;
  const iso = `${full}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return full.length === 4 &&
    !Number.isNaN(Date.parse(iso)) &&
    new Date(`${iso}T12:00:00Z`).toISOString().startsWith(iso)
    ? iso
    : null;
}
