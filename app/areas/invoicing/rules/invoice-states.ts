import type { Id } from "#app/kernel/id.ts";
import type { Day } from "#app/kernel/day.ts";
import { sum, type MinorUnits } from "#app/kernel/money.ts";

export const INVOICE_KINDS = [
  "prepayment",
  "instalment",
  "change",
  "final",
  "credit_note",
  "one_off",
  "recurring",
] as const;
export type InvoiceKind = (typeof INVOICE_KINDS)[number];

/** The state shown to a reader. It isn't stored, but derived from the payments and the calendar. */
export type InvoiceState =
  "open" | "partly_paid" | "processing" | "overdue" | "paid" | "cancelled" | "credit" | "settled";

/** Amounts in minor units. */
export type Standing = {
  kind: InvoiceKind;
  gross: MinorUnits;
  due: MinorUnits;
  paid: MinorUnits;
  /** How much of `gross` credit notes have credited. */
  credited: MinorUnits;
  /** The day by which the next open part is due. */
  payBy: Day;
  processing: boolean;
};

/**
 * A credit note is a credit in the client's favour until it is set off or paid out. An invoice that
 * is credited in full is cancelled, whatever was paid on it.
 */
export function invoiceState(invoice: Standing, today: Day): InvoiceState {
  if (invoice.kind === "credit_note") return invoice.paid > invoice.due ? "credit" : "settled";
  if (invoice.gross > 0 && invoice.credited >= invoice.gross) return "cancelled";
  if (invoice.paid >= invoice.due) return "paid";
  if (invoice.processing) return "processing";
  if (invoice.payBy < today) return "overdue";
  return invoice.paid > 0 ? "partly_paid" : "open";
}

/** How much the credit notes among these credit on an invoice. */
export const creditedOf = (
  id: string,
  among: { creditOfId: Id<"Invoice"> | null; gross: MinorUnits }[],
): number => -sum(among.filter(({ creditOfId }) => creditOfId === id).map(({ gross }) => gross));

/** The open balance of an invoice, minor units, never below zero. */
export function balance(invoice: { due: MinorUnits; paid: MinorUnits }): number {
  return Math.max(0, invoice.due - invoice.paid);
}
