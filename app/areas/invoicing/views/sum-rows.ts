import type { Day } from "#app/kernel/day.ts";
import { invoiceWords } from "#app/words/invoice-words.ts";
import type { InvoiceKind } from "#app/areas/invoicing/rules/invoice-states.ts";
import type { TaxTotal } from "#app/areas/invoicing/rules/tax.ts";
import { sum, type BasisPoints, type MinorUnits } from "#app/kernel/money.ts";
import { formatMoney, formatPercent, formatPlainDay } from "#app/platform/i18n/format.ts";

/** The totals of an invoice, minor units. */
export type Summed = {
  kind: InvoiceKind;
  currency: string;
  locale: string;
  seller: { country: string };
  taxes: TaxTotal[];
  net: MinorUnits;
  tax: number;
  gross: MinorUnits;
  rounding: MinorUnits;
  withheld: MinorUnits;
  withholdingRate: BasisPoints;
  due: MinorUnits;
  deductions: { number: string; issuedOn: Day; net: MinorUnits; tax: number; gross: MinorUnits }[];
};

export type SumRow = { label: string; detail?: string; amount: string };

/**
 * Whether each line states its rate and each rate its taxable amount. With a single rate the sums
 * state both (Directive 2006/112/EC, article 226 (8) and (9)).
 */
export const hasSeveralRates = ({ taxes }: Pick<Summed, "taxes">): boolean => taxes.length > 1;

/**
 * The rows of totals below an invoice's lines, as printed in its PDF, the client's page and the
 * preview; the last is the amount to pay. Deductions are stated with their tax, and so is the
 * remainder (ustawa o VAT, art. 106f ust. 3; § 14 Abs. 5 UStG).
 */
export function sumRows(invoice: Summed): SumRow[] {
  const { currency, locale, taxes, deductions, rounding, withheld } = invoice;
  const words = invoiceWords(locale, invoice.seller.country);
  const money = (amount: MinorUnits) => formatMoney(amount, currency, locale);
  const taxed = (rate: number, net: MinorUnits) =>
    hasSeveralRates(invoice)
      ? words.taxOf(formatPercent(rate, locale), money(net))
      : words.taxOn(formatPercent(rate, locale));
  const untaxed = (reason: string, net: MinorUnits) =>
    hasSeveralRates(invoice)
      ? words.noTaxOf(reason || words.noTax, money(net))
      : reason || words.noTax;
  const before = {
    net: sum(deductions.map(({ net }) => net)),
    tax: sum(deductions.map(({ tax }) => tax)),
  };
  return [
    { label: words.net, amount: money(invoice.net) },
    ...taxes.map(({ rate, reason, net, amount }) => ({
      label: rate > 0 ? taxed(rate, net) : untaxed(reason, net),
      amount: money(amount),
    })),
    ...(rounding === 0 ? [] : [{ label: words.rounding, amount: money(rounding) }]),
    { label: words.total, amount: money(invoice.gross + rounding) },
    ...deductions.map(({ number, issuedOn, net, tax, gross }) => ({
      label: words.deducted(number, formatPlainDay(issuedOn, locale)),
      detail: words.deductedTax(money(net), money(tax)),
      amount: money(-gross),
    })),
    ...(deductions.length === 0
      ? []
      : [
          {
            label: words.rest,
            detail: words.deductedTax(
              money(invoice.net - before.net),
              money(invoice.tax - before.tax),
            ),
            amount: money(invoice.gross + rounding - before.net - before.tax),
          },
        ]),
    ...(withheld === 0
      ? []
      : [
          {
            label: words.withheld(formatPercent(invoice.withholdingRate, locale)),
            amount: money(-withheld),
          },
        ]),
    {
      label: invoice.kind === "credit_note" ? words.credited : words.due,
      amount: money(invoice.kind === "credit_note" ? -invoice.due : invoice.due),
    },
  ];
}
