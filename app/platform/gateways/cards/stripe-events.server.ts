import Stripe from "stripe";
import type { CardEvent } from "./card-gateway.ts";

const OLDEST_S = 300;

const FUTURE_S = 60;

/**
 * The events that Milepost listens to; docs/operations.md lists them for setting up the webhook by
 * hand.
 */
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

/**
 * Stripe's SDK accepts time stamps in the future, so a captured signature could be postdated; this
 * rejects them.
 */
export function readEvent(
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
