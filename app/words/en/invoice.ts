import type { InvoiceKind } from "#app/areas/invoicing/rules/invoice-states.ts";

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
  /** The default reason when the whole invoice is credited. */
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
  /** For an account without an IBAN, and for its bank. */
  accountNumber: string;
  bank: string;
  bankCode: string;
  holder: string;
  reference: string;
  scan: string;
  // Paying early.
  /** The reason on the credit note for a discount for paying early. */
  early: (rate: string) => string;
  earlyTerms: (rate: string, day: string, amount: string) => string;
  /** The title of an invoice that bills a lost discount. */
  earlyLost: (number: string) => string;
  // Paying late.
  lateTitle: (number: string) => string;
  lateInterest: (facts: { number: string; from: string; to: string; rate: string }) => string;
  lateFee: (number: string) => string;
  /** Why late interest bears no tax. */
  lateNoTax: string;
  lateLaw: (law: string) => string;
  lateAgreed: string;
};

/** What a language calls a tax that isn't VAT, where it has words for it. */
export type InvoiceLanguage = InvoiceWords & {
  salesTax: Pick<InvoiceWords, "rate" | "taxOn" | "taxOf" | "noTax" | "deductedTax">;
};

export const words: InvoiceLanguage = {
  // The document's own facts.
  kinds: {
    prepayment: "Deposit invoice",
    instalment: "Invoice",
    change: "Invoice for a change",
    final: "Final invoice",
    credit_note: "Credit note",
    one_off: "Invoice",
    recurring: "Invoice",
  },
  preview: "Preview",
  number: "Number",
  issuedOn: "Issued",
  suppliedOn: "Date of supply",
  dueOn: "Due by",
  from: "From",
  to: "To",
  taxId: "Tax id",
  vatId: "VAT id",
  order: "Your order",
  corrects: (number, day) => `Corrects invoice ${number} of ${day}.`,
  cancelled: "Cancelled",
  why: "Reason",
  // Its lines.
  description: "For",
  quantity: "Qty",
  units: { HUR: " h", DAY: " d", MON: " mo" },
  unitPrice: "Price",
  rate: "VAT rate",
  net: "Net",
  tax: "Tax",
  gross: "Gross",
  wholeOrder: "The whole order, net",
  // What they add up to.
  taxOn: (rate) => `VAT ${rate}`,
  taxOf: (rate, net) => `VAT ${rate} of ${net}`,
  noTaxOf: (reason, net) => `${reason}, on ${net}`,
  noTax: "No VAT",
  total: "Total",
  deducted: (number, day) => `Less invoice ${number} of ${day}`,
  deductedTax: (net, tax) => `${net} net and ${tax} VAT`,
  rest: "Left to invoice here",
  withheld: (rate) => `Tax withheld by the client, ${rate}`,
  rounding: "Rounding",
  homeTax: (currency, rate) => `VAT in ${currency} (rate ${rate})`,
  credited: "In your favour",
  due: "To pay",
  // How it is paid.
  payBy: "Bank transfer",
  account: "IBAN",
  accountNumber: "Account number",
  bank: "BIC",
  bankCode: "Routing number",
  holder: "Account holder",
  reference: "Reference",
  scan: "Scan with your banking app",
  // Paying early.
  early: (rate) => `${rate} off for paying early`,
  earlyTerms: (rate, day, amount) => `${rate} off if paid by ${day}: ${amount} instead.`,
  earlyLost: (number) => `Discount for paying early taken back, invoice ${number}`,
  // Paying late.
  lateTitle: (number) => `Late interest, invoice ${number}`,
  lateInterest: ({ number, from, to, rate }) =>
    `Late interest on invoice ${number}, ${from} to ${to}, ${rate} a year`,
  lateFee: (number) => `Compensation for recovery costs, invoice ${number}`,
  lateNoTax: "Outside the scope of VAT: late interest and compensation",
  lateLaw: (law) => `Legal basis: ${law}.`,
  lateAgreed: "By the agreed terms.",
  // A seller in the United States.
  salesTax: {
    rate: "Tax rate",
    taxOn: (rate) => `Sales tax ${rate}`,
    taxOf: (rate, net) => `Sales tax ${rate} of ${net}`,
    noTax: "No sales tax",
    deductedTax: (net, tax) => `${net} net and ${tax} tax`,
  },
};
