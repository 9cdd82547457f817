import type { Dispute, Payment } from "#generated/sqlite/client.ts";
import { disputeMail } from "#emails/dispute.tsx";
import { moneyOfPayment } from "#app/areas/invoicing/rules/payment-money.ts";
import { book, lockInvoices, lockPayment } from "#app/areas/payments/commands/books/book.server.ts";
import { closeOtherAttempts } from "#app/areas/payments/commands/books/close-other-attempts.server.ts";
import { draftLostDiscount } from "#app/areas/payments/commands/books/draft-lost-discount.server.ts";
import { fillFromOverpaid } from "#app/areas/payments/commands/books/fill-from-overpaid.server.ts";
import { mailRefund } from "#app/areas/payments/commands/books/mail-refund.server.ts";
import { madeBy } from "#app/areas/payments/queries/attempts.server.ts";
import { bookedOn, invoicesOf } from "#app/areas/payments/queries/booked-on.server.ts";
import { takeBack, type DisputeStatus } from "#app/areas/payments/rules/books.ts";
import { isRefused } from "#app/areas/payments/rules/is-refused.ts";
import { disputeStatesBefore, refundStatesBefore } from "#app/areas/payments/rules/refunds.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { dayOf } from "#app/kernel/day.ts";
import { childId } from "#app/kernel/id.ts";
import { minor, sum } from "#app/kernel/money.ts";
import { present } from "#app/kernel/verdict.ts";
import type { Context } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { isDuplicate, transact } from "#app/platform/db/transact.server.ts";
import type {
  CardGateway,
  DisputeReading,
  RefundReading,
} from "#app/platform/gateways/cards/card-gateway.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";
import { settleCheckout } from "./settle-checkout.server.ts";

/**
 * The one function through which refunds and disputes become books: called by the webhook (with its event), by whoever
 * asks for a refund, and by the sweep, in any order, as often as they like. It asks the provider how everything that
 * went back of a payment stands now, and converges. Returns whether the payment is known.
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
  // Told of what went back before what came: the money itself is settled first. Where it isn't there, nothing can have gone back.
  if (payment.status !== "succeeded" && payment.sessionId)
    await settleCheckout(context, cards, { sessionId: payment.sessionId });
  const { refunds, disputes } = await cards.returns(intentId);
  try {
    await transact(db, async (tx) => {
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
      // Paid twice and taken back once, it is still paid.
      for (const invoice of invoices.values())
        if (invoice.kind !== "credit_note") await fillFromOverpaid(tx, now, invoice.id);
    });
  } catch (error) {
    if (!(
      event &&
      isDuplicate(error) &&
      (await db.providerEvent.findUnique({ where: { id: event.id }, select: { id: true } }))
    ))
      throw error;
  }
  return true;
}

/** Asks the provider for a refund that stands as pending, unless it has it already: after a crash, the key may have been forgotten there. */
export async function askForRefund(
  context: Context,
  cards: CardGateway,
  refundId: string,
): Promise<void> {
  const { db } = context;
  const refund = present(
    await db.refund.findUnique({
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
    await transact(db, async (tx) =>
      applyLocked(tx, context, { paymentId: refund.paymentId, reading }),
    );
  } catch (error) {
    // The provider said no, and will say it again: the money stays where it is, and the freelancer is told why.
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
    await transact(db, async (tx) =>
      applyLocked(tx, context, { paymentId: refund.paymentId, reading: failed }),
    );
  }
}

async function applyLocked(
  tx: Tx,
  context: Context,
  { paymentId, reading }: { paymentId: string; reading: RefundReading },
): Promise<void> {
  await lockInvoices(tx, await invoicesOf(tx, paymentId));
  await lockPayment(tx, paymentId);
  await applyRefund(tx, context, { paymentId, reading });
}

async function applyRefund(
  tx: Tx,
  context: Context,
  { paymentId, reading }: { paymentId: string; reading: RefundReading },
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
  // What this refund held back from a lost dispute is the dispute's now.
  for (const lost of await tx.dispute.findMany({ where: { paymentId, status: "lost" } }))
    await takeLost(tx, now, lost);
  await recordActivity(tx, context, {
    ...about,
    type: "payment.refund-failed",
    subject: reading.failure,
  });
}

/** A refund that somebody made in the provider's dashboard: the money is gone, so the books say so. */
async function adoptRefund(
  tx: Tx,
  context: Context,
  { paymentId, reading }: { paymentId: string; reading: RefundReading },
): Promise<void> {
  const payment = await lockPayment(tx, paymentId);
  const amount = Math.min(reading.amount, minor(payment.amount - payment.returned));
  if (amount <= 0 || reading.currency !== payment.currency) return;
  const id = childId(payment.projectId);
  await takeOff(tx, { now: context.now, payment, amount, why: { kind: "refund", refundId: id } });
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
  if (reading.status === "succeeded") await mailRefund(tx, context.now, refund);
  await recordActivity(tx, context, {
    workspaceId,
    projectId,
    type: "payment.refunded",
    detail: `${amount} ${currency}`,
  });
}

/** Takes money off a payment and the invoices that it is booked on, without a credit note. */
async function takeOff(
  tx: Tx,
  {
    now,
    payment,
    amount,
    why,
  }: {
    now: Date;
    payment: Payment;
    amount: number;
    why: { kind: "refund" | "dispute"; refundId?: string; disputeId?: string };
  },
): Promise<void> {
  for (const { invoiceId, amount: taken } of takeBack(
    amount,
    moneyOfPayment(payment),
    await bookedOn(tx, payment.id),
  )) {
    const invoice = present(await tx.invoice.findUnique({ where: { id: invoiceId } }), "invoice");
    await book(tx, { now, invoice, entry: { ...why, amount: -taken, paymentId: payment.id } });
    await draftLostDiscount(tx, now, invoiceId);
  }
  await tx.payment.update({
    where: { id: payment.id },
    data: { returned: { increment: BigInt(amount) } },
  });
}

async function applyDispute(
  tx: Tx,
  context: Context,
  { paymentId, reading }: { paymentId: string; reading: DisputeReading },
): Promise<void> {
  const payment = await lockPayment(tx, paymentId);
  if (reading.currency !== payment.currency) return;
  const { workspaceId, projectId, currency } = payment;
  const known = await tx.dispute.findUnique({ where: { providerId: reading.id } });
  const about = { workspaceId, projectId, detail: `${reading.amount} ${currency}` };
  let dispute = known;
  if (!dispute) {
    dispute = await tx.dispute.create({
      data: {
        id: childId(projectId),
        workspaceId,
        projectId,
        paymentId,
        providerId: reading.id,
        status: "needs_response",
        amount: BigInt(reading.amount),
        currency,
        reason: reading.reason,
        respondBy: reading.respondBy,
        openedAt: reading.openedAt,
      },
    });
    await recordActivity(tx, context, {
      ...about,
      type: "payment.disputed",
      subject: reading.reason,
    });
    await tellStudio(tx, context, { payment, reading });
  }
  const before: DisputeStatus = dispute.status;
  const isClosed = reading.status === "won" || reading.status === "lost";
  const { count } = await tx.dispute.updateMany({
    where: { id: dispute.id, status: { in: disputeStatesBefore(reading.status) } },
    data: {
      status: reading.status,
      respondBy: reading.respondBy,
      closedAt: isClosed ? context.now : null,
    },
  });
  if (count === 0) return;
  if (reading.status === "lost") {
    await takeLost(tx, context.now, dispute);
    await recordActivity(tx, context, { ...about, type: "payment.dispute-lost" });
  } else if (before === "lost") {
    await giveBack(tx, { now: context.now, payment, dispute });
    await recordActivity(tx, context, { ...about, type: "payment.dispute-won" });
  } else if (reading.status === "won") {
    await recordActivity(tx, context, { ...about, type: "payment.dispute-won" });
  }
}

/** Takes what a lost dispute hasn't taken yet, as far as the payment still has it: the rest went back in another way. */
async function takeLost(
  tx: Tx,
  now: Date,
  {
    id: disputeId,
    paymentId,
    amount,
    taken,
  }: Pick<Dispute, "id" | "paymentId" | "amount" | "taken">,
): Promise<void> {
  const payment = await lockPayment(tx, paymentId);
  const missing = Math.min(minor(amount - taken), minor(payment.amount - payment.returned));
  if (missing <= 0) return;
  await takeOff(tx, { now, payment, amount: missing, why: { kind: "dispute", disputeId } });
  await tx.dispute.update({
    where: { id: disputeId },
    data: { taken: { increment: BigInt(missing) } },
  });
}

/** A lost dispute that is won on appeal: what was taken off comes back to where it was. */
async function giveBack(
  tx: Tx,
  {
    now,
    payment,
    dispute,
  }: { now: Date; payment: Payment; dispute: Pick<Dispute, "id" | "taken"> },
): Promise<void> {
  const { id: disputeId, taken: lost } = dispute;
  await tx.payment.update({ where: { id: payment.id }, data: { returned: { decrement: lost } } });
  await tx.dispute.update({ where: { id: disputeId }, data: { taken: 0n } });
  await putBack(tx, { now, paymentId: payment.id, why: { kind: "dispute", disputeId } });
}

/** Money that didn't leave after all goes where it was taken from; where it was paid anew meanwhile, it stays as overpaid. */
async function putBack(
  tx: Tx,
  {
    now,
    paymentId,
    why,
  }: {
    now: Date;
    paymentId: string;
    why: { kind: "refund"; refundId: string } | { kind: "dispute"; disputeId: string };
  },
): Promise<void> {
  const bookings = await tx.booking.findMany({ where: { ...why, paymentId } });
  for (const invoiceId of new Set(bookings.map((booking) => booking.invoiceId))) {
    const own = bookings.filter((booking) => booking.invoiceId === invoiceId);
    const taken = -sum(own.map(({ amount }) => minor(amount)));
    const invoice = present(await tx.invoice.findUnique({ where: { id: invoiceId } }), "invoice");
    const fits =
      invoice.kind === "credit_note" ? taken : Math.min(taken, minor(invoice.due - invoice.paid));
    if (fits <= 0) continue;
    await book(tx, {
      now,
      invoice,
      entry: {
        ...why,
        amount: fits,
        paymentId,
        creditNoteId: own[0]?.creditNoteId ?? null,
      },
    });
    if (invoice.kind !== "credit_note")
      await closeOtherAttempts(tx, {
        invoiceId,
        exceptId: paymentId,
        booked: fits,
        open: minor(invoice.due - invoice.paid) - fits,
      });
  }
}

async function tellStudio(
  tx: Tx,
  { now }: Context,
  { payment, reading }: { payment: Payment; reading: DisputeReading },
): Promise<void> {
  const project = present(
    await tx.project.findUnique({ where: { id: payment.projectId }, include: { workspace: true } }),
    "project",
  );
  const { workspace } = project;
  const respondBy = reading.respondBy ? dayOf(reading.respondBy, workspace.timeZone) : null;
  const mail = disputeMail({
    project: project.title,
    amount: reading.amount,
    currency: reading.currency,
    respondBy,
  });
  await enqueueMail(
    tx,
    {
      ...mail,
      workspaceId: workspace.id,
      projectId: project.id,
      to: workspace,
    },
    now,
  );
}
