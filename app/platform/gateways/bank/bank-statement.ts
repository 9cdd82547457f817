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

/** The position of each field's column in a CSV; -1 when there is none. */
export type CsvMapping = {
  bookedOn: number;
  amount: number;
  currency: number;
  payer: number;
  text: number;
  dateFormat: "ymd" | "dmy" | "mdy";
};

/** Why a file can't be read as a statement. */
export type UnreadableReason =
  | "empty"
  | "document-type"
  | "broken-xml"
  | "not-camt"
  | "broken-csv"
  | "no-columns"
  | "broken-mt940"
  | "mt940-decimals";

/** The file can't be read as a statement. */
export class UnreadableStatement extends Error {
  override readonly name = "UnreadableStatement";
  constructor(readonly reason: UnreadableReason) {
    super(reason);
  }
}
