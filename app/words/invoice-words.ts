import { invoiceWords as everyInvoice } from "#words/invoice.ts";
import type { InvoiceWords } from "#app/words/en/invoice.ts";

export type { InvoiceWords };

/** @param country The seller's, ISO 3166-1: a tax that isn't VAT must not be called VAT. */
export function invoiceWords(locale: string, country = ""): InvoiceWords {
  const { salesTax, ...words } = everyInvoice(locale);
  return country === "US" ? { ...words, ...salesTax } : words;
}
