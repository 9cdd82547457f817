import { Parser } from "mt940js";
import { minorDigits } from "#app/kernel/money.ts";
import { UnreadableStatement, type StatementEntry } from "./bank-statement.ts";

type Fields = { payer: string; text: string };

/**
 * The credits of a SWIFT MT940 customer statement. Its balances must agree with its lines. Field 86
 * is read in the formats of German, Polish and Dutch banks (numbered and lettered subfields),
 * otherwise as plain text.
 * @throws UnreadableStatement
 */
export function readMt940(text: string): StatementEntry[] {
  let statements;
  try {
    statements = new Parser({ no86Structure: true }).parse(fromFirstField(text));
  } catch {
    throw new UnreadableStatement("broken-mt940");
  }
  // The library counts in hundredths.
  if (statements.some(({ currency }) => minorDigits(currency) > 2))
    throw new UnreadableStatement("mt940-decimals");
  return statements.flatMap(({ accountIdentification, currency, transactions }) =>
    transactions
      .filter(({ amount, isReversal }) => amount > 0 && !isReversal)
      .map(({ date, entryDate, amount, reference, bankReference, details }) => {
        const fields = numbered(details) ?? lettered(details) ?? { payer: "", text: flat(details) };
        const customer =
          named(reference) === "" || fields.text.includes(reference) ? "" : reference.trim();
        return {
          account: accountIdentification.replace(/^.*\//u, ""),
          bookedOn: bookingDay(date, entryDate),
          amount: decimalOf(amount),
          currency,
          payer: fields.payer,
          text: [fields.text, customer].filter(Boolean).join(" "),
          bankId: named(bankReference),
        };
      }),
  );
}

/** The statement from its first field: some banks send a line or two before it. */
function fromFirstField(text: string): string {
  const at = text.search(/^:20:/mu);
  return at < 0 ? text : text.slice(at);
}

/**
 * Two-digit subfields after ?, <, >, ~ or ^: 20 to 29 and 60 to 63 are the purpose, 32 and 33 the
 * payer; line breaks inside them are ignored.
 */
function numbered(details: string): Fields | null {
  const sign = /^\d{0,3}\s*([?<>~^])\d{2}/u.exec(details)?.[1];
  if (!sign) return null;
  const parts = details
    .replace(/\n/gu, "")
    .split(sign)
    .slice(1)
    .map((part): [number, string] => [Number(part.slice(0, 2)), part.slice(2)]);
  const pick = (isWanted: (code: number) => boolean, between: string) =>
    parts
      .filter(([code]) => isWanted(code))
      .map(([, value]) => value)
      .join(between);
  const purpose = pick((code) => (code >= 20 && code <= 29) || (code >= 60 && code <= 63), "");
  // The purpose contains SEPA's own tags: what the payer wrote follows SVWZ.
  const written = /SVWZ\+(.*?)(?:[A-Z]{4}\+|$)/u.exec(purpose)?.[1] ?? purpose;
  const end = /EREF\+(.*?)(?:[A-Z]{4}\+|$)/u.exec(purpose)?.[1] ?? "";
  return {
    payer: flat(pick((code) => code === 32 || code === 33, "")),
    text: flat([written, written === purpose ? "" : named(end)].filter(Boolean).join(" ")),
  };
}

/** Fields between slashes, /NAME/… and /REMI/…, as Dutch and Scandinavian banks write them. */
function lettered(details: string): Fields | null {
  const joined = details.replace(/\n/gu, "");
  if (!/^\/[A-Z]{2,5}\//u.test(joined)) return null;
  const of = (name: string) =>
    new RegExp(`/${name}/+(.*?)(?=/[A-Z]{2,5}/|$)`, "u").exec(joined)?.[1] ?? "";
  const reference = of("CSID") === "" ? named(of("EREF")) : "";
  return {
    payer: flat(of("NAME") || of("ORDP").replace(/^NAME\//u, "")),
    text: flat(
      [of("REMI").replace(/^(?:USTD|STRD\/CUR)\/+/u, ""), reference].filter(Boolean).join(" "),
    ),
  };
}

const flat = (text: string): string => text.replace(/\s+/gu, " ").trim();
/** Removes the placeholders that banks use when there is no reference. */
const named = (reference: string): string =>
  reference.trim().replace(/^(?:NONREF|NOTPROVIDED)$/iu, "");
const HALF_YEAR_MS = 183 * 24 * 3_600_000;

/** The entry date has no year: around New Year it can differ from the value date's. */
function bookingDay(valueDate: Date, entryDate: Date | ""): string {
  const day = new Date(entryDate || valueDate);
  const apart = day.getTime() - valueDate.getTime();
  if (Math.abs(apart) > HALF_YEAR_MS) day.setUTCFullYear(day.getUTCFullYear() - Math.sign(apart));
  return day.toISOString().slice(0, 10);
}

/** The library returns floats. Trailing zeros could be read as thousands. */
const decimalOf = (amount: number): string => amount.toFixed(2).replace(/\.?0+$/u, "");
