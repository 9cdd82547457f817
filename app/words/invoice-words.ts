import { words as en } from "#app/words/en/invoice.ts";
import { words as lt } from "#app/words/lt/invoice.ts";
import { words as pl } from "#app/words/pl/invoice.ts";
import { byLanguage } from "./by-language.ts";
import type { InvoiceWords, InvoiceLanguage } from "#app/words/en/invoice.ts";

export type { InvoiceWords };

const invoiceLanguage = byLanguage<InvoiceLanguage>({ en, lt, pl });

/** @param country The seller's, ISO 3166-1: a tax that isn't VAT must not be called VAT. */
export function invoiceWords(locale: string, country = ""): InvoiceWords {
  const { salesTax, ...words } = invoiceLanguage(locale);
  return country === "US" ? { ...words, ...salesTax } : words;
}
