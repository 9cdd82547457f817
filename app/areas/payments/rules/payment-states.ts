import { allow, refuse, type Verdict } from "#app/kernel/verdict.ts";

export const PAYMENT_METHODS = ["card", "transfer", "cash", "other"] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];
export const PAYMENT_STATUSES = ["started", "processing", "succeeded", "failed", "cancelled"] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

/** A settled payment never goes back; money that failed may still arrive (a bank retries), so failed may succeed. */
const MOVES: Record<PaymentStatus, readonly PaymentStatus[]> = {
  started: ["processing", "succeeded", "failed", "cancelled"],
  processing: ["succeeded", "failed"],
  failed: ["processing", "succeeded"],
  cancelled: ["processing", "succeeded"],
  succeeded: [],
};

export function paymentStatesBefore(to: PaymentStatus): PaymentStatus[] {
  return PAYMENT_STATUSES.filter((from) => MOVES[from].includes(to));
}

/** A new card attempt is held back while money of an earlier one is on its way: it would be paid twice. */
export function canStartPayment(invoice: { balance: number; processing: boolean }): Verdict<"already-paid" | "payment-processing"> {
  if (invoice.balance <= 0) return refuse("already-paid");
  return invoice.processing ? refuse("payment-processing") : allow;
}

/** A manual payment books at most what is open; more is refused so that a typing error can't become an overpayment. */
export function canRecordPayment(invoice: { balance: number }, amount: number): Verdict<"already-paid" | "nothing-received" | "more-than-open"> {
  if (invoice.balance <= 0) return refuse("already-paid");
  if (amount <= 0) return refuse("nothing-received");
  return amount > invoice.balance ? refuse("more-than-open") : allow;
}

/** Cash that the freelancer has recorded is confirmed or contested by the client, once. */
export function canAnswerCash(payment: { method: PaymentMethod; status: PaymentStatus; confirmedAt: Date | null; contestedAt: Date | null; isReversed: boolean }): Verdict<"answered-already"> {
  const waits = payment.method === "cash" && payment.status === "succeeded" && !payment.confirmedAt && !payment.contestedAt && !payment.isReversed;
  return waits ? allow : refuse("answered-already");
}
