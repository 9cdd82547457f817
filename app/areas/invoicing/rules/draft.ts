import type { Id } from "#app/kernel/id.ts";
import { addMonths, type Day } from "#app/kernel/day.ts";
import {
  multiply,
  share,
  split,
  sum,
  type BasisPoints,
  type MinorUnits,
} from "#app/kernel/money.ts";
import { allow, refuse, type Verdict } from "#app/kernel/verdict.ts";
import { parseRate } from "./exchange-rates.ts";
import { totalsOf, type Tax, type Totals } from "./tax.ts";

/** The units of a line, by UN/ECE Recommendation 20. */
export const UNITS = ["C62", "HUR", "DAY", "MON"] as const;
export type Unit = (typeof UNITS)[number];
export const RECURRENCES = ["once", "monthly", "quarterly"] as const;
export type Recurrence = (typeof RECURRENCES)[number];

/**
 * `quantity` has `decimals`: 25 with 1 is 2.5. `price` is per unit, in minor units; without a `tax`
 * of its own a line has the project's.
 */
export type DraftLine = {
  description: string;
  quantity: number;
  decimals: number;
  unit: Unit;
  price: MinorUnits;
  tax: Tax | null;
};

export type DraftContent = {
  /** The invoice whose lateness it bills, between which days. */
  late?: { invoiceId: Id<"Invoice">; from: Day; until: Day };
  lines: DraftLine[];
  /** The prices include tax: the invoice asks for exactly what was typed. */
  includesTax: boolean;
  note: string;
  buyerReference: string;
  suppliedOn: Day | null;
  dueDays: number;
  /** Basis points of the net. */
  withholdingRate: BasisPoints;
  /**
   * One unit of the invoice's currency in the workspace's, as typed; empty when they are the same.
   */
  exchangeRate: string;
  /** The day of the month on which it recurs; shorter months use their last. */
  anchorDay: number;
};

export type ComputedDraft = {
  lines: (DraftLine & { net: MinorUnits; tax: Tax })[];
  totals: Totals;
  rounding: MinorUnits;
  withheld: MinorUnits;
  due: MinorUnits;
};

/**
 * The totals of a draft. Where prices include tax, nets are extracted per tax, and a rounding
 * covers what no net can reach.
 */
export function computeDraft(
  {
    lines,
    includesTax,
    withholdingRate,
  }: Pick<DraftContent, "lines" | "includesTax" | "withholdingRate">,
  usual: Tax,
): ComputedDraft {
  const priced = lines.map((line) => ({
    ...line,
    tax: line.tax ?? usual,
    net: multiply(line.price, line.quantity, 10 ** line.decimals),
  }));
  const named = sum(priced.map(({ net }) => net));
  const netted = includesTax ? withoutTax(priced) : priced;
  const totals = totalsOf(netted);
  const rounding = includesTax ? named - totals.gross : 0;
  const withheld = share(totals.net, withholdingRate);
  return {
    lines: netted,
    totals,
    rounding,
    withheld,
    due: sum([totals.gross, rounding, -withheld]),
  };
}

/**
 * Extracts the tax from prices that include it: per tax on the sum, then shared among its lines, so
 * that no minor unit is lost.
 */
function withoutTax<T extends { net: MinorUnits; tax: Tax }>(lines: T[]): T[] {
  const keyOf = ({ tax }: T) => `${tax.category} ${tax.rate} ${tax.reason}`;
  const result = [...lines];
  for (const key of new Set(lines.map(keyOf))) {
    const group = lines.flatMap((line, index) => (keyOf(line) === key ? [{ ...line, index }] : []));
    const gross = sum(group.map(({ net }) => net));
    const net = multiply(gross, 10_000, 10_000 + (group[0]?.tax.rate ?? 0));
    const isPlain = gross > 0 && group.every((line) => line.net >= 0);
    const nets = isPlain
      ? split(
          net,
          group.map((line) => line.net),
        )
      : group.map((line) => multiply(line.net, 10_000, 10_000 + line.tax.rate));
    group.forEach((line, position) => {
      result[line.index] = { ...line, net: nets[position] ?? 0 };
    });
  }
  return result;
}

export function canIssueDraft(computed: ComputedDraft): Verdict<"no-lines" | "nothing-to-ask"> {
  if (
    computed.lines.length === 0 ||
    computed.lines.some(({ description }) => description.trim() === "")
  )
    return refuse("no-lines");
  return computed.due <= 0 ? refuse("nothing-to-ask") : allow;
}

/**
 * The next day of a recurring draft: a month or a quarter later, on its day of the month, or on the
 * last day of a shorter month.
 */
export function nextDay(day: Day, recurrence: Recurrence, anchorDay: number): Day {
  return addMonths(day, recurrence === "quarterly" ? 3 : 1, anchorDay);
}

/**
 * "2,5" and "2.5" as 25 with one decimal; null for what isn't a quantity, or has more than three
 * decimals.
 */
export function parseQuantity(text: string): { quantity: number; decimals: number } | null {
  const match = /^(\d{1,6})(?:[.,](\d{1,3}))?$/u.exec(text.trim().replace(/\s/gu, ""));
  if (!match) return null;
  const fraction = (match[2] ?? "").replace(/0+$/u, "");
  const quantity = Number((match[1] ?? "") + fraction);
  return quantity > 0 ? { quantity, decimals: fraction.length } : null;
}

export const writeQuantity = ({
  quantity,
  decimals,
}: {
  quantity: number;
  decimals: number;
}): string =>
  decimals === 0
    ? String(quantity)
    : `${Math.floor(quantity / 10 ** decimals)}.${String(quantity % 10 ** decimals).padStart(decimals, "0")}`;

/**
 * An amount at an exchange rate ("4.2531"), in minor units of the other currency; null when the
 * rate can't be read.
 */
export function exchange(
  amount: MinorUnits,
  rate: string,
  digits: { from: number; to: number },
): number | null {
  const [whole, fraction = ""] = parseRate(rate)?.split(".") ?? [];
  if (whole === undefined) return null;
  const shift = fraction.length + digits.from - digits.to;
  return multiply(
    amount,
    Number(whole + fraction) * 10 ** Math.max(0, -shift),
    10 ** Math.max(0, shift),
  );
}

/**
 * The id of the invoice that a draft becomes: a single one, or one for each day of a recurring
 * draft.
 */
export const invoiceIdOfDraft = ({ id, nextOn }: { id: string; nextOn: Day | null }) =>
  `${id}${nextOn === null ? "i" : nextOn.replaceAll("-", "")}`;
