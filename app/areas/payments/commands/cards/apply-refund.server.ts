import type { Tx } from "#app/platform/db/client.server.ts";
import type { Context } from "#app/platform/context.server.ts";
import type { RefundReading } from "#app/platform/gateways/cards/card-gateway.ts";
import { lockInvoices, lockPayment } from "#app/areas/payments/commands/books/book.server.ts";
import { invoicesOf } from "#app/areas/payments/queries/booked-on.server.ts";
import { refundStatesBefore } from "#app/areas/payments/rules/refunds.ts";
import { minor } from "#app/kernel/money.ts";
import { mailRefund } from "#app/areas/payments/commands/books/mail-refund.server.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { putBack, takeOff } from "./move-money-back.server.ts";
import { takeLost } from "./apply-dispute.server.ts";
import { childId, type Id } from "#app/kernel/id.ts";

export async function applyLocked(
  tx: Tx,
  context: Context,
  { paymentId, reading }: { paymentId: Id<"Payment">; reading: RefundReading },
): Promise<void> {
  await lockInvoices(tx, await invoicesOf(tx, paymentId));
  await lockPayment(tx, paymentId);
  await applyRefund(tx, context, { paymentId, reading });
}

export async function applyRefund(
  tx: Tx,
  context: Context,
  { paymentId, reading }: { paymentId: Id<"Payment">; reading: RefundReading },
): Promise<void> {
  const { now } = context;
  const own = reading.refundId || `${paymentId}-${reading.id}`;
  const known = await tx.refund.findFirst({
    where: { OR: [{ id: own }, ...(reading.id ? [{ providerId: reading.id }] : [])], paymentId },
  });
  if (!known) {
    if (reading.status !== "failed") await adoptRefund(tx, context, { paymentId, reading });
    return;
  }
  if (reading.id && !known.providerId)
    await tx.refund.updateMany({ where: { id: known.id }, data: { providerId: reading.id } });
  const { count } = await tx.refund.updateMany({
    where: { id: known.id, status: { in: refundStatesBefore(reading.status) } },
    data: {
      status: reading.status,
      failure: reading.failure,
      settledAt: reading.status === "pending" ? null : now,
    },
  });
  if (count === 0) return;
  const about = {
    workspaceId: known.workspaceId,
    projectId: known.projectId,
    detail: `${minor(known.amount)} ${known.currency}`,
  };
  if (reading.status === "succeeded") {
    await mailRefund(tx, now, known);
    return recordActivity(tx, context, { ...about, type: "payment.refunded" });
  }
  if (reading.status === "pending") return;
  await tx.payment.update({
    where: { id: paymentId },
    data: { returned: { decrement: known.amount } },
  });
  await putBack(tx, { now, paymentId, why: { kind: "refund", refundId: known.id } });
  // A lost dispute can now take what this refund held back from it.
  for (const lost of await tx.dispute.findMany({ where: { paymentId, status: "lost" } }))
    await takeLost(tx, now, lost);
  await recordActivity(tx, context, {
    ...about,
    type: "payment.refund-failed",
    subject: reading.failure,
  });
}

/**
 * Books a refund that was made in the provider's dashboard: the money is gone, and the books must
 * say so.
 */
async function adoptRefund(
  tx: Tx,
  context: Context,
  { paymentId, reading }: { paymentId: Id<"Payment">; reading: RefundReading },
): Promise<void> {
  const payment = await lockPayment(tx, paymentId);
  const amount = Math.min(reading.amount, minor(payment.amount - payment.returned));
  if (amount <= 0 || reading.currency !== payment.currency) return;
  const id = childId(payment.projectId);
  const { workspaceId, projectId, currency } = payment;
  const refund = await tx.refund.create({
    data: {
      id,
      workspaceId,
      projectId,
      paymentId,
      method: "card",
      status: reading.status,
      amount: BigInt(amount),
      currency,
      providerId: reading.id,
      recordedBy: "Stripe",
      createdAt: reading.createdAt,
      settledAt: reading.status === "succeeded" ? context.now : null,
    },
  });
  await takeOff(tx, { now: context.now, payment, amount, why: { kind: "refund", refundId: id } });
  if (reading.status === "succeeded") await mailRefund(tx, context.now, refund);
  await recordActivity(tx, context, {
    workspaceId,
    projectId,
    type: "payment.refunded",
    detail: `${amount} ${currency}`,
  });
}
