// The parts of mt940js that Milepost uses; the package has no types.
declare module "mt940js" {
  export type Mt940Transaction = {
    date: Date;
    entryDate: Date | "";
    amount: number;
    isReversal: boolean;
    reference: string;
    bankReference: string;
    details: string;
  };
  export type Mt940Statement = {
    accountIdentification: string;
    currency: string;
    transactions: Mt940Transaction[];
  };
  export class Parser {
    constructor(options?: { no86Structure?: boolean });
    /** @throws Error when a field is missing or the balances don't agree with the lines */
    parse(text: string): Mt940Statement[];
  }
}
