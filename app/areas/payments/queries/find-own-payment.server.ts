import type { Context, Guest, Member } from "#app/platform/context.server.ts";

/** A payment of an invoice in the guest's own project. */
export function findOwnPayment({ db, actor }: Context<Guest>, invoiceId: string, paymentId: string) {
  return db.payment.findFirst({ where: { id: paymentId, parts: { some: { invoiceId } }, projectId: actor.projectId, workspaceId: actor.workspaceId }, select: { id: true, sessionId: true, cardAccountId: true } });
}

/** Which account at the card provider a payment was made by. */
export function findPaymentAccount({ db, actor }: Context<Member>, projectId: string, paymentId: string) {
  return db.payment.findFirst({ where: { id: paymentId, projectId, workspaceId: actor.workspaceId }, select: { cardAccountId: true } });
}
