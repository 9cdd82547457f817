import { minor, type BasisPoints, type MinorUnits } from "#app/kernel/money.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Day } from "#app/kernel/day.ts";
import type { CreditTotals } from "./credit.ts";
import type { Prepaid } from "./final-invoice.ts";
import type { InvoiceKind } from "./invoice-states.ts";
import type { InstalmentKind } from "#app/areas/scope/rules/payment-plan.ts";
import type { Tax } from "./tax.ts";

/**
 * Net in minor units. A line without a tax of its own has the project's; `quantity` has `decimals`
 * (25 with 1 is 2.5).
 */
export type InvoiceInputLine = {
  description: string;
  quantity: number;
  net: MinorUnits;
  tax?: Tax;
  creditsId?: string;
  decimals?: number;
  unit?: string;
  price?: MinorUnits;
};

/** What is left out comes from the settings and the project. */
export type InvoiceInput = {
  /** Set when the same request may arrive twice; otherwise made here. */
  id?: string;
  projectId: Id<"Project">;
  instalmentId?: Id<"Instalment"> | null;
  kind: InvoiceKind;
  title: string;
  lines: InvoiceInputLine[];
  /**
   * What a credit note corrects, and why; its totals are positive and already less what was
   * credited before.
   */
  credit?: {
    invoiceId: Id<"Invoice">;
    reason: string;
    totals: CreditTotals;
    /** A credit in part that also lowers the agreed price. */
    lowersPrice: boolean;
  };
  /** The invoice whose lateness this one bills, and up to and including which day. */
  late?: { invoiceId: Id<"Invoice">; until: Day };
  /** Earlier invoices that this one deducts (a final invoice). */
  deductions?: (Prepaid & { id: string; number: string; issuedOn: Day })[];
  /** The document's language; by default that of the first contact who may pay. */
  locale?: string;
  /** Minor units that the total is rounded by. */
  rounding?: MinorUnits;
  /** Basis points. */
  withholdingRate?: BasisPoints;
  note?: string;
  buyerReference?: string;
  suppliedOn?: Day | null;
  dueDays?: number;
  /** One unit of the project's currency in the workspace's, as a decimal text. */
  exchangeRate?: string;
  /** Of a credit note that is a discount for paying early: basis points. */
  earlyRate?: BasisPoints;
};

export type BillableInstalment = {
  id: Id<"Instalment">;
  projectId: Id<"Project">;
  kind: InstalmentKind;
  title: string;
  /** Minor units. */
  amount: bigint;
};

/** The invoice of one instalment: the deposit, a milestone's share or a change. */
export function invoiceOfInstalment(instalment: BillableInstalment): InvoiceInput {
  const { id, projectId, kind, title, amount } = instalment;
  return {
    projectId,
    instalmentId: id,
    kind: invoiceKindOf(kind),
    title,
    lines: [{ description: title, quantity: 1, net: minor(amount) }],
  };
}

function invoiceKindOf(kind: InstalmentKind): InvoiceKind {
  if (kind === "deposit") return "prepayment";
  return kind === "change" ? "change" : "instalment";
}
