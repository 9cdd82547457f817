import Stripe from "stripe";
import {
  CardProviderError,
  type CardEvent,
  type CardGateway,
  type CardReading,
  type ChargeReading,
  type CheckoutOrder,
  type CheckoutReading,
  type DisputeReading,
  type RefundReading,
} from "./card-gateway.ts";
import { fromStripeAmount, toStripeAmount } from "./stripe-amount.ts";

const TIMEOUT_MS = 15_000;
/** A session lives at most 24 hours at Stripe; an hour less leaves room for clocks that differ. */
const SESSION_HOURS = 23;
const OLDEST_S = 300;
const FUTURE_S = 60;
const LOCALES: Record<string, Stripe.Checkout.SessionCreateParams.Locale> = {
  en: "en",
  pl: "pl",
  lt: "lt",
};

export type StripeSettings = {
  secretKey: string;
  webhookSecret: string | undefined;
  apiUrl: string;
  accountId?: string;
};

/** The events that are listened to; docs/operations.md names them for those who set the webhook up by hand. */
export const EVENTS: Stripe.WebhookEndpointCreateParams.EnabledEvent[] = [
  "checkout.session.completed",
  "checkout.session.async_payment_succeeded",
  "checkout.session.async_payment_failed",
  "checkout.session.expired",
  "refund.created",
  "refund.updated",
  "charge.refund.updated",
  "charge.refunded",
  "charge.dispute.created",
  "charge.dispute.updated",
  "charge.dispute.closed",
  "payment_intent.succeeded",
  "payment_intent.payment_failed",
];

export function stripeCards({
  secretKey,
  webhookSecret,
  apiUrl,
  accountId = "",
}: StripeSettings): CardGateway {
  const api = new URL(apiUrl);
  const stripe = new Stripe(secretKey, {
    host: api.hostname,
    port: api.port || (api.protocol === "http:" ? 80 : 443),
    protocol: api.protocol === "http:" ? "http" : "https",
    timeout: TIMEOUT_MS,
    maxNetworkRetries: 2,
    telemetry: false,
  });

  return {
    liveMode: secretKey.includes("_live_"),
    accountId,
    async check() {
      try {
        await stripe.balance.retrieve();
      } catch (error) {
        const isRefused =
          error instanceof Stripe.errors.StripeAuthenticationError ||
          error instanceof Stripe.errors.StripePermissionError;
        throw isRefused ? new CardProviderError(error.message, true, true) : asProviderError(error);
      }
      try {
        return (await stripe.accounts.retrieveCurrent()).id;
      } catch (error) {
        // A restricted key may be good and not be allowed to say whose it is.
        if (error instanceof Stripe.errors.StripePermissionError) return "";
        throw asProviderError(error);
      }
    },
    async listen(url) {
      const endpoint = await asking(() =>
        stripe.webhookEndpoints.create({ url, enabled_events: EVENTS, description: "Milepost" }),
      );
      return endpoint.secret ?? "";
    },
    async capturedSince(since) {
      const intents = await asking(() =>
        stripe.paymentIntents
          .list({ created: { gte: Math.floor(since.getTime() / 1000) }, limit: 100 })
          .autoPagingToArray({ limit: 2_000 }),
      );
      return intents
        .filter(({ amount_received: received, metadata }) => received > 0 && metadata.payment_id)
        .map((intent) => {
          const currency = intent.currency.toUpperCase();
          return {
            intentId: intent.id,
            paymentId: intent.metadata.payment_id ?? "",
            amount: fromStripeAmount(intent.amount_received, currency),
            currency,
            capturedAt: new Date(intent.created * 1000),
          };
        });
    },
    canCharge: (amount, currency) => amount > 0 && toStripeAmount(amount, currency) !== null,
    async open(order) {
      // With a customer Stripe also offers transfers to its own account, and a card can stay for later.
      const known = await asking(() => stripe.customers.list({ email: order.email, limit: 100 }));
      const own = known.data.find(({ metadata }) => metadata.contact_id === order.contactId);
      const customer =
        own ??
        (await asking(() =>
          stripe.customers.create(
            { email: order.email, name: order.name, metadata: { contact_id: order.contactId } },
            { idempotencyKey: `customer-${order.paymentId}` },
          ),
        ));
      const session = await asking(() =>
        stripe.checkout.sessions.create(sessionParams(order, customer.id), {
          idempotencyKey: `checkout-${order.paymentId}`,
        }),
      );
      if (!session.url) throw new CardProviderError("the session has no page any more", true);
      return {
        sessionId: session.id,
        url: session.url,
        expiresAt: new Date(session.expires_at * 1000),
      };
    },
    async read(sessionId) {
      return reading(
        await asking(() =>
          stripe.checkout.sessions.retrieve(sessionId, {
            expand: ["payment_intent.payment_method"],
          }),
        ),
      );
    },
    async close(sessionId) {
      try {
        await stripe.checkout.sessions.expire(sessionId);
        return "expired";
      } catch (error) {
        // Only an open session can be expired. Whatever the refusal says, the session itself tells how it stands.
        if (!(error instanceof Stripe.errors.StripeInvalidRequestError))
          throw asProviderError(error);
        if (error.code === "resource_missing") return "expired";
        const { status, paid, intentId, instructionsUrl } = await this.read(sessionId);
        if (status !== "complete" || paid || !intentId || !instructionsUrl) return status;
        await asking(() => stripe.paymentIntents.cancel(intentId));
        return "expired";
      }
    },
    async refund({ refundId, intentId, amount, currency }) {
      const charged = toStripeAmount(amount, currency);
      if (charged === null)
        throw new CardProviderError("the amount can't be refunded by card", true, true);
      return refundReading(
        await asking(() =>
          stripe.refunds.create(
            { payment_intent: intentId, amount: charged, metadata: { refund_id: refundId } },
            { idempotencyKey: `refund-${refundId}` },
          ),
        ),
      );
    },
    async charge({ paymentId, invoiceId, customerId, methodId, amount, currency, title }) {
      const charged = toStripeAmount(amount, currency);
      if (charged === null)
        throw new CardProviderError("the amount can't be charged by card", true, true);
      const metadata = { payment_id: paymentId, invoice_id: invoiceId };
      try {
        return chargeReading(
          await stripe.paymentIntents.create(
            {
              amount: charged,
              currency: currency.toLowerCase(),
              customer: customerId,
              payment_method: methodId,
              off_session: true,
              confirm: true,
              description: title,
              metadata,
            },
            { idempotencyKey: `charge-${paymentId}` },
          ),
        );
      } catch (error) {
        // The bank has said no, or wants to see the payer: the payment is there, and failed.
        if (error instanceof Stripe.errors.StripeCardError && error.payment_intent)
          return {
            ...chargeReading(error.payment_intent),
            status: "failed",
            failure: error.code ?? error.message,
          };
        throw asProviderError(error);
      }
    },
    async findCharge({ paymentId, customerId }) {
      const intents = await asking(() =>
        stripe.paymentIntents
          .list({ customer: customerId, limit: 100 })
          .autoPagingToArray({ limit: 1_000 }),
      );
      const intent = intents.find(({ metadata }) => metadata.payment_id === paymentId);
      return intent ? chargeReading(intent) : null;
    },
    async forgetCard(methodId) {
      try {
        await stripe.paymentMethods.detach(methodId);
      } catch (error) {
        if (!(error instanceof Stripe.errors.StripeInvalidRequestError))
          throw asProviderError(error);
      }
    },
    async returns(intentId) {
      const refunds = await asking(() =>
        stripe.refunds
          .list({ payment_intent: intentId, limit: 100 })
          .autoPagingToArray({ limit: 1_000 }),
      );
      const disputes = await asking(() =>
        stripe.disputes
          .list({ payment_intent: intentId, limit: 100 })
          .autoPagingToArray({ limit: 1_000 }),
      );
      return { refunds: refunds.map(refundReading), disputes: disputes.map(disputeReading) };
    },
    async returnedSince(since) {
      const created = { gte: Math.floor(since.getTime() / 1000) };
      const refunds = await asking(() =>
        stripe.refunds.list({ created, limit: 100 }).autoPagingToArray({ limit: 1_000 }),
      );
      const disputes = await asking(() =>
        stripe.disputes.list({ created, limit: 100 }).autoPagingToArray({ limit: 1_000 }),
      );
      return [
        ...new Set(
          [...refunds, ...disputes].flatMap(({ payment_intent: intent }) =>
            intent === null ? [] : [typeof intent === "string" ? intent : intent.id],
          ),
        ),
      ];
    },
    readWebhook(rawBody, signature, now) {
      if (!webhookSecret) throw new Error("STRIPE_WEBHOOK_SECRET is not set");
      return readEvent(stripe, { rawBody, signature: signature ?? "", secret: webhookSecret, now });
    },
  };
}

function sessionParams(order: CheckoutOrder, customer: string) {
  const amount = toStripeAmount(order.amount, order.currency);
  if (amount === null) throw new CardProviderError("the amount can't be charged by card", false);
  const metadata = { payment_id: order.paymentId, invoice_id: order.invoiceId };
  return {
    mode: "payment",
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: order.currency.toLowerCase(),
          unit_amount: amount,
          product_data: { name: order.title },
        },
      },
    ],
    success_url: order.returnUrl,
    cancel_url: order.cancelUrl,
    client_reference_id: order.paymentId,
    customer,
    locale: LOCALES[order.locale] ?? "auto",
    expires_at: Math.floor(order.startedAt.getTime() / 1000) + SESSION_HOURS * 3600,
    metadata,
    payment_intent_data: {
      description: order.title,
      metadata,
      ...(order.keepsCard ? { setup_future_usage: "off_session" as const } : {}),
    },
  } satisfies Stripe.Checkout.SessionCreateParams;
}

function reading(session: Stripe.Checkout.Session): CheckoutReading {
  const intent = typeof session.payment_intent === "string" ? null : session.payment_intent;
  const currency = (session.currency ?? "").toUpperCase();
  const isKnown =
    session.status === "open" || session.status === "complete" || session.status === "expired";
  if (!isKnown) throw new CardProviderError(`unknown session status ${session.status}`, true);
  return {
    id: session.id,
    status: session.status as CheckoutReading["status"],
    paid: session.payment_status === "paid",
    failed:
      session.status === "complete" &&
      (intent?.status === "requires_payment_method" || intent?.status === "canceled"),
    amount: fromStripeAmount(session.amount_total ?? Number.NaN, currency),
    currency,
    liveMode: session.livemode,
    paymentId: session.metadata?.payment_id ?? "",
    invoiceId: session.metadata?.invoice_id ?? "",
    intentId: intent?.id ?? null,
    card: intent?.setup_future_usage === "off_session" ? cardReading(session, intent) : null,
    instructionsUrl:
      intent?.next_action?.display_bank_transfer_instructions?.hosted_instructions_url ?? "",
  };
}

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

/** One that still wants something of the payer has failed: nobody is there to give it. */
function chargeReading(intent: Stripe.PaymentIntent): ChargeReading {
  const currency = intent.currency.toUpperCase();
  const status =
    intent.status === "succeeded"
      ? "succeeded"
      : intent.status === "processing"
        ? "processing"
        : "failed";
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

/** The word that Stripe has for where a refund stands, in ours. One that waits for the payer is still on its way. */
function refundReading(refund: Stripe.Refund): RefundReading {
  const currency = refund.currency.toUpperCase();
  const status =
    refund.status === "succeeded"
      ? "succeeded"
      : refund.status === "failed" || refund.status === "canceled"
        ? "failed"
        : "pending";
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
function disputeReading(dispute: Stripe.Dispute): DisputeReading {
  const currency = dispute.currency.toUpperCase();
  const { status } = dispute;
  const word =
    status === "lost"
      ? "lost"
      : status === "needs_response" || status === "warning_needs_response"
        ? "needs_response"
        : status === "under_review" || status === "warning_under_review"
          ? "under_review"
          : "won";
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

/** Stripe's SDK accepts time stamps in the future, so a captured signature could be dated ahead; here it can't. */
function readEvent(
  stripe: Stripe,
  {
    rawBody,
    signature,
    secret,
    now,
  }: { rawBody: string; signature: string; secret: string; now: Date },
): CardEvent {
  const event = stripe.webhooks.constructEvent(
    rawBody,
    signature,
    secret,
    OLDEST_S,
    undefined,
    now.getTime(),
  );
  const stamps = signature.split(",").filter((part) => part.startsWith("t="));
  const signedAt = Number(stamps.at(-1)?.slice(2));
  if (!(signedAt <= now.getTime() / 1000 + FUTURE_S))
    throw new Error("the signature's time stamp lies in the future");
  const object = event.data.object;
  const isReturn =
    object.object === "refund" || object.object === "dispute" || object.object === "charge";
  const intent = isReturn ? object.payment_intent : null;
  const paymentId = object.object === "payment_intent" ? (object.metadata.payment_id ?? "") : "";
  return {
    id: event.id,
    type: event.type,
    sessionId: object.object === "checkout.session" ? object.id : null,
    intentId: typeof intent === "string" ? intent : (intent?.id ?? null),
    paymentId,
  };
}

async function asking<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    throw asProviderError(error);
  }
}

function asProviderError(error: unknown): Error {
  if (error instanceof Stripe.errors.StripeConnectionError)
    return new CardProviderError(error.message, false);
  if (
    error instanceof Stripe.errors.StripeInvalidRequestError ||
    error instanceof Stripe.errors.StripeCardError
  )
    return new CardProviderError(error.message, true, error.statusCode !== 429);
  if (error instanceof Stripe.errors.StripeError)
    return new CardProviderError(`${error.type}: ${error.message}`, true);
  return error instanceof Error ? error : new Error(String(error));
}
