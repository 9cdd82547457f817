import type { InvoiceKind } from "./invoice-states.ts";

/** The fixed words of an invoice's document and page. */
export type InvoiceWords = {
  kinds: Record<InvoiceKind, string>;
  number: string; issuedOn: string; suppliedOn: string; dueOn: string; from: string; to: string; taxId: string; vatId: string;
  description: string; quantity: string; net: string; tax: string; gross: string; taxOn: (rate: string) => string; noTax: string;
  total: string; deducted: (number: string, day: string) => string; withheld: (rate: string) => string; rounding: string; unitPrice: string; units: Record<string, string>; order: string; homeTax: (currency: string, rate: string) => string; corrects: (number: string, day: string) => string; why: string; due: string; payBy: string; account: string; holder: string; reference: string; scan: string;
  /** Over the lines of the order that a deposit is for. */
  wholeOrder: string;
  /** The reason on the credit note for whoever paid early. */
  early: (rate: string) => string;
  earlyTerms: (rate: string, day: string, amount: string) => string;
};

const en: InvoiceWords = {
  kinds: { prepayment: "Deposit invoice", instalment: "Invoice", change: "Invoice for a change", final: "Final invoice", credit_note: "Credit note", one_off: "Invoice", recurring: "Invoice" },
  number: "Number", issuedOn: "Issued", suppliedOn: "Date of supply", dueOn: "Due by", from: "From", to: "To", taxId: "Tax id", vatId: "VAT id",
  description: "For", quantity: "Qty", net: "Net", tax: "Tax", gross: "Gross", taxOn: (rate) => `VAT ${rate}`, noTax: "No VAT",
  total: "Total", withheld: (rate) => `Tax withheld by the client, ${rate}`, rounding: "Rounding", unitPrice: "Price", units: { HUR: " h", DAY: " d", MON: " mo" }, order: "Your order", homeTax: (currency, rate) => `VAT in ${currency} (rate ${rate})`, corrects: (number, day) => `Corrects invoice ${number} of ${day}.`, why: "Reason", deducted: (number, day) => `Less invoice ${number} of ${day}`, due: "To pay", payBy: "Bank transfer", account: "IBAN", holder: "Account holder", reference: "Reference", scan: "Scan with your banking app",
  wholeOrder: "The whole order, net", early: (rate) => `${rate} off for paying early`, earlyTerms: (rate, day, amount) => `${rate} off if paid by ${day}: ${amount} instead.`,
};
const pl: InvoiceWords = {
  kinds: { prepayment: "Faktura zaliczkowa", instalment: "Faktura", change: "Faktura za zmianę", final: "Faktura końcowa", credit_note: "Faktura korygująca", one_off: "Faktura", recurring: "Faktura" },
  number: "Numer", issuedOn: "Data wystawienia", suppliedOn: "Data sprzedaży", dueOn: "Termin płatności", from: "Sprzedawca", to: "Nabywca", taxId: "NIP", vatId: "NIP UE",
  description: "Nazwa", quantity: "Ilość", net: "Netto", tax: "VAT", gross: "Brutto", taxOn: (rate) => `VAT ${rate}`, noTax: "Bez VAT",
  total: "Razem", withheld: (rate) => `Podatek pobrany przez nabywcę, ${rate}`, rounding: "Zaokrąglenie", unitPrice: "Cena", units: { HUR: " godz.", DAY: " dni", MON: " mies." }, order: "Zamówienie", homeTax: (currency, rate) => `VAT w ${currency} (kurs ${rate})`, corrects: (number, day) => `Koryguje fakturę ${number} z dnia ${day}.`, why: "Przyczyna korekty", deducted: (number, day) => `Minus faktura ${number} z dnia ${day}`, due: "Do zapłaty", payBy: "Przelew", account: "IBAN", holder: "Odbiorca", reference: "Tytuł przelewu", scan: "Zeskanuj w aplikacji banku",
  wholeOrder: "Zamówienie, netto", early: (rate) => `Skonto ${rate} za wcześniejszą zapłatę`, earlyTerms: (rate, day, amount) => `Skonto ${rate} przy zapłacie do ${day}: zamiast tego ${amount}.`,
};
const lt: InvoiceWords = {
  kinds: { prepayment: "Avansinė sąskaita faktūra", instalment: "Sąskaita faktūra", change: "Sąskaita faktūra už pakeitimą", final: "Galutinė sąskaita faktūra", credit_note: "Kreditinė sąskaita faktūra", one_off: "Sąskaita faktūra", recurring: "Sąskaita faktūra" },
  number: "Numeris", issuedOn: "Išrašyta", suppliedOn: "Paslaugos suteikimo data", dueOn: "Apmokėti iki", from: "Pardavėjas", to: "Pirkėjas", taxId: "Įmonės kodas", vatId: "PVM kodas",
  description: "Pavadinimas", quantity: "Kiekis", net: "Be PVM", tax: "PVM", gross: "Su PVM", taxOn: (rate) => `PVM ${rate}`, noTax: "Be PVM",
  total: "Iš viso", withheld: (rate) => `Kliento išskaičiuojamas mokestis, ${rate}`, rounding: "Apvalinimas", unitPrice: "Kaina", units: { HUR: " val.", DAY: " d.", MON: " mėn." }, order: "Užsakymas", homeTax: (currency, rate) => `PVM ${currency} (kursas ${rate})`, corrects: (number, day) => `Tikslina sąskaitą ${number} (${day}).`, why: "Priežastis", deducted: (number, day) => `Atimama sąskaita ${number}, ${day}`, due: "Mokėti", payBy: "Banko pavedimas", account: "IBAN", holder: "Gavėjas", reference: "Mokėjimo paskirtis", scan: "Nuskaitykite banko programėle",
  wholeOrder: "Visas užsakymas, be PVM", early: (rate) => `${rate} nuolaida už ankstyvą apmokėjimą`, earlyTerms: (rate, day, amount) => `${rate} nuolaida sumokėjus iki ${day}: tada ${amount}.`,
};

export function invoiceWords(locale: string): InvoiceWords {
  return locale === "pl" ? pl : locale === "lt" ? lt : en;
}
