import Stripe from "stripe";

/**
 * The few facts the double stores about a session; the rest of Stripe's object is made from them.
 */
export type DoubleSession = {
  id: string;
  created: number;
  expiresAt: number;
  status: "open" | "complete" | "expired";
  paymentStatus: "paid" | "unpaid";
  intentStatus:
    "requires_payment_method" | "requires_action" | "canceled" | "processing" | "succeeded";
  method: "card" | "sepa_debit" | "customer_balance";
  amount: number;
  currency: string;
  title: string;
  email: string;
  locale: string;
  reference: string;
  metadata: Record<string, string>;
  successUrl: string;
  cancelUrl: string;
  /** Set when the card is saved for later, and for a charge of such a card. */
  customer: string | null;
  keepsCard: boolean;
  last4: string;
};

const methodOf = ({ id, created, customer, last4 }: DoubleSession) =>
  ({
    id: id.replace(/^(?:cs|pi)_/u, "pm_"),
    object: "payment_method",
    type: "card",
    created,
    customer,
    livemode: false,
    metadata: {},
    card: { brand: "visa", last4, exp_month: 4, exp_year: 2031 },
  }) as unknown as Stripe.PaymentMethod;

/** Stripe's instructions for paying by transfer to its account. */
const transferTo = ({ id, amount, currency }: DoubleSession): Stripe.PaymentIntent.NextAction => ({
  type: "display_bank_transfer_instructions",
  display_bank_transfer_instructions: {
    amount_remaining: amount,
    currency,
    hosted_instructions_url: `https://payments.stripe.example/instructions/${id}`,
    reference: "STANDIN1",
    type: "eu_bank_transfer",
  },
});

export function intentOf(session: DoubleSession, expandsMethod = false): Stripe.PaymentIntent {
  return {
    id: session.id.replace("cs_", "pi_"),
    object: "payment_intent",
    allowed_payment_method_types: null,
    amount: session.amount,
    amount_capturable: 0,
    amount_received: session.paymentStatus === "paid" ? session.amount : 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: "automatic_async",
    client_secret: null,
    confirmation_method: "automatic",
    created: session.created,
    currency: session.currency,
    customer: session.customer,
    customer_account: null,
    description: session.title,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: session.metadata,
    next_action: session.intentStatus === "requires_action" ? transferTo(session) : null,
    on_behalf_of: null,
    payment_method: session.keepsCard
      ? expandsMethod
        ? methodOf(session)
        : methodOf(session).id
      : null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: [session.method],
    payment_record: null,
    processing: null,
    receipt_email: null,
    review: null,
    setup_future_usage: session.keepsCard ? "off_session" : null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: session.intentStatus,
    transfer_data: null,
    transfer_group: null,
  } satisfies Stripe.PaymentIntent;
}

export function sessionObject(
  session: DoubleSession,
  pageUrl: string,
  expand: string[] = [],
): Stripe.Checkout.Session {
  const hasIntent = session.status === "complete";
  const intent = expand.some((path) => path.startsWith("payment_intent"))
    ? intentOf(session, expand.includes("payment_intent.payment_method"))
    : session.id.replace("cs_", "pi_");
  return {
    id: session.id,
    object: "checkout.session",
    adaptive_pricing: { enabled: false },
    after_expiration: null,
    allow_promotion_codes: null,
    allowed_payment_method_types: null,
    amount_subtotal: session.amount,
    amount_total: session.amount,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    billing_address_collection: null,
    cancel_url: session.cancelUrl,
    client_reference_id: session.reference,
    client_secret: null,
    collected_information: null,
    consent: null,
    consent_collection: null,
    created: session.created,
    currency: session.currency,
    currency_conversion: null,
    custom_fields: [],
    custom_text: {
      after_submit: null,
      shipping_address: null,
      submit: null,
      terms_of_service_acceptance: null,
    },
    customer: session.customer,
    customer_account: null,
    customer_creation: "if_required",
    customer_details: null,
    customer_email: session.email,
    discounts: [],
    expires_at: session.expiresAt,
    integration_identifier: null,
    invoice: null,
    invoice_creation: null,
    livemode: false,
    locale: session.locale,
    managed_payments: null,
    metadata: session.metadata,
    mode: "payment",
    origin_context: null,
    payment_intent: hasIntent ? intent : null,
    payment_link: null,
    payment_method_collection: "if_required",
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: ["card", "sepa_debit"],
    payment_status: session.paymentStatus,
    permissions: null,
    recovered_from: null,
    saved_payment_method_options: null,
    setup_intent: null,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: session.status,
    submit_type: null,
    subscription: null,
    success_url: session.successUrl,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: "hosted_page",
    url: session.status === "open" ? pageUrl : null,
    wallet_options: null,
  } satisfies Stripe.Checkout.Session;
}

export type DoubleRefund = {
  id: string;
  intentId: string;
  amount: number;
  currency: string;
  created: number;
  status: "pending" | "succeeded" | "failed";
  metadata: Record<string, string>;
};
export type DoubleDispute = {
  id: string;
  intentId: string;
  amount: number;
  currency: string;
  created: number;
  dueBy: number;
  status: Stripe.Dispute.Status;
};

export function refundObject({ intentId, ...refund }: DoubleRefund): Stripe.Refund {
  return {
    ...refund,
    object: "refund",
    balance_transaction: null,
    charge: intentId.replace("pi_", "ch_"),
    customer: null,
    customer_account: null,
    payment_intent: intentId,
    payment_method: null,
    reason: null,
    receipt_number: null,
    source_transfer_reversal: null,
    transfer_reversal: null,
    ...(refund.status === "failed" ? { failure_reason: "expired_or_canceled_card" } : {}),
  } satisfies Stripe.Refund;
}

const EVIDENCE =
  "access_activity_log billing_address cancellation_policy cancellation_policy_disclosure cancellation_rebuttal customer_communication customer_email_address customer_name customer_purchase_ip customer_signature duplicate_charge_documentation duplicate_charge_explanation duplicate_charge_id product_description receipt refund_policy refund_policy_disclosure refund_refusal_explanation service_date service_documentation shipping_address shipping_carrier shipping_date shipping_documentation shipping_tracking_number uncategorized_file uncategorized_text".split(
    " ",
  );

export function disputeObject({ intentId, dueBy, ...dispute }: DoubleDispute): Stripe.Dispute {
  return {
    ...dispute,
    object: "dispute",
    balance_transactions: [],
    charge: intentId.replace("pi_", "ch_"),
    enhanced_eligibility_types: [],
    evidence: {
      ...Object.fromEntries(EVIDENCE.map((key) => [key, null])),
      enhanced_evidence: {},
    } as unknown as Stripe.Dispute.Evidence,
    evidence_details: {
      due_by: dueBy,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: "manual",
    },
    intended_submission_method: null,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: intentId,
    reason: "product_not_received",
  } satisfies Stripe.Dispute;
}

export type DoubleReturnType =
  | "refund.created"
  | "refund.updated"
  | "refund.failed"
  | "charge.dispute.created"
  | "charge.dispute.updated"
  | "charge.dispute.closed";

/** Stripe's event about a refund or a dispute. */
export function returnEvent(
  id: string,
  type: DoubleReturnType,
  object: Stripe.Refund | Stripe.Dispute,
  created: number,
): Stripe.Event {
  return {
    id,
    object: "event",
    api_version: Stripe.API_VERSION,
    created,
    livemode: false,
    pending_webhooks: 1,
    request: { id: null, idempotency_key: null },
    type,
    data: { object },
  } as Stripe.Event;
}

export type DoubleEventType =
  | "checkout.session.completed"
  | "checkout.session.async_payment_succeeded"
  | "checkout.session.async_payment_failed"
  | "checkout.session.expired";

export function eventObject(
  id: string,
  type: DoubleEventType,
  object: Stripe.Checkout.Session,
  created: number,
): Stripe.Event {
  const envelope = {
    id,
    object: "event",
    api_version: Stripe.API_VERSION,
    created,
    livemode: false,
    pending_webhooks: 1,
    request: { id: null, idempotency_key: null },
  } as const;
  switch (type) {
    case "checkout.session.completed":
      return { ...envelope, type, data: { object } } satisfies Stripe.CheckoutSessionCompletedEvent;
    case "checkout.session.async_payment_succeeded":
      return {
        ...envelope,
        type,
        data: { object },
      } satisfies Stripe.CheckoutSessionAsyncPaymentSucceededEvent;
    case "checkout.session.async_payment_failed":
      return {
        ...envelope,
        type,
        data: { object },
      } satisfies Stripe.CheckoutSessionAsyncPaymentFailedEvent;
    case "checkout.session.expired":
      return { ...envelope, type, data: { object } } satisfies Stripe.CheckoutSessionExpiredEvent;
  }
}
