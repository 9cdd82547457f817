import type { MinorUnits } from "#app/kernel/money.ts";
import { allow, refuse, type Verdict } from "#app/kernel/verdict.ts";

export const PAYMENT_STATUSES = [
  "started",
  "processing",
  "succeeded",
  "failed",
  "cancelled",
] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

/**
 * A settled payment never goes back; money that failed may still arrive (a bank retries), so failed
 * may succeed.
 */
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

/**
 * A new card attempt is refused while money of an earlier one is on its way, because the invoice
 * would be paid twice.
 */
export function canStartPayment(invoice: {
  balance: MinorUnits;
  processing: boolean;
}): Verdict<"already-paid" | "payment-processing"> {
  if (invoice.balance <= 0) return refuse("already-paid");
  return invoice.processing ? refuse("payment-processing") : allow;
}

/**
 * A manual payment books at most what is open, so that a typing error can't become an overpayment.
 * Money that did arrive beyond it (the client paid twice, say) is credited to the client if the
 * freelancer says so.
 */
export function canRecordPayment(
  invoice: { kind: string; balance: MinorUnits },
  amount: MinorUnits,
  isBeyond: boolean,
): Verdict<"already-paid" | "nothing-received" | "more-than-open" | "is-credit-note"> {
  if (invoice.kind === "credit_note") return refuse("is-credit-note");
  if (amount <= 0) return refuse("nothing-received");
  if (isBeyond) return allow;
  if (invoice.balance <= 0) return refuse("already-paid");
  return amount > invoice.balance ? refuse("more-than-open") : allow;
}

type Answerable = {
  /** Whether the payer is asked to confirm payments by this way. */
  asksPayer: boolean;
  status: PaymentStatus;
  confirmedAt: Date | null;
  contestedAt: Date | null;
  isReversed: boolean;
};

/**
 * Whether the client is asked to confirm money that was recorded by hand, has confirmed it or has
 * contested it; null for any other payment.
 */
export function payersWord({
  asksPayer,
  status,
  confirmedAt,
  contestedAt,
  isReversed,
}: Answerable): "asked" | "confirmed" | "contested" | null {
  if (!asksPayer || status !== "succeeded" || isReversed) return null;
  if (confirmedAt) return "confirmed";
  return contestedAt ? "contested" : "asked";
}

/** The client may confirm or contest a recorded payment, once. */
export function canAnswer(payment: Answerable): Verdict<"cash-answered"> {
  return payersWord(payment) === "asked" ? allow : refuse("cash-answered");
}
