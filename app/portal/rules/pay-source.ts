import type { BasisPoints, MinorUnits } from "#app/kernel/money.ts";
import type { Id } from "#app/kernel/id.ts";
import { asksPayer } from "#app/areas/payments/ways/registry.ts";
import type { InvoiceKind } from "#app/areas/invoicing/rules/invoice-states.ts";
import type { Day } from "#app/kernel/day.ts";
import type { TaxTotal, TaxCategory } from "#app/areas/invoicing/rules/tax.ts";
import type { PlanDate } from "#app/areas/invoicing/rules/plan.ts";
import { type PaymentStatus, payersWord } from "#app/areas/payments/rules/payment-states.ts";
import type { RefundStatus, DisputeStatus } from "#app/areas/payments/rules/books.ts";

export type Source = {
  id: string;
  number: string;
  title: string;
  kind: InvoiceKind;
  currency: string;
  issuedOn: Day;
  dueOn: Day;
  net: MinorUnits;
  gross: MinorUnits;
  due: MinorUnits;
  paid: MinorUnits;
  tax: number;
  credited: MinorUnits;
  reference: string;
  taxes: TaxTotal[];
  buyer: { country: string };
  seller: {
    name: string;
    address: string;
    country: string;
    vatId: string;
    taxId: string;
    iban?: string;
    bic?: string;
    accountHolder?: string;
  };
  lines: {
    id: string;
    description: string;
    quantity: number;
    decimals: number;
    unit: string;
    unitPrice: MinorUnits | null;
    net: MinorUnits;
    taxCategory: TaxCategory;
    taxRate: BasisPoints;
    taxReason: string;
  }[];
  rounding: MinorUnits;
  prepaid: MinorUnits;
  withheld: MinorUnits;
  withholdingRate: BasisPoints;
  note: string;
  payBy: Day;
  earlyRate: BasisPoints;
  earlyOn: Day | null;
  plan: PlanDate[];
  deductions: { number: string; issuedOn: Day; net: MinorUnits; tax: number; gross: MinorUnits }[];
  payments: {
    id: string;
    method: string;
    status: PaymentStatus;
    amount: MinorUnits;
    /** The part of the payment that is meant for this invoice. */
    meant: MinorUnits;
    overpaid: MinorUnits;
    claimedOn: Day | null;
    receivedOn: Day | null;
    confirmedAt: Date | null;
    contestedAt: Date | null;
    instructionsUrl: string;
    keptCardId: Id<"KeptCard"> | null;
    reversal: unknown;
    refunds: { amount: MinorUnits; status: RefundStatus }[];
    disputes: { amount: MinorUnits; status: DisputeStatus }[];
  }[];
  reason: string;
  creditOf: { id: string; number: string; issuedOn: Day } | null;
  creditNotes: {
    id: string;
    number: string;
    issuedOn: Day;
    due: MinorUnits;
    /** Of a discount for paying early. */
    earlyRate: BasisPoints;
  }[];
};

type Attempt = Source["payments"][number];

export const isShown = ({ status, claimedOn }: Attempt) =>
  status === "succeeded" ||
  status === "processing" ||
  status === "failed" ||
  (status === "started" && claimedOn !== null);

const sumOf = <T extends { amount: MinorUnits }>(rows: T[], counts: (row: T) => boolean) =>
  rows.reduce((total, row) => total + (counts(row) ? row.amount : 0), 0);

export function paymentOf({
  reversal,
  refunds,
  disputes,
  confirmedAt,
  contestedAt,
  ...payment
}: Attempt) {
  const { id, method, status, amount, meant, overpaid, claimedOn, receivedOn } = payment;
  const isReversed = reversal !== null;
  return {
    id,
    method,
    status,
    amount,
    meant,
    overpaid,
    claimedOn,
    receivedOn,
    isReversed,
    disputed: disputes.some(
      (dispute) => dispute.status === "needs_response" || dispute.status === "under_review",
    ),
    takenBack: sumOf(disputes, (dispute) => dispute.status === "lost"),
    refunded: sumOf(refunds, (refund) => refund.status === "succeeded"),
    word: payersWord({
      asksPayer: asksPayer(method),
      status,
      confirmedAt,
      contestedAt,
      isReversed,
    }),
  };
}

/** Only the fields that the payer may see; the stored row has more. */
export function pick(invoice: Omit<Source, "seller" | "payments">) {
  const { creditOf, creditNotes, lines, deductions } = invoice;
  return {
    id: invoice.id,
    number: invoice.number,
    title: invoice.title,
    kind: invoice.kind,
    currency: invoice.currency,
    issuedOn: invoice.issuedOn,
    dueOn: invoice.dueOn,
    payBy: invoice.payBy,
    earlyRate: invoice.earlyRate,
    net: invoice.net,
    tax: invoice.tax,
    gross: invoice.gross,
    due: invoice.due,
    paid: invoice.paid,
    reference: invoice.reference,
    taxes: invoice.taxes,
    reason: invoice.reason,
    rounding: invoice.rounding,
    withheld: invoice.withheld,
    withholdingRate: invoice.withholdingRate,
    note: invoice.note,
    creditOf: creditOf && { id: creditOf.id, number: creditOf.number, issuedOn: creditOf.issuedOn },
    creditNotes: creditNotes.map((note) => ({
      id: note.id,
      number: note.number,
      issuedOn: note.issuedOn,
      due: note.due,
      isDiscount: note.earlyRate > 0,
    })),
    lines: lines.map((line) => ({
      id: line.id,
      description: line.description,
      quantity: line.quantity,
      decimals: line.decimals,
      unit: line.unit,
      unitPrice: line.unitPrice,
      net: line.net,
      taxRate: line.taxRate,
    })),
    deductions: deductions.map((deduction) => ({
      number: deduction.number,
      issuedOn: deduction.issuedOn,
      net: deduction.net,
      tax: deduction.tax,
      gross: deduction.gross,
    })),
  };
}
