/**
 * A line of a bank's statement that brought money. The amount is a decimal text; the bank's own id
 * is empty where it gives none.
 */
export type StatementEntry = {
  /** As the file says it: whether it is a day, the import asks. */
  bookedOn: string;
  amount: string;
  currency: string;
  payer: string;
  text: string;
  account: string;
  bankId: string;
};

/** Which column of a CSV is what, by their position; -1 where there is none. */
export type CsvMapping = {
  bookedOn: number;
  amount: number;
  currency: number;
  payer: number;
  text: number;
  dateFormat: "ymd" | "dmy" | "mdy";
};

/** The file isn't what it says it is, in words for the person who chose it. */
export class UnreadableStatement extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UnreadableStatement";
  }
}
