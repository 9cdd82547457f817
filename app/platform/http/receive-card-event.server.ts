import type { CardEvent, CardGateway } from "#app/platform/gateways/cards/card-gateway.ts";
import { log } from "#app/platform/log.server.ts";

const text = (status: number, body: string) =>
  new Response(body, { status, headers: { "Content-Type": "text/plain" } });

/**
 * Receives a webhook of the provider. Fails closed without a secret; an event that isn't ours or is
 * unknown gets 200, one that couldn't be booked gets 500 and is sent again.
 */
export async function receiveCardEvent(
  request: Request,
  cards: CardGateway | null,
  take: (cards: CardGateway, event: CardEvent) => Promise<string>,
): Promise<Response> {
  if (!cards) return text(503, "card payments are not set up");
  const body = await request.text();
  let event: CardEvent;
  try {
    event = cards.readWebhook(body, request.headers.get("stripe-signature"), new Date());
  } catch {
    return text(400, "the signature could not be verified");
  }
  try {
    const outcome = await take(cards, event);
    if (outcome.startsWith("mismatch"))
      log().error(
        { event: event.id, settlement: outcome },
        "a checkout session does not match its payment; nothing was booked",
      );
    return text(200, outcome);
  } catch (error) {
    log().error(
      { event: event.id, err: error instanceof Error ? error.message : String(error) },
      "a webhook could not be booked; it will come again",
    );
    return text(500, "try again");
  }
}

/** For a browser that opens a webhook's URL. */
export const postOnly = () => text(405, "POST only");
