import type { Id } from "#app/kernel/id.ts";
import { lockInvoices, lockPayment } from "#app/areas/payments/commands/books/book.server.ts";
import { fillFromOverpaid } from "#app/areas/payments/commands/books/fill-from-overpaid.server.ts";
import { madeBy } from "#app/areas/payments/queries/attempts.server.ts";
import { invoicesOf } from "#app/areas/payments/queries/booked-on.server.ts";
import { isRefused } from "#app/areas/payments/rules/is-refused.ts";
import { minor } from "#app/kernel/money.ts";
import { present } from "#app/kernel/verdict.ts";
import type { Context } from "#app/platform/context.server.ts";
import { isDuplicate } from "#app/platform/db/duplicate.server.ts";
import type { CardGateway, RefundReading } from "#app/platform/gateways/cards/card-gateway.ts";
import { settleCheckout } from "./settle-checkout.server.ts";
import { applyDispute } from "./apply-dispute.server.ts";
import { applyLocked, applyRefund } from "./apply-refund.server.ts";

/**
 * The only function that books refunds and disputes: called by the webhook (with its event), by
 * the person who requests a refund, and by the sweep, in any order, any number of times. It asks
 * the provider for the current state of everything that was returned from a payment, and converges.
 * Returns whether the payment is known.
 */
export async function settleReturns(
  context: Context,
  cards: CardGateway,
  { intentId, event }: { intentId: string; event?: { id: string; type: string } },
): Promise<boolean> {
  const { db, now } = context;
  const payment = await db.payment.findFirst({
    where: { intentId, method: "card", ...madeBy(cards) },
    select: { id: true, status: true, sessionId: true },
  });
  if (!payment) return false;
  const { id } = payment;
  // A return can be reported before the payment itself, so the payment is settled first. Without a
  // payment, nothing can have been returned.
  if (payment.status !== "succeeded" && payment.sessionId)
    await settleCheckout(context, cards, { sessionId: payment.sessionId });
  const { refunds, disputes } = await cards.returns(intentId);
  try {
    await db.$transaction(async (tx) => {
      if (event)
        await tx.providerEvent.create({
          data: { id: event.id, provider: "stripe", type: event.type, receivedAt: now },
        });
      const invoices = await lockInvoices(tx, await invoicesOf(tx, id));
      if ((await lockPayment(tx, id)).status !== "succeeded") return;
      for (const refund of refunds)
        await applyRefund(tx, context, { paymentId: id, reading: refund });
      for (const dispute of disputes)
        await applyDispute(tx, context, { paymentId: id, reading: dispute });
      // An invoice that was paid twice and refunded once is still paid.
      for (const invoice of invoices.values())
        if (invoice.kind !== "credit_note") await fillFromOverpaid(tx, now, invoice.id);
    });
  } catch (error) {
    if (!(
      event &&
      isDuplicate(error) &&
      (await db.providerEvent.findFirst({ where: { id: event.id }, select: { id: true } }))
    ))
      throw error;
  }
  return true;
}

/**
 * Requests a pending refund from the provider, unless it has it already: after a crash, the
 * provider may have forgotten the key.
 */
export async function askForRefund(
  context: Context,
  cards: CardGateway,
  refundId: Id<"Refund">,
): Promise<void> {
  const { db } = context;
  const refund = present(
    await db.refund.findFirst({
      where: { id: refundId },
      include: { payment: { select: { intentId: true } } },
    }),
    "refund",
  );
  const intentId = refund.payment.intentId;
  if (refund.status !== "pending" || refund.method !== "card" || !intentId) return;
  const { refunds } = await cards.returns(intentId);
  const known = refunds.find((reading) => reading.refundId === refund.id);
  try {
    const reading =
      known ??
      (await cards.refund({
        refundId: refund.id,
        intentId,
        amount: minor(refund.amount),
        currency: refund.currency,
      }));
    await db.$transaction(async (tx) =>
      applyLocked(tx, context, { paymentId: refund.paymentId, reading }),
    );
  } catch (error) {
    // The provider refuses for good: the money stays where it is, and the freelancer is told why.
    if (!isRefused(error)) throw error;
    const failed: RefundReading = {
      id: "",
      refundId: refund.id,
      status: "failed",
      failure: error.message,
      amount: minor(refund.amount),
      currency: refund.currency,
      createdAt: context.now,
    };
    await db.$transaction(async (tx) =>
      applyLocked(tx, context, { paymentId: refund.paymentId, reading: failed }),
    );
  }
}
