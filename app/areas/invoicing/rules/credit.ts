import { share, sum } from "#app/kernel/money.ts";
import { allow, refuse, type Verdict } from "#app/kernel/verdict.ts";
import { totalsOf, type TaxedLine } from "./tax.ts";

/** A line as it was invoiced and what credit notes have taken back of it, net in minor units. */
export type CreditableLine = TaxedLine & { id: string; credited: number };

/** What can still be taken back of a line, net. */
export const creditable = ({ net, credited }: Pick<CreditableLine, "net" | "credited">): number => net - credited;

/** `net` is what is taken back, in the sign of the line. */
export type CreditedLine = { id: string; net: number };

/**
 * An invoice is corrected by a credit note alone, in full or in part (Directive 2006/112/EC, article 219): of each line
 * at most what was invoiced and isn't credited yet, and of the whole at most what the invoice itself asked for.
 */
export function canCredit(invoice: { kind: string; due: number; credited: number; withholdingRate: number; rounding: number; lines: CreditableLine[] }, taken: CreditedLine[], reason: string): Verdict<"reason-required" | "nothing-to-credit" | "more-than-invoiced" | "credit-note-credited"> {
  if (invoice.kind === "credit_note") return refuse("credit-note-credited");
  if (reason.trim() === "") return refuse("reason-required");
  if (taken.every(({ net }) => net === 0)) return refuse("nothing-to-credit");
  for (const { id, net } of taken) {
    const line = invoice.lines.find((candidate) => candidate.id === id);
    const left = line ? creditable(line) : 0;
    if (Math.sign(net) !== Math.sign(left) && net !== 0) return refuse("more-than-invoiced");
    if (Math.abs(net) > Math.abs(left)) return refuse("more-than-invoiced");
  }
  return sum([creditTotals(invoice.lines, taken, invoice.withholdingRate).due, roundingLeft(invoice.lines, taken, invoice.rounding), invoice.credited]) > invoice.due ? refuse("more-than-invoiced") : allow;
}

/** The invoice's rounding goes back with the credit that leaves nothing of any line, so that the whole can be cancelled exactly. */
export function roundingLeft(lines: CreditableLine[], taken: CreditedLine[], rounding: number): number {
  const isWhole = lines.every((line) => creditable(line) === (taken.find(({ id }) => id === line.id)?.net ?? 0));
  return isWhole && taken.length > 0 ? rounding : 0;
}

/**
 * What the credit comes to, as positive amounts. Its tax (and what the client had withheld) is the difference between
 * what all lines owe before and after, so that credits in parts add up to the invoice's own and no minor unit is left.
 */
export function creditTotals(lines: CreditableLine[], taken: CreditedLine[], withholdingRate: number) {
  const left = (line: CreditableLine) => ({ net: creditable(line), tax: line.tax });
  const rest = (line: CreditableLine) => ({ net: creditable(line) - (taken.find(({ id }) => id === line.id)?.net ?? 0), tax: line.tax });
  const [before, after] = [totalsOf(lines.map(left)), totalsOf(lines.map(rest))];
  const taxes = before.taxes.map((total, index) => ({ ...total, net: total.net - (after.taxes[index]?.net ?? 0), amount: total.amount - (after.taxes[index]?.amount ?? 0) }));
  const withheld = share(before.net, withholdingRate) - share(after.net, withholdingRate);
  const gross = before.gross - after.gross;
  return { taxes: taxes.filter(({ net, amount }) => net !== 0 || amount !== 0), net: before.net - after.net, tax: before.tax - after.tax, gross, withheld, due: gross - withheld };
}
