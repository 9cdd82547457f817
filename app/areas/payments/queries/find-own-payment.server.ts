import type { Id } from "#app/kernel/id.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";

/** A payment of an invoice in the guest's own project. */
export function findOwnPayment(
  { db, actor }: Context<Guest>,
  invoiceId: Id<"Invoice">,
  paymentId: Id<"Payment">,
) {
  return db.payment.findFirst({
    where: {
      id: paymentId,
      parts: { some: { invoiceId } },
      projectId: actor.projectId,
      workspaceId: actor.workspaceId,
    },
    select: { id: true, sessionId: true, cardAccountId: true },
  });
}
