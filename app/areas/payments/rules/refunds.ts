import type { MinorUnits } from "#app/kernel/money.ts";
import { allow, refuse, type Verdict } from "#app/kernel/verdict.ts";
import type { DisputeStatus, RefundStatus } from "./books.ts";

/**
 * `most` is the refundable amount, minor units. Only card payments are refunded by card, and
 * nothing is refunded while a bank decides on a dispute.
 */
export function canRefund(
  payment: { most: number; byCard: boolean; disputed: boolean },
  input: { amount: MinorUnits; method: string },
): Verdict<"nothing-to-refund" | "more-than-refundable" | "not-by-card" | "disputed"> {
  if (payment.disputed) return refuse("disputed");
  if (payment.most <= 0 || input.amount <= 0) return refuse("nothing-to-refund");
  if (input.amount > payment.most) return refuse("more-than-refundable");
  return input.method === "card" && !payment.byCard ? refuse("not-by-card") : allow;
}

/**
 * A refund that went out may still come back from the payer's bank; a failed one never goes out
 * again automatically.
 */
const REFUND_MOVES: Record<RefundStatus, readonly RefundStatus[]> = {
  pending: ["succeeded", "failed"],
  succeeded: ["failed"],
  failed: [],
};

export function refundStatesBefore(to: RefundStatus): RefundStatus[] {
  return (Object.keys(REFUND_MOVES) as RefundStatus[]).filter((from) =>
    REFUND_MOVES[from].includes(to),
  );
}

const DISPUTE_MOVES: Record<DisputeStatus, readonly DisputeStatus[]> = {
  needs_response: ["under_review", "won", "lost"],
  under_review: ["needs_response", "won", "lost"],
  won: ["needs_response", "under_review", "lost"],
  lost: ["won"],
};

/**
 * A lost dispute can be won on appeal, and a won one can be lost; a lost one never becomes open
 * again.
 */
export function disputeStatesBefore(to: DisputeStatus): DisputeStatus[] {
  return (Object.keys(DISPUTE_MOVES) as DisputeStatus[]).filter((from) =>
    DISPUTE_MOVES[from].includes(to),
  );
}
