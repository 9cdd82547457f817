import type { ActionFunctionArgs } from "@remix-run/node";
import { settleCheckout } from "#app/areas/payments/commands/settle-checkout.server.ts";
import { settleReturns } from "#app/areas/payments/commands/settle-returns.server.ts";
import { gateways } from "#app/composition.server.ts";
import { systemContext } from "#app/platform/auth/guards.server.ts";
import { log } from "#app/platform/log.server.ts";

const text = (status: number, body: string) => new Response(body, { status, headers: { "Content-Type": "text/plain" } });

/** Stripe's word. Fails closed without a secret; what isn't ours or not known is 200, what couldn't be booked comes again. */
export async function action({ request }: ActionFunctionArgs) {
  const { cards } = gateways();
  if (!cards) return text(503, "card payments are not set up");
  const body = await request.text();
  let event: ReturnType<typeof cards.readWebhook>;
  try {
    event = cards.readWebhook(body, request.headers.get("stripe-signature"), new Date());
  } catch {
    return text(400, "the signature could not be verified");
  }
  const isReturn = /^(?:refund|charge\.refund|charge\.dispute)/u.test(event.type);
  try {
    if (isReturn && event.intentId) return text(200, (await settleReturns(systemContext("Stripe"), cards, event.intentId, event)) ? "booked" : "not for us");
    if (!event.sessionId || !event.type.startsWith("checkout.session.")) return text(200, "not for us");
    const settlement = await settleCheckout(systemContext("Stripe"), cards, event.sessionId, event);
    if (settlement.startsWith("mismatch")) log().error({ event: event.id, settlement }, "a checkout session does not match its payment; nothing was booked");
    return text(200, settlement);
  } catch (error) {
    log().error({ event: event.id, err: error instanceof Error ? error.message : String(error) }, "a webhook could not be booked; it will come again");
    return text(500, "try again");
  }
}

export function loader() {
  return text(405, "POST only");
}
