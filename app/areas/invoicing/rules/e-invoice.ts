import { hasIbanForm } from "#app/areas/workspaces/rules/accounts.ts";
import { daysBetween } from "#app/kernel/day.ts";
import { minorDigits, sum, toDecimal } from "#app/kernel/money.ts";
import { writeQuantity } from "./draft.ts";
import type { InvoiceKind } from "./invoice-states.ts";
import type { PartySnapshot } from "./party-snapshot.ts";
import type { TaxCategory, TaxTotal } from "./tax.ts";

/** What of an issued invoice goes into its electronic form. Amounts in minor units. */
export type EInvoiceSource = {
  kind: InvoiceKind;
  number: string;
  title: string;
  currency: string;
  issuedOn: string;
  suppliedOn: string;
  dueOn: string;
  earlyRate: number;
  earlyOn: string | null;
  reference: string;
  note: string;
  reason: string;
  buyerReference: string;
  seller: PartySnapshot;
  buyer: PartySnapshot;
  taxes: TaxTotal[];
  net: number;
  tax: number;
  gross: number;
  rounding: number;
  prepaid: number;
  withheld: number;
  due: number;
  homeCurrency: string;
  homeTax: number;
  lines: {
    description: string;
    quantity: number;
    decimals: number;
    unit: string;
    unitPrice: number | null;
    net: number;
    taxCategory: TaxCategory;
    taxRate: number;
    taxReason: string;
  }[];
  deductions: { number: string; issuedOn: string }[];
  creditOf: { number: string; issuedOn: string } | null;
};

type Node = string | Node[] | { [key: string]: Node };

/** UNCL1001: what kind of document it is. */
const TYPES: Record<InvoiceKind, string> = {
  prepayment: "386",
  instalment: "380",
  change: "380",
  final: "380",
  one_off: "380",
  recurring: "380",
  credit_note: "381",
};
/** UNCL5305: the VAT category codes of EN 16931. */
const CATEGORIES: Record<TaxCategory, string> = {
  standard: "S",
  zero: "Z",
  exempt: "E",
  reverse_charge: "AE",
  outside_scope: "O",
};
const VAT = { "cbc:ID": "VAT" };

/** Why this invoice has no valid form under EN 16931; empty when it has one. */
export function eInvoiceProblems(invoice: EInvoiceSource): string[] {
  const { seller, buyer, currency, taxes } = invoice;
  const problems: string[] = [];
  if (minorDigits(currency) === 3) problems.push("amounts with three decimals");
  const has = (category: TaxCategory) => taxes.some((tax) => tax.category === category);
  if ((has("standard") || has("exempt") || has("zero")) && !seller.vatId && !seller.taxId)
    problems.push("BR-S-02: the seller's VAT id or tax id");
  if (has("reverse_charge") && !(seller.vatId && buyer.vatId))
    problems.push("BR-AE-02: both VAT ids");
  if (!seller.email || !buyer.email) problems.push("BT-34, BT-49: the electronic addresses");
  if (!seller.country || !buyer.country) problems.push("BR-09, BR-11: the countries");
  const codes = taxes.map(
    (tax) =>
      `${tax.category === "outside_scope" && taxes.length > 1 ? "E" : CATEGORIES[tax.category]} ${tax.rate}`,
  );
  if (new Set(codes).size < codes.length)
    problems.push("BR-E-01: one breakdown for each category, where there are two reasons");
  if (!sumsAgree(invoice)) problems.push("BR-CO-10 to BR-CO-16: the totals");
  return problems;
}

/** The totals of EN 16931 over the invoice as it was issued: nothing is trusted to the library. */
function sumsAgree({
  lines,
  taxes,
  net,
  tax,
  gross,
  rounding,
  prepaid,
  withheld,
  due,
}: EInvoiceSource): boolean {
  return (
    sum(lines.map((line) => line.net)) === net &&
    sum(taxes.map((total) => total.net)) === net &&
    sum(taxes.map(({ amount }) => amount)) === tax &&
    net + tax === gross &&
    gross + rounding - prepaid - withheld === due
  );
}

/** The invoice in the shape that the generator takes: UBL 2.1 as JSON, every value a string. A credit note's amounts are positive. */
export function eInvoiceOf(invoice: EInvoiceSource): { "ubl:Invoice": Node } {
  const sign = invoice.kind === "credit_note" ? -1 : 1;
  const money = (amount: number, currency = invoice.currency) => toDecimal(amount * sign, currency);
  const amountOf = (name: string, amount: number, currency = invoice.currency) => ({
    [`cbc:${name}`]: money(amount, currency),
    [`cbc:${name}@currencyID`]: currency,
  });
  // Where anything else is taxed too, what is outside the scope can only be said as exempt (BR-O-11).
  const isMixed = invoice.taxes.length > 1;
  const codeOf = (category: TaxCategory) =>
    category === "outside_scope" && isMixed ? "E" : CATEGORIES[category];
  const isOutside =
    invoice.taxes.length > 0 && invoice.taxes.every(({ category }) => codeOf(category) === "O");
  const category = (tax: { category: TaxCategory; rate: number }) => ({
    "cbc:ID": codeOf(tax.category),
    ...(codeOf(tax.category) === "O" ? {} : { "cbc:Percent": String(tax.rate / 100) }),
    "cac:TaxScheme": VAT,
  });
  const references = invoice.creditOf ? [invoice.creditOf] : invoice.deductions;
  const notes = [
    invoice.reason,
    invoice.note,
    ...(invoice.withheld === 0
      ? []
      : [
          `Withheld by the buyer: ${money(invoice.withheld)} ${invoice.currency}; to pay: ${money(invoice.due)} ${invoice.currency}`,
        ]),
  ].filter(Boolean);
  return {
    "ubl:Invoice": {
      "cbc:ID": invoice.number,
      "cbc:IssueDate": invoice.issuedOn,
      ...(sign > 0 ? { "cbc:DueDate": invoice.dueOn } : {}),
      "cbc:InvoiceTypeCode": TYPES[invoice.kind],
      ...(notes.length > 0 ? { "cbc:Note": [notes.join("\n")] } : {}),
      "cbc:DocumentCurrencyCode": invoice.currency,
      ...(invoice.homeCurrency ? { "cbc:TaxCurrencyCode": invoice.homeCurrency } : {}),
      "cbc:BuyerReference": invoice.buyerReference || invoice.number,
      ...(references.length > 0
        ? {
            "cac:BillingReference": references.map(({ number, issuedOn }) => ({
              "cac:InvoiceDocumentReference": { "cbc:ID": number, "cbc:IssueDate": issuedOn },
            })),
          }
        : {}),
      "cac:AccountingSupplierParty": partyOf(invoice.seller, isOutside, true),
      "cac:AccountingCustomerParty": partyOf(invoice.buyer, isOutside, false),
      "cac:Delivery": { "cbc:ActualDeliveryDate": invoice.suppliedOn },
      ...paymentOf(invoice),
      ...termsOf(invoice),
      "cac:TaxTotal": [
        {
          ...amountOf("TaxAmount", invoice.tax),
          "cac:TaxSubtotal": invoice.taxes.map((tax) => ({
            ...amountOf("TaxableAmount", tax.net),
            ...amountOf("TaxAmount", tax.amount),
            "cac:TaxCategory": { ...category(tax), ...reasonOf(codeOf(tax.category), tax.reason) },
          })),
        },
        ...(invoice.homeCurrency
          ? [amountOf("TaxAmount", invoice.homeTax, invoice.homeCurrency)]
          : []),
      ],
      "cac:LegalMonetaryTotal": {
        ...amountOf("LineExtensionAmount", invoice.net),
        ...amountOf("TaxExclusiveAmount", invoice.net),
        ...amountOf("TaxInclusiveAmount", invoice.gross),
        ...(invoice.prepaid === 0 ? {} : amountOf("PrepaidAmount", invoice.prepaid)),
        ...(invoice.rounding === 0 ? {} : amountOf("PayableRoundingAmount", invoice.rounding)),
        ...amountOf("PayableAmount", invoice.due + invoice.withheld),
      },
      "cac:InvoiceLine": invoice.lines.map((line, index) => ({
        "cbc:ID": String(index + 1),
        ...countOf(line, sign),
        ...amountOf("LineExtensionAmount", line.net),
        "cac:Item": {
          "cbc:Name": line.description.replace(/\s+/gu, " "),
          "cac:ClassifiedTaxCategory": category({ category: line.taxCategory, rate: line.taxRate }),
        },
        "cac:Price": priceOf(
          line,
          (amount) => toDecimal(amount, invoice.currency),
          invoice.currency,
        ),
      })),
    },
  };
}

/** BT-20. A discount for paying early stands in the words that the German CIUS has made machine-readable (XRechnung, BR-DE-18). */
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

/** A price is never below zero (BR-27), so what is taken off counts below zero instead. */
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
  money: (amount: number) => string,
  currency: string,
) {
  return {
    "cbc:PriceAmount": money(Math.abs(unitPrice ?? net)),
    "cbc:PriceAmount@currencyID": currency,
  };
}

/** Every zero has its reason in words, and its code where the list of CEF has one. */
function reasonOf(code: string, reason: string): { [key: string]: string } {
  if (code === "S" || code === "Z") return {};
  const known =
    code === "AE"
      ? "VATEX-EU-AE"
      : code === "O"
        ? "VATEX-EU-O"
        : reason.includes("293 B du CGI")
          ? "VATEX-FR-FRANCHISE"
          : "";
  return {
    ...(known ? { "cbc:TaxExemptionReasonCode": known } : {}),
    "cbc:TaxExemptionReason": reason || "No VAT",
  };
}

/** Outside the scope of VAT nobody's VAT id may be given (BR-O-02): it stands as the id of the legal entity. */
function partyOf(party: PartySnapshot, isOutside: boolean, isSeller: boolean): Node {
  const [street = "", ...rest] = party.address
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const legalId = party.registration || party.taxId || (isOutside ? party.vatId : "");
  const vat =
    party.vatId && !isOutside
      ? [{ "cbc:CompanyID": party.vatId.replace(/[\s.-]/gu, ""), "cac:TaxScheme": VAT }]
      : [];
  const own =
    isSeller && party.taxId
      ? [{ "cbc:CompanyID": party.taxId, "cac:TaxScheme": { "cbc:ID": "FC" } }]
      : [];
  const taxes = [...vat, ...own];
  return {
    "cac:Party": {
      ...(party.email ? { "cbc:EndpointID": party.email, "cbc:EndpointID@schemeID": "EM" } : {}),
      ...(isSeller && !legalId && taxes.length === 0
        ? { "cac:PartyIdentification": [{ "cbc:ID": party.email || party.name }] }
        : {}),
      "cac:PartyName": { "cbc:Name": party.name },
      "cac:PostalAddress": {
        ...(street ? { "cbc:StreetName": street } : {}),
        ...(rest.length > 0 ? { "cbc:CityName": rest.join(", ") } : {}),
        "cac:Country": { "cbc:IdentificationCode": party.country },
      },
      ...(taxes.length > 0 ? { "cac:PartyTaxScheme": isSeller ? taxes : taxes[0]! } : {}),
      "cac:PartyLegalEntity": {
        "cbc:RegistrationName": party.name,
        ...(legalId ? { "cbc:CompanyID": legalId } : {}),
      },
      ...(isSeller
        ? {
            "cac:Contact": {
              "cbc:Name": party.name,
              ...(party.email ? { "cbc:ElectronicMail": party.email } : {}),
            },
          }
        : {}),
    },
  };
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
