import { parse } from "csv-parse/sync";
import { parseDay } from "#app/kernel/day.ts";
import { parseAmount } from "#app/kernel/money.ts";
import {
  UnreadableStatement,
  type CsvMapping,
  type StatementEntry,
  type UnreadLine,
  type UnreadReason,
} from "./bank-statement.ts";
import { directionOf, fromAmount, isDirectionColumn } from "./csv-direction.ts";
import { readDay } from "./read-day.ts";

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
  const at = all.slice(0, MOST_ABOVE).findIndex((row) => isHead(row, all));
  const head = all[at];
  if (at < 0 || !head) throw new UnreadableStatement("no-columns");
  return { head, rows: all.slice(at + 1) };
}

/** The bank's address and the like may stand above the header. */
const MOST_ABOVE = 60;

/** A header has names only, for most of the columns that the row below it fills. */
function isHead(row: string[], all: string[][]): boolean {
  const names = row.filter(Boolean);
  const below = all[all.indexOf(row) + 1]?.filter(Boolean).length ?? 0;
  return (
    names.length >= Math.max(3, below - 2) &&
    names.every((cell) => !/^[-+(]?[\d.,\s/:-]+\)?$/u.test(cell))
  );
}

const DIRECTION =
  /^(?:d\/k|c\/d|k\/d|d\/c|cr\/dr|dr\/cr|debit\/credit|credit\/debit|debet\/kredit|s\/h|soll\/haben|af ?bij|af\/bij|direction|sign|richtung|kierunek|strona|sens|debit\/credit indicator|debetas\/kreditas)$/u;
const CREDIT =
  /^(?:#?)(?:paid in|money in|credit(?: amount)?|credits|deposits?|haben|gutschrift(?:en)?|bij|kredyt|uznania|wpływy|kreditas|įplaukos|pajamos|crédit|entrées?|abonos?|ingresos?|entradas?|avere|accrediti)(?: \(?\w{3}\)?)?$/u;
const DEBIT =
  /^(?:#?)(?:paid out|money out|debit(?: amount)?|debits|withdrawals?|soll|lastschrift(?:en)?|af|debet|obciążenia|wydatki|debetas|išlaidos|débit|sorties?|cargos?|gastos?|salidas?|dare|addebiti)(?: \(?\w{3}\)?)?$/u;
const STATE = /^(?:state|status|booking status|stan|zustand|būsena|būklė|estado|statut|stato)$/u;

/**
 * Guesses the columns from the words that banks use in English, German, Polish, Lithuanian, French
 * and Spanish, and the way that amounts are signed from the rows.
 */
export function guessMapping(head: string[], rows: string[][] = []): CsvMapping {
  const find = (words: RegExp) => head.findIndex((name) => words.test(name.trim().toLowerCase()));
  // What the payer wrote takes precedence over the bank's name for the transaction.
  const first = (words: RegExp[]) => words.map(find).find((index) => index >= 0) ?? -1;
  const credit = find(CREDIT);
  const debit = credit < 0 ? -1 : find(DEBIT);
  const amount = debit < 0 ? find(/amount|betrag|kwota|suma|montant|importe|bedrag/u) : credit;
  const isSigned = rows.some((row) => fromAmount(row[amount] ?? "") === "out");
  return {
    bookedOn: find(/book|buchung|ksi[eę]gowan|data|date|fecha|datum/u),
    amount,
    currency: find(/curr|w[äa]hrung|waluta|valiuta|devise|divisa|munt/u),
    payer: find(
      /payer|name|counterpart|beneficiary|auftraggeber|zahler|nadawc|kontrahent|mok[eė]toj|siunt[eė]j|gav[eė]jas|tegenpartij|ordenante/u,
    ),
    text: first([
      /purpose|verwendung|tytu[lł]|paskirtis|omschrijving|remittance/u,
      /details|description|opis|libell[eé]|concepto|reference|betreff|mededeling|^te(?:x|ks)t$/u,
    ]),
    dateFormat: "ymd",
    direction: debit < 0 ? directionColumn(head, rows) : -1,
    debit,
    state: find(STATE),
    sign: isSigned ? "minus" : "unknown",
  };
}

/** By its name, else by what is in it. */
function directionColumn(head: string[], rows: string[][]): number {
  const named = head.findIndex((name) => DIRECTION.test(name.trim().toLowerCase()));
  return named >= 0 ? named : head.findIndex((_name, index) => isDirectionColumn(rows, index));
}

/**
 * The credits of a CSV, read with a mapping, and the lines that can't be read. Money that went out,
 * isn't booked, or only sums up is left out.
 */
export function readCsvEntries(
  rows: string[][],
  mapping: CsvMapping,
  fallbackCurrency: string,
): { entries: StatementEntry[]; unread: UnreadLine[] } {
  const entries: StatementEntry[] = [];
  const unread: UnreadLine[] = [];
  for (const cells of rows) {
    const direction = directionOf(cells, mapping);
    if (direction === "out" || direction === "none") continue;
    const entry = entryOf(cells, mapping, fallbackCurrency);
    const reason = direction === "unknown" ? "direction" : problemOf(entry);
    if (reason) unread.push({ cells, reason });
    else entries.push(entry);
  }
  return { entries, unread };
}

function entryOf(cells: string[], mapping: CsvMapping, fallbackCurrency: string): StatementEntry {
  const cell = (index: number) => (index < 0 ? "" : (cells[index] ?? ""));
  return {
    bookedOn: readDay(cell(mapping.bookedOn), mapping.dateFormat) ?? "",
    amount: cell(mapping.amount)
      .replace(/[^\d.,\s']/gu, "")
      .trim(),
    currency: cell(mapping.currency).toUpperCase().slice(0, 3) || fallbackCurrency,
    payer: cell(mapping.payer),
    text: cell(mapping.text),
    account: "",
    bankId: "",
  };
}

/** Why an entry can't be booked, or null. */
export function problemOf({ bookedOn, amount, currency }: StatementEntry): UnreadReason | null {
  if (parseDay(bookedOn) === null) return "day";
  if (!/^[A-Z]{3}$/u.test(currency)) return "currency";
  const minor = parseAmount(amount, currency);
  return minor === null || minor <= 0 ? "amount" : null;
}
