import Stripe from "stripe";

/** The few things the double remembers of a session; the rest of Stripe's object is made of them. */
export type DoubleSession = {
  id: string;
  created: number;
  expiresAt: number;
  status: "open" | "complete" | "expired";
  paymentStatus: "paid" | "unpaid";
  intentStatus: "requires_payment_method" | "processing" | "succeeded";
  method: "card" | "sepa_debit";
  amount: number;
  currency: string;
  title: string;
  email: string;
  locale: string;
  reference: string;
  metadata: Record<string, string>;
  successUrl: string;
  cancelUrl: string;
};

export function intentOf(session: DoubleSession): Stripe.PaymentIntent {
  return {
    id: session.id.replace("cs_", "pi_"), object: "payment_intent", allowed_payment_method_types: null, amount: session.amount,
    amount_capturable: 0, amount_received: session.paymentStatus === "paid" ? session.amount : 0, application: null,
    application_fee_amount: null, automatic_payment_methods: null, canceled_at: null, cancellation_reason: null,
    capture_method: "automatic_async", client_secret: null, confirmation_method: "automatic", created: session.created,
    currency: session.currency, customer: null, customer_account: null, description: session.title,
    excluded_payment_method_types: null, last_payment_error: null, latest_charge: null, livemode: false, managed_payments: null,
    metadata: session.metadata, next_action: null, on_behalf_of: null, payment_method: null,
    payment_method_configuration_details: null, payment_method_options: {}, payment_method_types: [session.method],
    payment_record: null, processing: null, receipt_email: null, review: null, setup_future_usage: null, shipping: null,
    source: null, statement_descriptor: null, statement_descriptor_suffix: null, status: session.intentStatus, transfer_data: null,
    transfer_group: null,
  } satisfies Stripe.PaymentIntent;
}

export function sessionObject(session: DoubleSession, pageUrl: string, expand: string[] = []): Stripe.Checkout.Session {
  const hasIntent = session.status === "complete";
  const intent = expand.includes("payment_intent") ? intentOf(session) : session.id.replace("cs_", "pi_");
  return {
    id: session.id, object: "checkout.session", adaptive_pricing: { enabled: false }, after_expiration: null,
    allow_promotion_codes: null, allowed_payment_method_types: null, amount_subtotal: session.amount, amount_total: session.amount,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null }, billing_address_collection: null,
    cancel_url: session.cancelUrl, client_reference_id: session.reference, client_secret: null, collected_information: null,
    consent: null, consent_collection: null, created: session.created, currency: session.currency, currency_conversion: null,
    custom_fields: [], custom_text: { after_submit: null, shipping_address: null, submit: null, terms_of_service_acceptance: null },
    customer: null, customer_account: null, customer_creation: "if_required", customer_details: null, customer_email: session.email,
    discounts: [], expires_at: session.expiresAt, integration_identifier: null, invoice: null, invoice_creation: null,
    livemode: false, locale: session.locale as Stripe.Checkout.Session.Locale, managed_payments: null, metadata: session.metadata,
    mode: "payment", origin_context: null, payment_intent: hasIntent ? intent : null, payment_link: null,
    payment_method_collection: "if_required", payment_method_configuration_details: null, payment_method_options: {},
    payment_method_types: ["card", "sepa_debit"], payment_status: session.paymentStatus, permissions: null, recovered_from: null,
    saved_payment_method_options: null, setup_intent: null, shipping_address_collection: null, shipping_cost: null,
    shipping_options: [], status: session.status, submit_type: null, subscription: null, success_url: session.successUrl,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 }, ui_mode: "hosted_page",
    url: session.status === "open" ? pageUrl : null, wallet_options: null,
  } satisfies Stripe.Checkout.Session;
}

export type DoubleEventType =
  | "checkout.session.completed"
  | "checkout.session.async_payment_succeeded"
  | "checkout.session.async_payment_failed"
  | "checkout.session.expired";

export function eventObject(id: string, type: DoubleEventType, object: Stripe.Checkout.Session, created: number): Stripe.Event {
  const envelope = { id, object: "event", api_version: Stripe.API_VERSION, created, livemode: false, pending_webhooks: 1, request: { id: null, idempotency_key: null } } as const;
  switch (type) {
    case "checkout.session.completed":
      return { ...envelope, type, data: { object } } satisfies Stripe.CheckoutSessionCompletedEvent;
    case "checkout.session.async_payment_succeeded":
      return { ...envelope, type, data: { object } } satisfies Stripe.CheckoutSessionAsyncPaymentSucceededEvent;
    case "checkout.session.async_payment_failed":
      return { ...envelope, type, data: { object } } satisfies Stripe.CheckoutSessionAsyncPaymentFailedEvent;
    case "checkout.session.expired":
      return { ...envelope, type, data: { object } } satisfies Stripe.CheckoutSessionExpiredEvent;
  }
}
