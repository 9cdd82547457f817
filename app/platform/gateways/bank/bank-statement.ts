/**
 * A line of a bank statement with an incoming payment. The amount is a decimal string; the bank's
 * own id is empty when it gives none.
 */
export type StatementEntry = {
  /** As in the file; the import checks whether it is a valid day. */
  bookedOn: string;
  amount: string;
  currency: string;
  payer: string;
  text: string;
  account: string;
  bankId: string;
};

/** A line that can't be read: it is shown, so that nothing of a statement is lost. */
export type UnreadLine = { /** As in the file. */ cells: string[]; reason: UnreadReason };
export type UnreadReason = "day" | "amount" | "currency" | "direction";

/**
 * The position of each field's column in a CSV; -1 when there is none. `amount` is the column of
 * what came in when `debit` is another column, of what went out.
 */
export type CsvMapping = {
  bookedOn: number;
  amount: number;
  currency: number;
  payer: number;
  text: number;
  dateFormat: "ymd" | "dmy" | "mdy";
  /** Says of each line whether money came in or went out. */
  direction: number;
  debit: number;
  /** Says of each line whether it is booked. */
  state: number;
  /** Without such columns: money that went out has a minus, or all of it came in. */
  sign: "unknown" | "minus" | "all-in";
};

/** What a bank's file holds: its entries, a table whose columns have to be chosen, or neither. */
export type ReadStatement =
  | { entries: StatementEntry[] }
  | { head: string[]; rows: string[][]; text: string }
  | { unreadable: UnreadableReason };

/** Why a file can't be read as a statement. */
export type UnreadableReason =
  | "empty"
  | "document-type"
  | "broken-xml"
  | "not-camt"
  | "broken-csv"
  | "no-columns"
  | "broken-mt940"
  | "mt940-decimals"
  | "too-much-work";

/** The file can't be read as a statement. */
export class UnreadableStatement extends Error {
  override readonly name = "UnreadableStatement";
  constructor(readonly reason: UnreadableReason) {
    super(reason);
  }
}
