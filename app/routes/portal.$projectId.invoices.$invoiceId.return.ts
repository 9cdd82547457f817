import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { findOwnPayment } from "#app/areas/payments/queries/find-own-payment.server.ts";
import { settleCheckout } from "#app/areas/payments/commands/cards/settle-checkout.server.ts";
import { cardsByAccount } from "#app/composition.server.ts";
import { requireGuest } from "#app/platform/auth/guards.server.ts";
import { found } from "#app/platform/http/reply.server.ts";
import { log } from "#app/platform/log.server.ts";

/**
 * Where the provider's page sends the guest back. The return itself proves nothing: the provider is asked, by the same
 * function that its webhook calls.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const payment = found(await findOwnPayment(context, params.invoiceId ?? "", new URL(request.url).searchParams.get("payment") ?? ""));
  const cards = await cardsByAccount(payment.cardAccountId);
  try {
    if (cards && payment.sessionId) await settleCheckout({ ...context, actor: { kind: "system", name: context.actor.name } }, cards, payment.sessionId);
  } catch (error) {
    log().warn({ err: error instanceof Error ? error.message : String(error) }, "the card provider could not be asked; its webhook or the recheck will tell");
  }
  return redirect(`/portal/${context.actor.projectId}/invoices/${params.invoiceId}?asked=1`);
}
