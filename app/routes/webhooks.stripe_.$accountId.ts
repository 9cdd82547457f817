import type { ActionFunctionArgs } from "@remix-run/node";
import { takeCardEvent } from "#app/areas/payments/commands/cards/take-card-event.server.ts";
import { cardsByAccount } from "#app/composition/card-accounts.server.ts";
import { systemContext } from "#app/platform/auth/guards.server.ts";
import { postOnly, receiveCardEvent } from "#app/platform/http/receive-card-event.server.ts";

/** Stripe's events for payments of a workspace's own account. */
export async function action({ request, params }: ActionFunctionArgs) {
  return receiveCardEvent(
    request,
    params.accountId ? await cardsByAccount(params.accountId) : null,
    (cards, event) => takeCardEvent(systemContext("Stripe"), cards, event),
  );
}

export const loader = postOnly;
