import Stripe from "stripe";
import { type CardGateway, CardProviderError, type CheckoutInput } from "./card-gateway.ts";
import { toStripeAmount } from "./stripe-amount.ts";
import { asking, asProviderError } from "./stripe-errors.server.ts";
import { reading } from "./stripe-readings.server.ts";

/** A session lives at most 24 hours at Stripe; an hour less leaves room for clocks that differ. */
const SESSION_HOURS = 23;

const LOCALES: Record<string, Stripe.Checkout.SessionCreateParams.Locale> = {
  en: "en",
  pl: "pl",
  lt: "lt",
};

/** Payments on Stripe's hosted pages. */
export function checkoutsOf(
  stripe: Stripe,
): Pick<CardGateway, "canCharge" | "open" | "read" | "close"> {
  return {
    canCharge: (amount, currency) => amount > 0 && toStripeAmount(amount, currency) !== null,
    async open(input) {
      // With a customer, Stripe also offers transfers to its own account, and can save the card for
      // later.
      const known = await asking(() => stripe.customers.list({ email: input.email, limit: 100 }));
      const own = known.data.find(({ metadata }) => metadata.contact_id === input.contactId);
      const customer =
        own ??
        (await asking(() =>
          stripe.customers.create(
            { email: input.email, name: input.name, metadata: { contact_id: input.contactId } },
            { idempotencyKey: `customer-${input.paymentId}` },
          ),
        ));
      const session = await asking(() =>
        stripe.checkout.sessions.create(sessionParams(input, customer.id), {
          idempotencyKey: `checkout-${input.paymentId}`,
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
        // Only an open session can be expired. Whatever the error says, the session itself has the
        // current state.
        if (!(error instanceof Stripe.errors.StripeInvalidRequestError))
          throw asProviderError(error);
        if (error.code === "resource_missing") return "expired";
        const { status, paid, intentId, instructionsUrl } = await this.read(sessionId);
        if (status !== "complete" || paid || !intentId || !instructionsUrl) return status;
        await asking(() => stripe.paymentIntents.cancel(intentId));
        return "expired";
      }
    },
  };
}

function sessionParams(input: CheckoutInput, customer: string) {
  const amount = toStripeAmount(input.amount, input.currency);
  if (amount === null) throw new CardProviderError("the amount can't be charged by card", false);
  const metadata = { payment_id: input.paymentId, invoice_id: input.invoiceId };
  return {
    mode: "payment",
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: input.currency.toLowerCase(),
          unit_amount: amount,
          product_data: { name: input.title },
        },
      },
    ],
    success_url: input.returnUrl,
    cancel_url: input.cancelUrl,
    client_reference_id: input.paymentId,
    customer,
    locale: LOCALES[input.locale] ?? "auto",
    expires_at: Math.floor(input.startedAt.getTime() / 1000) + SESSION_HOURS * 3600,
    metadata,
    payment_intent_data: {
      description: input.title,
      metadata,
      ...(input.keepsCard ? { setup_future_usage: "off_session" as const } : {}),
    },
  } satisfies Stripe.Checkout.SessionCreateParams;
}
