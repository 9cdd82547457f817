import { share, sum, type MinorUnits } from "#app/kernel/money.ts";
import { presetOf } from "./tax-presets/tax-presets.ts";

export const TAX_CATEGORIES = [
  "standard",
  "zero",
  "exempt",
  "reverse_charge",
  "outside_scope",
] as const;
export type TaxCategory = (typeof TAX_CATEGORIES)[number];

/** `rate` is in basis points: 2300 is 23 %. A zero tax always carries its reason. */
export type Tax = { category: TaxCategory; rate: number; reason: string };
export type TaxedLine = { net: MinorUnits; tax: Tax };
export type TaxTotal = Tax & { net: MinorUnits; amount: MinorUnits };

/** The member states of the European Union, ISO 3166-1 alpha-2 (Greece is EL in VAT ids). */
export const EU = new Set(
  "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE".split(" "),
);

export type Party = { country: string; vatId: string; taxId?: string };

/**
 * The tax of a service from this seller to this buyer. Between businesses of two member states the
 * buyer accounts for the VAT, and the invoice says "Reverse charge" (Council Directive 2006/112/EC,
 * articles 44, 196 and 226 (11a)); a business abroad otherwise lies outside the scope of the
 * seller's tax (article 44, and each country's own law). Otherwise the seller's own tax applies.
 * The wording is that of the seller's country, with the English beside it.
 */
export function taxBetween(seller: Party & { tax: Tax }, buyer: Party): Tax {
  const { tax } = seller;
  if (tax.category !== "standard" || buyer.country === seller.country) return tax;
  const isInEu = EU.has(seller.country);
  if (isInEu && EU.has(buyer.country))
    return seller.vatId && buyer.vatId
      ? { category: "reverse_charge", rate: 0, reason: reverseChargeWords(seller.country) }
      : tax;
  const reason = abroadWords(seller.country);
  const isBusiness = Boolean(buyer.vatId || buyer.taxId);
  return isBusiness && reason ? { category: "outside_scope", rate: 0, reason } : tax;
}

function reverseChargeWords(country: string): string {
  const own = presetOf(country)?.reverseCharge.words;
  const english =
    "Reverse charge: VAT is due from the customer (Article 196, Directive 2006/112/EC)";
  return own && own !== "Reverse charge" ? `${own} / ${english}` : english;
}

/** Empty for a country outside the EU for which no such rule is known here. */
function abroadWords(country: string): string {
  const own = presetOf(country)?.abroad.words ?? "";
  if (!EU.has(country)) return own;
  const general = "Outside the scope of EU VAT (Article 44, Directive 2006/112/EC)";
  return own ? `${own} / ${general}` : general;
}

/** The key of lines that are taxed together. */
export const taxKey = ({ category, rate, reason }: Tax): string => `${category} ${rate} ${reason}`;

/**
 * Tax per category and rate, computed on the summed nets of its lines, in the order in which they
 * first appear.
 */
export function taxTotals(lines: TaxedLine[]): TaxTotal[] {
  const groups = new Map<string, { tax: Tax; nets: number[] }>();
  for (const { net, tax } of lines) {
    const key = taxKey(tax);
    const group = groups.get(key) ?? { tax, nets: [] };
    group.nets.push(net);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ tax, nets }) => {
    const net = sum(nets);
    return { ...tax, net, amount: share(net, tax.rate) };
  });
}

export type Totals = { taxes: TaxTotal[]; net: MinorUnits; tax: number; gross: MinorUnits };

export function totalsOf(lines: TaxedLine[]): Totals {
  const taxes = taxTotals(lines);
  const net = sum(taxes.map((total) => total.net));
  const tax = sum(taxes.map((total) => total.amount));
  return { taxes, net, tax, gross: sum([net, tax]) };
}
