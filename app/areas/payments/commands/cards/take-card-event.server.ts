import type { Context } from "#app/platform/context.server.ts";
import type { CardEvent, CardGateway } from "#app/platform/gateways/cards/card-gateway.ts";
import { settleCheckout } from "./settle-checkout.server.ts";
import { settleReturns } from "./settle-returns.server.ts";
import { settleChargeById } from "./settle-charge.server.ts";

/**
 * Handles a verified event of the card provider. Returns the outcome in a word for the log;
 * "not-for-us" means that nothing was done.
 */
export async function takeCardEvent(
  context: Context,
  cards: CardGateway,
  event: CardEvent,
): Promise<string> {
  const isReturn = /^(?:refund|charge\.refund|charge\.dispute)/u.test(event.type);
  if (isReturn && event.intentId)
    return (await settleReturns(context, cards, { intentId: event.intentId, event }))
      ? "booked"
      : "not-for-us";
  if (event.type.startsWith("payment_intent."))
    return event.paymentId &&
      (await settleChargeById(context, cards, { paymentId: event.paymentId, event }))
      ? "booked"
      : "not-for-us";
  if (!event.sessionId || !event.type.startsWith("checkout.session.")) return "not-for-us";
  return settleCheckout(context, cards, { sessionId: event.sessionId, event });
}
