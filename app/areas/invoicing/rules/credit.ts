import { share, sum, type BasisPoints, type MinorUnits } from "#app/kernel/money.ts";
import { allow, refuse, type Verdict } from "#app/kernel/verdict.ts";
import { taxKey, totalsOf, type TaxedLine } from "./tax.ts";

/** A line as it was invoiced and how much of it credit notes have credited, net in minor units. */
export type CreditableLine = TaxedLine & { id: string; credited: MinorUnits };

/** What can still be credited on a line, net. */
export const creditable = ({ net, credited }: Pick<CreditableLine, "net" | "credited">): number =>
  net - credited;

/** Whether credit notes have credited all of an invoice, so that it counts as never issued. */
export const isCancelled = ({
  gross,
  creditNotes,
}: {
  gross: bigint;
  creditNotes: { gross: bigint }[];
}): boolean =>
  creditNotes.length > 0 && creditNotes.reduce((left, note) => left + note.gross, gross) === 0n;

/** Only a cancelled invoice may be issued again; any other must be corrected first. */
export function canReissue(invoice: {
  kind: string;
  gross: bigint;
  creditNotes: { gross: bigint }[];
}): Verdict<"not-cancelled"> {
  return invoice.kind !== "credit_note" && isCancelled(invoice) ? allow : refuse("not-cancelled");
}

/** `net` is the credited amount, with the sign of the line. */
export type CreditedLine = { id: string; net: MinorUnits };

/** The amounts of an invoice that a credit depends on, minor units. */
export type Creditable = {
  lines: CreditableLine[];
  withholdingRate: BasisPoints;
  rounding: MinorUnits;
  /** Gross of the prepayments that it deducts. */
  prepaid: MinorUnits;
  /**
   * What the client withholds from this invoice for the tax office, without what was withheld from
   * its prepayments.
   */
  withheld: MinorUnits;
};

/**
 * An invoice is corrected only by a credit note, in full or in part (Directive 2006/112/EC, article
 * 219): on each line at most what was invoiced and isn't credited yet, and in total at most what
 * the invoice itself asked for. A final invoice must be cancelled before an invoice that it
 * deducts.
 */
export function canCredit(
  invoice: Creditable & {
    kind: string;
    due: MinorUnits;
    credited: MinorUnits;
    isDeducted: boolean;
  },
  taken: CreditedLine[],
  reason: string,
): Verdict<
  | "reason-required"
  | "nothing-to-credit"
  | "more-than-invoiced"
  | "credit-note-credited"
  | "deducted-elsewhere"
> {
  if (invoice.kind === "credit_note") return refuse("credit-note-credited");
  if (invoice.isDeducted) return refuse("deducted-elsewhere");
  if (reason.trim() === "") return refuse("reason-required");
  if (taken.every(({ net }) => net === 0)) return refuse("nothing-to-credit");
  for (const { id, net } of taken) {
    const line = invoice.lines.find((candidate) => candidate.id === id);
    const left = line ? creditable(line) : 0;
    if (Math.sign(net) !== Math.sign(left) && net !== 0) return refuse("more-than-invoiced");
    if (Math.abs(net) > Math.abs(left)) return refuse("more-than-invoiced");
  }
  return creditTotals(invoice, taken).due + invoice.credited > invoice.due
    ? refuse("more-than-invoiced")
    : allow;
}

/**
 * The totals of a credit, as positive amounts. Its tax (and what the client had withheld) is the
 * difference between what all lines owe before and after, so that credits in parts add up to the
 * invoice's own and no minor unit is left. Each rate on its lines is stated, even where those lines
 * add up to nothing (EN 16931, BR-S-08). A credit that leaves nothing on any line cancels the
 * invoice: it also reverses the rounding and the deductions, and the prepayments can be deducted
 * again.
 */
export function creditTotals(
  { lines, withholdingRate, ...invoice }: Creditable,
  taken: CreditedLine[],
) {
  const takenOf = (line: CreditableLine) => taken.find(({ id }) => id === line.id)?.net ?? 0;
  const [before, after] = [
    totalsOf(lines.map((line) => ({ net: creditable(line), tax: line.tax }))),
    totalsOf(lines.map((line) => ({ net: creditable(line) - takenOf(line), tax: line.tax }))),
  ];
  const taxes = before.taxes.map((total, index) => ({
    ...total,
    net: total.net - (after.taxes[index]?.net ?? 0),
    amount: total.amount - (after.taxes[index]?.amount ?? 0),
  }));
  const isWhole = taken.length > 0 && lines.every((line) => creditable(line) === takenOf(line));
  const withheldBefore = isWhole
    ? share(sum(lines.map(({ net }) => net)), withholdingRate) - invoice.withheld
    : 0;
  const withheld =
    share(before.net, withholdingRate) - share(after.net, withholdingRate) - withheldBefore;
  const [rounding, prepaid] = isWhole ? [invoice.rounding, invoice.prepaid] : [0, 0];
  const gross = before.gross - after.gross;
  return {
    taxes: taxes.filter(
      (total) =>
        total.net !== 0 ||
        total.amount !== 0 ||
        lines.some((line) => takenOf(line) !== 0 && taxKey(line.tax) === taxKey(total)),
    ),
    net: before.net - after.net,
    tax: before.tax - after.tax,
    gross,
    rounding,
    prepaid,
    withheld,
    isWhole,
    due: sum([gross, rounding, -prepaid, -withheld]),
  };
}

export type CreditTotals = ReturnType<typeof creditTotals>;
