import { minorDigits, sum } from "#app/kernel/money.ts";
import type { TaxCategory } from "../tax.ts";
import { codeOf, type EInvoiceSource } from "./e-invoice-source.ts";

/** What an electronic invoice lacks, by the business rules and terms of EN 16931. */
export type EInvoiceProblem =
  "three-decimals" | "BR-E-01" | "BR-CO-10" | "BR-S-02" | "BR-AE-02" | "BT-34" | "BR-09";

/** Why this invoice can't be written under EN 16931; empty when it can. */
export function eInvoiceProblems(invoice: EInvoiceSource): EInvoiceProblem[] {
  const { currency, taxes } = invoice;
  const problems = partyProblems(invoice);
  if (minorDigits(currency) === 3) problems.push("three-decimals");
  const codes = taxes.map((tax) => `${codeOf(tax.category, taxes)} ${tax.rate}`);
  if (new Set(codes).size < codes.length) problems.push("BR-E-01");
  if (!sumsAgree(invoice)) problems.push("BR-CO-10");
  return problems;
}

function partyProblems({ seller, buyer, taxes }: EInvoiceSource): EInvoiceProblem[] {
  const problems: EInvoiceProblem[] = [];
  const has = (...categories: TaxCategory[]) =>
    taxes.some(({ category }) => categories.includes(category));
  if (has("standard", "exempt", "zero") && !seller.vatId && !seller.taxId) problems.push("BR-S-02");
  if (has("reverse_charge") && !(seller.vatId && buyer.vatId)) problems.push("BR-AE-02");
  if (!seller.email || !buyer.email) problems.push("BT-34");
  if (!seller.country || !buyer.country) problems.push("BR-09");
  return problems;
}

/** Checks the totals of EN 16931 against the issued invoice, without relying on the library. */
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
