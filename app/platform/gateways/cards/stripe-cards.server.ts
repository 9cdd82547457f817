import Stripe from "stripe";
import { CardProviderError, type CardGateway } from "./card-gateway.ts";
import { fromStripeAmount, toStripeAmount } from "./stripe-amount.ts";
import { chargeReading, refundReading, disputeReading } from "./stripe-readings.server.ts";
import { asking, asProviderError } from "./stripe-errors.server.ts";
import { EVENTS, readEvent } from "./stripe-events.server.ts";
import { checkoutsOf } from "./stripe-checkouts.server.ts";

const TIMEOUT_MS = 15_000;
export type StripeSettings = {
  secretKey: string;
  webhookSecret: string | undefined;
  apiUrl: string;
  accountId?: string | null;
};

export function stripeCards({
  secretKey,
  webhookSecret,
  apiUrl,
  accountId = null,
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
    ...accountOf(stripe),
    ...checkoutsOf(stripe),
    ...chargesOf(stripe),
    ...returnsOf(stripe),
    readWebhook(rawBody, signature, now) {
      if (!webhookSecret) throw new Error("STRIPE_WEBHOOK_SECRET is not set");
      return readEvent(stripe, { rawBody, signature: signature ?? "", secret: webhookSecret, now });
    },
  };
}

/** Calls about the account itself. */
function accountOf(stripe: Stripe): Pick<CardGateway, "check" | "listen"> {
  return {
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
        // A restricted key may be valid without permission to read its account.
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
  };
}

/** Cards saved at Stripe, charged without the payer present. */
function chargesOf(stripe: Stripe): Pick<CardGateway, "charge" | "findCharge" | "forgetCard"> {
  return {
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
        // The bank declined, or wants to authenticate the payer: the payment exists, and failed.
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
  };
}

/** What was captured and what went back, as recorded by Stripe. */
function returnsOf(
  stripe: Stripe,
): Pick<CardGateway, "capturedSince" | "refund" | "returns" | "returnedSince"> {
  return {
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
  };
}
