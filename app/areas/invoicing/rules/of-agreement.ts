import type { InvoiceKind } from "./invoice-states.ts";

/**
 * The kinds that bill the agreed price. One-off and recurring invoices are separate from it and
 * never deducted.
 */
export const AGREEMENT_KINDS: InvoiceKind[] = ["prepayment", "instalment", "change", "final"];

/** As a condition on invoices: those that bill the agreement, and their credit notes. */
export const OF_AGREEMENT = {
  OR: [
    { kind: { in: AGREEMENT_KINDS } },
    { kind: "credit_note" as const, creditOfId: null },
    { kind: "credit_note" as const, creditOf: { kind: { in: AGREEMENT_KINDS } } },
  ],
};
