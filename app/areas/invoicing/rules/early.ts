import type { Day } from "#app/kernel/day.ts";
import { share, type BasisPoints, type MinorUnits } from "#app/kernel/money.ts";
import type { InvoiceKind } from "./invoice-states.ts";
import type { TaxCategory } from "./tax.ts";
import { creditable, creditTotals, type Creditable, type CreditedLine } from "./credit.ts";

/**
 * A deposit comes before any work, and a final invoice bills a remainder, so neither has a discount
 * for paying early.
 */
export const EARLY_KINDS: InvoiceKind[] = ["instalment", "change", "one_off", "recurring"];

export type EarlyTerms = Creditable & {
  kind: string;
  earlyRate: BasisPoints;
  earlyOn: Day | null;
  due: MinorUnits;
  paid: MinorUnits;
  hasCreditNotes: boolean;
  hasPlan: boolean;
};

type Whole = Omit<EarlyTerms, "lines" | "hasCreditNotes" | "hasPlan"> & {
  lines: {
    id: string;
    net: MinorUnits;
    taxCategory: TaxCategory;
    taxRate: BasisPoints;
    taxReason: string;
  }[];
  creditNotes: unknown[];
  plan: unknown[];
};

/**
 * The same terms, from an invoice as it is loaded for a page. One with credit notes is offered
 * nothing anyway.
 */
export function earlyTermsOf({ lines, creditNotes, plan, ...invoice }: Whole): EarlyTerms {
  return {
    ...invoice,
    hasCreditNotes: creditNotes.length > 0,
    hasPlan: plan.length > 0,
    lines: lines.map(({ id, net, taxCategory, taxRate, taxReason }) => ({
      id,
      net,
      credited: 0,
      tax: { category: taxCategory, rate: taxRate, reason: taxReason },
    })),
  };
}

/**
 * The discount for paying early on each line, net. It lowers the taxable amount (Directive
 * 2006/112/EC, articles 79 and 90), and so the tax.
 */
export function earlyLines({
  lines,
  earlyRate,
}: Pick<EarlyTerms, "lines" | "earlyRate">): CreditedLine[] {
  return lines
    .map((line) => ({ id: line.id, net: share(creditable(line), earlyRate) }))
    .filter(({ net }) => net !== 0);
}

/**
 * The discount for paying in full by the last day, tax included, in minor units. Null when nothing
 * is offered (any more): after that day, for an invoice with credit notes or a plan, and when less
 * than the discount is open.
 */
export function earlyOffer(invoice: EarlyTerms, day: Day): { on: Day; off: number } | null {
  const { earlyOn, due, paid } = invoice;
  if (
    invoice.earlyRate <= 0 ||
    !earlyOn ||
    day > earlyOn ||
    invoice.hasCreditNotes ||
    invoice.hasPlan ||
    invoice.kind === "credit_note"
  )
    return null;
  const off = creditTotals(invoice, earlyLines(invoice)).due;
  return off > 0 && due - paid > off ? { on: earlyOn, off } : null;
}

/** Whether the discount is earned: money received in time leaves no more open than the discount. */
export function isEarned(invoice: EarlyTerms, paidOn: Day): boolean {
  const offered = earlyOffer({ ...invoice, paid: 0 }, paidOn);
  const open = invoice.due - invoice.paid;
  return offered !== null && open > 0 && open <= offered.off;
}

/** The discount that an invoice's document offers, whatever was paid, planned or credited since. */
export function earlyOfferAtIssue(
  invoice: Whole & { issuedOn: Day },
): { on: Day; off: number } | null {
  return earlyOffer(
    { ...earlyTermsOf(invoice), paid: 0, hasCreditNotes: false, hasPlan: false },
    invoice.issuedOn,
  );
}
