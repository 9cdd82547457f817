import type { InvoiceKind } from "./invoice-states.ts";

/**
 * The kinds that bill the agreed price; one-off and recurring invoices are beside it and are
 * never deducted from it.
 */
export const AGREEMENT_KINDS: InvoiceKind[] = ["prepayment", "instalment", "change", "final"];

/** As a condition on invoices: what bills the agreement, and the credit notes of that. */
export const OF_AGREEMENT = {
  OR: [
    { kind: { in: AGREEMENT_KINDS } },
    { kind: "credit_note" as const, creditOfId: null },
    { kind: "credit_note" as const, creditOf: { kind: { in: AGREEMENT_KINDS } } },
  ],
};
