import type { InvoiceKind } from "./invoice-states.ts";
import { en } from "./invoice-words.en.ts";
import { lt } from "./invoice-words.lt.ts";
import { pl } from "./invoice-words.pl.ts";

/** The fixed words of an invoice's document and page, in the client's language. */
export type InvoiceWords = {
  // The document's own facts.
  kinds: Record<InvoiceKind, string>;
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
  why: string;
  // Its lines.
  description: string;
  quantity: string;
  units: Record<string, string>;
  unitPrice: string;
  net: string;
  tax: string;
  gross: string;
  /** Over the lines of the order that a deposit is for. */
  wholeOrder: string;
  // What they add up to.
  taxOn: (rate: string) => string;
  noTax: string;
  total: string;
  deducted: (number: string, day: string) => string;
  withheld: (rate: string) => string;
  rounding: string;
  homeTax: (currency: string, rate: string) => string;
  due: string;
  // How it is paid.
  payBy: string;
  account: string;
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

export function invoiceWords(locale: string): InvoiceWords {
  return locale === "pl" ? pl : locale === "lt" ? lt : en;
}
