import { inLanguage } from "#app/kernel/language.ts";
import { words as en } from "#app/words/en/invoice.ts";
import { words as lt } from "#app/words/lt/invoice.ts";
import { words as pl } from "#app/words/pl/invoice.ts";
import type { InvoiceWords, InvoiceLanguage } from "#app/words/en/invoice.ts";

export type { InvoiceWords };

/** @param country The seller's, ISO 3166-1: a tax that isn't VAT must not be called VAT. */
export function invoiceWords(locale: string, country = ""): InvoiceWords {
  const { salesTax, ...words } = inLanguage<InvoiceLanguage>(locale, { en, lt, pl });
  return country === "US" ? { ...words, ...salesTax } : words;
}
