import type { ActionFunctionArgs } from "@remix-run/node";
import { takeCardEvent } from "#app/areas/payments/commands/cards/take-card-event.server.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { systemContext } from "#app/platform/auth/guards.server.ts";
import { postOnly, receiveCardEvent } from "#app/platform/http/receive-card-event.server.ts";

/** Stripe's events for payments of the installation's account. */
export function action({ request }: ActionFunctionArgs) {
  return receiveCardEvent(request, gateways().cards, (cards, event) =>
    takeCardEvent(systemContext("Stripe"), cards, event),
  );
}

export const loader = postOnly;
