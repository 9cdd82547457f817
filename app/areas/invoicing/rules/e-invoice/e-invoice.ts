import { hasIbanForm } from "#app/areas/workspaces/rules/accounts.ts";
import { daysBetween } from "#app/kernel/day.ts";
import { toDecimal, type MinorUnits } from "#app/kernel/money.ts";
import { writeQuantity } from "../draft.ts";
import type { InvoiceKind } from "../invoice-states.ts";
import type { TaxCategory, TaxTotal } from "../tax.ts";
import { buyerOf, sellerOf } from "./e-invoice-parties.ts";
import { codeOf, VAT, type Branch, type EInvoiceSource, type Node } from "./e-invoice-source.ts";

/** UNCL1001: the codes for the type of document. */
const TYPES: Record<InvoiceKind, string> = {
  prepayment: "386",
  instalment: "380",
  change: "380",
  final: "380",
  one_off: "380",
  recurring: "380",
  credit_note: "381",
};
/**
 * The invoice in the shape that the generator takes: UBL 2.1 as JSON, every value a string. A
 * credit note's amounts are positive.
 */
export function eInvoiceOf(invoice: EInvoiceSource): { "ubl:Invoice": Node } {
  const sign = signOf(invoice);
  const { currency, taxes } = invoice;
  const isOutside = taxes.length > 0 && taxes.every((tax) => codeOf(tax.category, taxes) === "O");
  const notes = notesOf(invoice);
  return {
    "ubl:Invoice": {
      "cbc:ID": invoice.number,
      "cbc:IssueDate": invoice.issuedOn,
      ...(sign > 0 ? { "cbc:DueDate": invoice.dueOn } : {}),
      "cbc:InvoiceTypeCode": TYPES[invoice.kind],
      ...(notes ? { "cbc:Note": [notes] } : {}),
      "cbc:DocumentCurrencyCode": currency,
      ...(invoice.homeTax ? { "cbc:TaxCurrencyCode": invoice.homeTax.currency } : {}),
      "cbc:BuyerReference": invoice.buyerReference || invoice.number,
      ...referencesOf(invoice),
      "cac:AccountingSupplierParty": sellerOf(invoice.seller, isOutside),
      "cac:AccountingCustomerParty": buyerOf(invoice.buyer, isOutside),
      "cac:Delivery": { "cbc:ActualDeliveryDate": invoice.suppliedOn },
      ...paymentOf(invoice),
      ...termsOf(invoice),
      "cac:TaxTotal": taxTotalOf(invoice),
      "cac:LegalMonetaryTotal": totalsOf(invoice),
      "cac:InvoiceLine": invoice.lines.map((line, index) => ({
        "cbc:ID": String(index + 1),
        ...countOf(line, sign),
        ...amountOf(invoice, "LineExtensionAmount", line.net),
        "cac:Item": {
          "cbc:Name": line.description.replace(/\s+/gu, " "),
          "cac:ClassifiedTaxCategory": categoryOf(
            { category: line.taxCategory, rate: line.taxRate },
            taxes,
          ),
        },
        "cac:Price": priceOf(line, (amount) => toDecimal(amount, currency), currency),
      })),
    },
  };
}

const signOf = ({ kind }: EInvoiceSource) => (kind === "credit_note" ? -1 : 1);

/**
 * An amount in minor units of the invoice's currency, with that currency; positive on a credit
 * note.
 */
function amountOf(invoice: EInvoiceSource, name: string, amount: MinorUnits) {
  return amountIn(invoice.currency, name, amount * signOf(invoice));
}

const amountIn = (currency: string, name: string, amount: MinorUnits) => ({
  [`cbc:${name}`]: toDecimal(amount, currency),
  [`cbc:${name}@currencyID`]: currency,
});

function categoryOf(tax: { category: TaxCategory; rate: number }, taxes: TaxTotal[]): Branch {
  const code = codeOf(tax.category, taxes);
  return {
    "cbc:ID": code,
    ...(code === "O" ? {} : { "cbc:Percent": String(tax.rate / 100) }),
    "cac:TaxScheme": VAT,
  };
}

function notesOf(invoice: EInvoiceSource): string {
  const { reason, note, withheld, due, currency } = invoice;
  const money = (amount: MinorUnits) =>
    `${toDecimal(amount * signOf(invoice), currency)} ${currency}`;
  const withholding =
    withheld === 0 ? "" : `Withheld by the buyer: ${money(withheld)}; to pay: ${money(due)}`;
  return [reason, note, withholding].filter(Boolean).join("\n");
}

/** The invoice that it corrects, else the invoices that it deducts. */
function referencesOf({ creditOf, deductions }: EInvoiceSource): Branch {
  const references = creditOf ? [creditOf] : deductions;
  if (references.length === 0) return {};
  return {
    "cac:BillingReference": references.map(({ number, issuedOn }) => ({
      "cac:InvoiceDocumentReference": { "cbc:ID": number, "cbc:IssueDate": issuedOn },
    })),
  };
}

function taxTotalOf(invoice: EInvoiceSource): Node[] {
  const { taxes, homeTax } = invoice;
  const total = {
    ...amountOf(invoice, "TaxAmount", invoice.tax),
    "cac:TaxSubtotal": taxes.map((tax) => ({
      ...amountOf(invoice, "TaxableAmount", tax.net),
      ...amountOf(invoice, "TaxAmount", tax.amount),
      "cac:TaxCategory": {
        ...categoryOf(tax, taxes),
        ...reasonOf(codeOf(tax.category, taxes), tax.reason),
      },
    })),
  };
  if (!homeTax) return [total];
  return [total, amountIn(homeTax.currency, "TaxAmount", homeTax.tax * signOf(invoice))];
}

function totalsOf(invoice: EInvoiceSource): Branch {
  const { net, gross, prepaid, rounding, due, withheld } = invoice;
  return {
    ...amountOf(invoice, "LineExtensionAmount", net),
    ...amountOf(invoice, "TaxExclusiveAmount", net),
    ...amountOf(invoice, "TaxInclusiveAmount", gross),
    ...(prepaid === 0 ? {} : amountOf(invoice, "PrepaidAmount", prepaid)),
    ...(rounding === 0 ? {} : amountOf(invoice, "PayableRoundingAmount", rounding)),
    ...amountOf(invoice, "PayableAmount", due + withheld),
  };
}

/**
 * BT-20. A discount for paying early is written in the words that the German CIUS has made
 * machine-readable (XRechnung, BR-DE-18).
 */
function termsOf({ kind, reason, title, issuedOn, earlyRate, earlyOn }: EInvoiceSource): {
  [key: string]: Node;
} {
  if (kind === "credit_note") return { "cac:PaymentTerms": { "cbc:Note": reason || title } };
  return earlyOn
    ? {
        "cac:PaymentTerms": {
          "cbc:Note": `#SKONTO#TAGE=${daysBetween(issuedOn, earlyOn)}#PROZENT=${(earlyRate / 100).toFixed(2)}#\n`,
        },
      }
    : {};
}

/** A price can't be below zero (BR-27), so a deduction has a quantity below zero instead. */
function countOf(line: EInvoiceSource["lines"][number], sign: number) {
  const isLess = line.net * sign < 0;
  const quantity = line.unitPrice === null ? "1" : writeQuantity(line);
  return {
    "cbc:InvoicedQuantity": isLess ? `-${quantity}` : quantity,
    "cbc:InvoicedQuantity@unitCode": line.unitPrice === null ? "C62" : line.unit,
  };
}

function priceOf(
  { unitPrice, net }: EInvoiceSource["lines"][number],
  money: (amount: MinorUnits) => string,
  currency: string,
) {
  return {
    "cbc:PriceAmount": money(Math.abs(unitPrice ?? net)),
    "cbc:PriceAmount@currencyID": currency,
  };
}

/** Zero tax has its reason in words, and its code where the list of CEF has one. */
function reasonOf(code: string, reason: string): { [key: string]: string } {
  if (code === "S" || code === "Z") return {};
  const known = exemptionCode(code, reason);
  return {
    ...(known ? { "cbc:TaxExemptionReasonCode": known } : {}),
    "cbc:TaxExemptionReason": reason || "No VAT",
  };
}

/** The code of an exemption in the list of CEF, where it has one. */
function exemptionCode(code: string, reason: string): string {
  if (code === "AE") return "VATEX-EU-AE";
  if (code === "O") return "VATEX-EU-O";
  return reason.includes("293 B du CGI") ? "VATEX-FR-FRANCHISE" : "";
}

/** UNCL4461: 58 is a SEPA credit transfer, 30 any other. */
function paymentOf({ seller, currency, reference, kind }: EInvoiceSource): { [key: string]: Node } {
  if (!seller.iban || kind === "credit_note") return {};
  const account = {
    "cbc:ID": seller.iban,
    "cbc:Name": seller.accountHolder || seller.name,
    ...(seller.bic ? { "cac:FinancialInstitutionBranch": { "cbc:ID": seller.bic } } : {}),
  };
  return {
    "cac:PaymentMeans": [
      {
        "cbc:PaymentMeansCode": currency === "EUR" && hasIbanForm(seller.iban) ? "58" : "30",
        "cbc:PaymentID": reference,
        "cac:PayeeFinancialAccount": account,
      },
    ],
  };
}
