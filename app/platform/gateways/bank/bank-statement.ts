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

/** The file can't be read as a statement; the message is for the person who chose it. */
export class UnreadableStatement extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UnreadableStatement";
  }
}
