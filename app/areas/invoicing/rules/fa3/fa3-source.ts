import type { MinorUnits } from "#app/kernel/money.ts";
import type { Day } from "#app/kernel/day.ts";
import type { EInvoiceSource } from "../e-invoice/e-invoice-source.ts";

/** An element with its children: attributes begin with "@", the text beside them is "#". */
export type Fa3Tree = { [name: string]: Fa3Tree | Fa3Tree[] | string | null | undefined };

export type Fa3Source = Omit<EInvoiceSource, "deductions" | "creditOf"> & {
  createdAt: Date;
  deductions: { number: string; issuedOn: Day; net: MinorUnits; tax: number }[];
  creditOf: { number: string; issuedOn: Day; kind: string; prepaid: bigint } | null;
  /** What a deposit is for: the whole order as it was signed, net in minor units. */
  order?: {
    description: string;
    quantity: number;
    net: MinorUnits;
  }[];
  /** KSeF's numbers for the invoices that this one corrects or settles, by our numbers. */
  known?: ReadonlyMap<string, string>;
};
