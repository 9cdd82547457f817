import type { BasisPoints, MinorUnits } from "#app/kernel/money.ts";
import type { Day } from "#app/kernel/day.ts";
import type { InvoiceKind } from "../invoice-states.ts";
import type { PartySnapshot } from "../party-snapshot.ts";
import type { TaxCategory, TaxTotal } from "../tax.ts";

/** The data of an issued invoice that goes into its electronic form. Amounts in minor units. */
export type EInvoiceSource = {
  kind: InvoiceKind;
  number: string;
  title: string;
  currency: string;
  issuedOn: Day;
  suppliedOn: Day;
  dueOn: Day;
  earlyRate: BasisPoints;
  earlyOn: Day | null;
  reference: string;
  note: string;
  reason: string;
  buyerReference: string;
  seller: PartySnapshot;
  buyer: PartySnapshot;
  taxes: TaxTotal[];
  net: MinorUnits;
  tax: number;
  gross: MinorUnits;
  rounding: MinorUnits;
  prepaid: MinorUnits;
  withheld: MinorUnits;
  due: MinorUnits;
  /** The tax in the currency that the law also requires. */
  homeTax: { currency: string; tax: MinorUnits } | null;
  lines: {
    description: string;
    quantity: number;
    decimals: number;
    unit: string;
    unitPrice: MinorUnits | null;
    net: MinorUnits;
    taxCategory: TaxCategory;
    taxRate: BasisPoints;
    taxReason: string;
  }[];
  deductions: { number: string; issuedOn: Day }[];
  creditOf: { number: string; issuedOn: Day } | null;
};

export type Node = string | Node[] | Branch;
export type Branch = { [key: string]: Node };

export const VAT = { "cbc:ID": "VAT" };

/** UNCL5305: the VAT category codes of EN 16931. */
const CATEGORIES: Record<TaxCategory, string> = {
  standard: "S",
  zero: "Z",
  exempt: "E",
  reverse_charge: "AE",
  outside_scope: "O",
};

/**
 * If anything else is taxed too, an amount outside the scope can only be stated as exempt
 * (BR-O-11).
 */
export function codeOf(category: TaxCategory, taxes: TaxTotal[]): string {
  return category === "outside_scope" && taxes.length > 1 ? "E" : CATEGORIES[category];
}
