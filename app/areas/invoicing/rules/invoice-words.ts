import { inLanguage } from "#app/kernel/language.ts";
import { en, salesTax, type InvoiceWords } from "./invoice-words.en.ts";
import { lt } from "./invoice-words.lt.ts";
import { pl } from "./invoice-words.pl.ts";

export type { InvoiceWords };

/** @param country The seller's, ISO 3166-1: a tax that isn't VAT must not be called VAT. */
export function invoiceWords(locale: string, country = ""): InvoiceWords {
  const words = inLanguage(locale, { en, pl, lt });
  return country === "US" && words === en ? { ...en, ...salesTax } : words;
}
