import type { InvoiceKind } from "./invoice-states.ts";
import { en, salesTax } from "./invoice-words.en.ts";
import { lt } from "./invoice-words.lt.ts";
import { pl } from "./invoice-words.pl.ts";

/** The fixed words of an invoice's document and page, in the client's language. */
export type InvoiceWords = {
  // The document's own facts.
  kinds: Record<InvoiceKind, string>;
  /** On a document that isn't issued yet. */
  preview: string;
  number: string;
  issuedOn: string;
  suppliedOn: string;
  dueOn: string;
  from: string;
  to: string;
  taxId: string;
  vatId: string;
  order: string;
  corrects: (number: string, day: string) => string;
  /** The usual reason when all of it is taken back. */
  cancelled: string;
  why: string;
  // Its lines.
  description: string;
  quantity: string;
  units: Record<string, string>;
  unitPrice: string;
  rate: string;
  net: string;
  tax: string;
  gross: string;
  /** Over the lines of the order that a deposit is for. */
  wholeOrder: string;
  // What they add up to.
  taxOn: (rate: string) => string;
  /** Where there are several rates. */
  taxOf: (rate: string, net: string) => string;
  noTaxOf: (reason: string, net: string) => string;
  noTax: string;
  total: string;
  deducted: (number: string, day: string) => string;
  deductedTax: (net: string, tax: string) => string;
  rest: string;
  withheld: (rate: string) => string;
  rounding: string;
  homeTax: (currency: string, rate: string) => string;
  /** The sum of a credit note. */
  credited: string;
  due: string;
  // How it is paid.
  payBy: string;
  account: string;
  /** Of an account without an IBAN, and of its bank. */
  accountNumber: string;
  bank: string;
  bankCode: string;
  holder: string;
  reference: string;
  scan: string;
  // Paying early.
  /** The reason on the credit note for whoever paid early. */
  early: (rate: string) => string;
  earlyTerms: (rate: string, day: string, amount: string) => string;
  /** The title of an invoice that asks for such a discount again. */
  earlyLost: (number: string) => string;
  // Paying late.
  lateTitle: (number: string) => string;
  lateInterest: (number: string, from: string, to: string, rate: string) => string;
  lateFee: (number: string) => string;
  /** Why late interest bears no tax. */
  lateNoTax: string;
  lateLaw: (law: string) => string;
  lateAgreed: string;
};

/** @param country The seller's, ISO 3166-1: where the tax isn't a VAT it isn't called one. */
export function invoiceWords(locale: string, country = ""): InvoiceWords {
  const words = locale === "pl" ? pl : locale === "lt" ? lt : en;
  return country === "US" && words === en ? { ...en, ...salesTax } : words;
}
