import Stripe from "stripe";
import {
  type CheckoutReading,
  CardProviderError,
  type CardReading,
  type ChargeReading,
  type RefundReading,
  type DisputeReading,
} from "./card-gateway.ts";
import { fromStripeAmount } from "./stripe-amount.ts";

const SESSION_STATUSES = ["open", "complete", "expired"] as const;

export function reading(session: Stripe.Checkout.Session): CheckoutReading {
  const status = SESSION_STATUSES.find((known) => known === session.status);
  const intent = typeof session.payment_intent === "string" ? null : session.payment_intent;
  const currency = (session.currency ?? "").toUpperCase();
  if (!status) throw new CardProviderError(`unknown session status ${session.status}`, true);
  return {
    id: session.id,
    status,
    paid: session.payment_status === "paid",
    failed: status === "complete" && hasFailed(intent),
    amount: fromStripeAmount(session.amount_total ?? Number.NaN, currency),
    currency,
    liveMode: session.livemode,
    ...ownIds(session.metadata),
    intentId: intent?.id ?? null,
    card: intent?.setup_future_usage === "off_session" ? cardReading(session, intent) : null,
    instructionsUrl: instructionsOf(intent),
  };
}

const hasFailed = (intent: Stripe.PaymentIntent | null) =>
  intent?.status === "requires_payment_method" || intent?.status === "canceled";

const instructionsOf = (intent: Stripe.PaymentIntent | null) =>
  intent?.next_action?.display_bank_transfer_instructions?.hosted_instructions_url ?? "";

/** Our own ids, which every object that we create carries. */
const ownIds = (metadata: Stripe.Metadata | null) => ({
  paymentId: metadata?.payment_id ?? "",
  invoiceId: metadata?.invoice_id ?? "",
});

function cardReading(
  session: Stripe.Checkout.Session,
  { payment_method: method }: Stripe.PaymentIntent,
): CardReading | null {
  const customerId = typeof session.customer === "string" ? session.customer : session.customer?.id;
  if (!customerId || !method || typeof method === "string" || !method.card) return null;
  const { brand, last4, exp_month: month, exp_year: year } = method.card;
  return {
    customerId,
    methodId: method.id,
    brand,
    last4,
    expires: `${year}-${String(month).padStart(2, "0")}`,
  };
}

const CHARGE_STATUSES = ["succeeded", "processing"] as const;

/** A charge that still needs something from the payer has failed: nobody is there to give it. */
export function chargeReading(intent: Stripe.PaymentIntent): ChargeReading {
  const currency = intent.currency.toUpperCase();
  const status = CHARGE_STATUSES.find((known) => known === intent.status) ?? "failed";
  return {
    intentId: intent.id,
    paymentId: intent.metadata.payment_id ?? "",
    status,
    failure: status === "failed" ? (intent.last_payment_error?.code ?? intent.status) : "",
    amount: fromStripeAmount(intent.amount, currency),
    currency,
    liveMode: intent.livemode,
  };
}

const REFUND_WORDS: Record<string, RefundReading["status"]> = {
  succeeded: "succeeded",
  failed: "failed",
  canceled: "failed",
};

/**
 * A refund with Stripe's status translated to ours. One that waits for the payer is still pending.
 */
export function refundReading(refund: Stripe.Refund): RefundReading {
  const currency = refund.currency.toUpperCase();
  const status = REFUND_WORDS[refund.status ?? ""] ?? "pending";
  return {
    id: refund.id,
    refundId: refund.metadata?.refund_id ?? "",
    status,
    failure: refund.failure_reason ?? "",
    amount: fromStripeAmount(refund.amount, currency),
    currency,
    createdAt: new Date(refund.created * 1000),
  };
}

/** An inquiry that was closed without a dispute is as good as won. */
const DISPUTE_WORDS: Partial<Record<Stripe.Dispute.Status, DisputeReading["status"]>> = {
  lost: "lost",
  needs_response: "needs_response",
  warning_needs_response: "needs_response",
  under_review: "under_review",
  warning_under_review: "under_review",
};

export function disputeReading(dispute: Stripe.Dispute): DisputeReading {
  const currency = dispute.currency.toUpperCase();
  const { status } = dispute;
  const word = DISPUTE_WORDS[status] ?? "won";
  const due = dispute.evidence_details.due_by;
  return {
    id: dispute.id,
    status: word,
    reason: dispute.reason,
    amount: fromStripeAmount(dispute.amount, currency),
    currency,
    respondBy: due ? new Date(due * 1000) : null,
    openedAt: new Date(dispute.created * 1000),
  };
}
