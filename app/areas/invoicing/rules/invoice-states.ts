import type { Day } from "#app/kernel/day.ts";

export const INVOICE_KINDS = ["prepayment", "instalment", "change", "final", "credit_note", "one_off", "recurring"] as const;
export type InvoiceKind = (typeof INVOICE_KINDS)[number];
export const INVOICE_STATUSES = ["draft", "issued"] as const;

/** What a reader is told. Only "issued" is stored; the rest is read from the payments and the calendar. */
export type InvoiceState = "open" | "partly_paid" | "processing" | "overdue" | "paid";

export function invoiceState(invoice: { due: number; paid: number; /** The day by which the next open part is due. */ payBy: Day; processing: boolean }, today: Day): InvoiceState {
  if (invoice.paid >= invoice.due) return "paid";
  if (invoice.processing) return "processing";
  if (invoice.payBy < today) return "overdue";
  return invoice.paid > 0 ? "partly_paid" : "open";
}

/** What is still open of an invoice, minor units, never below zero. */
export function balance(invoice: { due: number; paid: number }): number {
  return Math.max(0, invoice.due - invoice.paid);
}
