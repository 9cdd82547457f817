import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { findOwnPayment } from "#app/areas/payments/queries/find-own-payment.server.ts";
import { settleCheckout } from "#app/areas/payments/commands/cards/settle-checkout.server.ts";
import { cardsByAccount } from "#app/composition/card-accounts.server.ts";
import { requireGuest } from "#app/platform/auth/guards.server.ts";
import { attemptAtProvider, found } from "#app/platform/http/reply.server.ts";

/**
 * Where the provider's page sends the guest back. The return itself proves nothing: the provider is
 * asked, by the same function that its webhook calls.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const payment = found(
    await findOwnPayment(
      context,
      params.invoiceId ?? "",
      new URL(request.url).searchParams.get("payment") ?? "",
    ),
  );
  const cards = await cardsByAccount(payment.cardAccountId);
  // If the provider can't be asked now, its webhook or the recheck will settle the payment.
  if (cards && payment.sessionId)
    await attemptAtProvider(
      settleCheckout({ ...context, actor: { kind: "system", name: context.actor.name } }, cards, {
        sessionId: payment.sessionId,
      }),
    );
  return redirect(`/portal/${context.actor.projectId}/invoices/${params.invoiceId}?asked=1`);
}
