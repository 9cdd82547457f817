import { UnreadableStatement, type ReadStatement, type StatementEntry } from "./bank-statement.ts";
import { readCamt } from "./read-camt.server.ts";
import { readMt940 } from "./read-mt940.server.ts";
import { readCsvRows } from "./read-csv.server.ts";

/** The code pages that banks of a country still use when a file isn't UTF-8. */
const PAGES: Record<string, string> = {
  PL: "windows-1250",
  CZ: "windows-1250",
  SK: "windows-1250",
  HU: "windows-1250",
  LT: "windows-1257",
  LV: "windows-1257",
  EE: "windows-1257",
};

/**
 * Central Europe uses two code pages. Only Windows' has letters from 0x80 to 0x9f; without any, ą,
 * ś and ź at their positions in ISO 8859-2 identify that one.
 */
function isLatin2(content: Buffer): boolean {
  return (
    !content.some((byte) => byte >= 0x80 && byte <= 0x9f) &&
    content.some((byte) => [0xa1, 0xa6, 0xac, 0xb1, 0xb6, 0xbc].includes(byte))
  );
}

/** Decodes a bank's file as UTF-8 if it is valid, otherwise with the country's code page. */
export function decodeText(content: Buffer, country: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    const page = PAGES[country] ?? "windows-1252";
    return new TextDecoder(
      page === "windows-1250" && isLatin2(content) ? "iso-8859-2" : page,
    ).decode(content);
  }
}

/** Reads a bank's file; its country (ISO 3166) says which code page it may be in. */
export function readStatementFile({
  content,
  country,
}: {
  content: Uint8Array;
  country: string;
}): ReadStatement {
  const text = decodeText(Buffer.from(content), country);
  try {
    const read = readStatement(text);
    return "entries" in read ? read : { ...read, text };
  } catch (error) {
    if (error instanceof UnreadableStatement) return { unreadable: error.reason };
    throw error;
  }
}

/**
 * Reads a bank's file: CAMT.053 and MT940 give entries at once; a CSV gives its header and rows,
 * which need a mapping first.
 * @throws UnreadableStatement
 */
export function readStatement(
  text: string,
): { entries: StatementEntry[] } | { head: string[]; rows: string[][] } {
  if (text.trim() === "") throw new UnreadableStatement("empty");
  if (/^\uFEFF?\s*</u.test(text)) return { entries: readCamt(text) };
  return /^:61:\d{6}/mu.test(text) || /^\{1:F\d{2}/u.test(text)
    ? { entries: readMt940(text) }
    : readCsvRows(text);
}
