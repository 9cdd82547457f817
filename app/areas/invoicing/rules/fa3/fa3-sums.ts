import { multiply, share, split, sum, toDecimal, type MinorUnits } from "#app/kernel/money.ts";
import { writeQuantity } from "../draft.ts";
import { FIELDS, fieldOf, rateOf, token, unitWord } from "./fa3-rates.ts";
import type { Fa3Source, Fa3Tree } from "./fa3-source.ts";

/**
 * The sums by rate. An invoice that settles advances states only the remainder, and one in a
 * foreign currency also states the tax in złoty.
 */
export function sumsOf(
  { taxes, deductions, homeTax, tax }: Fa3Source,
  money: (amount: MinorUnits) => string,
): Fa3Tree {
  const [netBefore, taxBefore] = [
    sum(deductions.map((deduction) => deduction.net)),
    sum(deductions.map((deduction) => deduction.tax)),
  ];
  const sums: Fa3Tree = {};
  // The settled advances state their own tax in złoty, so this is the tax of the remainder.
  const homeRest =
    tax === 0 ? 0 : multiply(homeTax?.tax ?? 0, Math.sign(tax) * (tax - taxBefore), Math.abs(tax));
  const taxed = taxes.filter((total) => total.amount !== 0);
  const homeParts =
    taxed.length === 0
      ? []
      : split(
          Math.abs(homeRest),
          taxed.map((total) => Math.abs(total.amount)),
        ).map((part) => Math.sign(homeRest) * part);
  for (const field of FIELDS) {
    const own = taxes.filter((total) => fieldOf(total) === field);
    if (own.length === 0) continue;
    const amount = sum(own.map((total) => total.amount));
    sums[`P_13_${field}`] = money(sum(own.map((total) => total.net)) - netBefore);
    if (!/^[123]$/u.test(field)) continue;
    sums[`P_14_${field}`] = money(amount - taxBefore);
    if (homeTax?.currency === "PLN" && tax !== 0)
      sums[`P_14_${field}W`] = toDecimal(
        sum(taxed.map((total, index) => (fieldOf(total) === field ? (homeParts[index] ?? 0) : 0))),
        "PLN",
      );
  }
  return sums;
}

export function lineOf(
  line: Fa3Source["lines"][number],
  index: number,
  money: (amount: MinorUnits) => string,
): Fa3Tree {
  const isPriced = line.unitPrice !== null;
  const isLess = line.net < 0;
  const quantity = isPriced ? writeQuantity(line) : "1";
  return {
    NrWierszaFa: String(index + 1),
    P_7: token(line.description),
    P_8A: isPriced ? unitWord(line.unit) : "szt.",
    P_8B: isLess ? `-${quantity}` : quantity,
    P_9A: money(Math.abs(line.unitPrice ?? line.net)),
    P_11: money(line.net),
    P_12: rateOf({ category: line.taxCategory, rate: line.taxRate }),
  };
}

/**
 * The whole order that an advance is for, with its tax (ustawa o VAT, art. 106f ust. 1 pkt 4); if
 * none is known, the advance itself.
 */
export function orderOf(
  { lines, gross, order = [] }: Fa3Source,
  money: (amount: MinorUnits) => string,
): Fa3Tree {
  const [first] = lines;
  const ordered =
    order.length > 0 && first
      ? order.map((line) => ({
          ...first,
          description:
            line.quantity > 1 ? `${line.description} × ${line.quantity}` : line.description,
          net: line.net,
        }))
      : lines;
  const net = sum(ordered.map((line) => line.net));
  return {
    WartoscZamowienia: money(ordered === lines ? gross : net + share(net, first?.taxRate ?? 0)),
    ZamowienieWiersz: ordered.map((line, index) => ({
      NrWierszaZam: String(index + 1),
      P_7Z: token(line.description),
      P_8AZ: "szt.",
      P_8BZ: line.net < 0 ? "-1" : "1",
      P_9AZ: money(Math.abs(line.net)),
      P_11NettoZ: money(line.net),
      P_11VatZ: money(share(line.net, line.taxRate)),
      P_12Z: rateOf({ category: line.taxCategory, rate: line.taxRate }),
    })),
  };
}
