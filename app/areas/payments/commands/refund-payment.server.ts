import type { Invoice, Payment, Refund } from "#generated/sqlite/client.ts";
import {
  moneyOfPayment,
  refundable,
  unallocated,
} from "#app/areas/invoicing/rules/payment-money.ts";
import { book, lockInvoices, lockPayment } from "#app/areas/payments/commands/books/book.server.ts";
import { mailRefund } from "#app/areas/payments/commands/books/mail-refund.server.ts";
import { askForRefund } from "#app/areas/payments/commands/cards/settle-returns.server.ts";
import { canRefund } from "#app/areas/payments/rules/refunds.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { minor } from "#app/kernel/money.ts";
import { demand, present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { transact } from "#app/platform/db/transact.server.ts";
import type { CardsOf } from "#app/platform/gateways/cards/card-gateway.ts";

export type RefundOrder = {
  projectId: string;
  paymentId: string;
  /** The credit note that is paid out; null gives back an overpayment. */
  creditNoteId: string | null;
  /** Minor units of the payment's currency. */
  amount: number;
  /**
   * "card" gives it back the way it came; the others are the freelancer's word that she has paid it
   * out.
   */
  method: string;
  reason: string;
  reference: string;
  /** Made by the form, so that the same form sent twice refunds once. */
  formId: string;
};

/**
 * Gives money back: an overpayment, or what a credit note has left in the client's favour. It is
 * written and taken off the books first, then the provider is asked; whatever happens in between,
 * it is asked again with the same key.
 * @throws Refusal "nothing-to-refund", "more-than-refundable", "not-by-card", "disputed",
 * "card-not-offered"; Absent
 */
export async function refundPayment(
  context: Context<Member>,
  cardsOf: CardsOf,
  order: RefundOrder,
): Promise<void> {
  const { db, actor } = context;
  const owned = { projectId: order.projectId, workspaceId: actor.workspaceId };
  const payment = present(
    await db.payment.findFirst({
      where: { id: order.paymentId, ...owned },
      select: { cardAccountId: true, liveMode: true, method: true },
    }),
    "payment",
  );
  const cards =
    order.method === "card" && payment.method === "card"
      ? await cardsOf(payment.cardAccountId)
      : null;
  // Only the account that took the money can give it back, tests apart from money.
  if (
    order.method === "card" &&
    payment.method === "card" &&
    (cards?.accountId !== payment.cardAccountId || cards.liveMode !== payment.liveMode)
  )
    throw new Refusal("card-not-offered");
  const refund = await transact(db, async (tx) => {
    if (order.creditNoteId)
      present(
        await tx.invoice.findFirst({
          where: { id: order.creditNoteId, ...owned, kind: "credit_note" },
          select: { id: true },
        }),
        "invoice",
      );
    return beginRefund(tx, context, order);
  });
  if (refund && cards) await askForRefund(context, cards, refund.id);
}

async function beginRefund(
  tx: Tx,
  { actor, now, ...moment }: Context<Member>,
  order: RefundOrder,
): Promise<Refund | null> {
  const notes = await lockInvoices(tx, order.creditNoteId ? [order.creditNoteId] : []);
  const payment = await lockPayment(tx, order.paymentId);
  const id = `${order.projectId}-${order.formId}`;
  if (await tx.refund.findUnique({ where: { id }, select: { id: true } })) return null;
  const note = order.creditNoteId ? present(notes.get(order.creditNoteId), "invoice") : null;
  await demandRefundable(tx, order, { payment, note });
  const byCard = order.method === "card";
  const { workspaceId, projectId, currency } = payment;
  const settled = byCard
    ? { status: "pending" as const, settledAt: null }
    : { status: "succeeded" as const, settledAt: now };
  const refund = await tx.refund.create({
    data: {
      ...settled,
      id,
      workspaceId,
      projectId,
      paymentId: payment.id,
      creditNoteId: note?.id ?? null,
      method: order.method,
      amount: BigInt(order.amount),
      currency,
      reason: order.reason,
      reference: order.reference,
      recordedBy: actor.name,
      createdAt: now,
    },
  });
  if (note) await bookOnNote(tx, { now, note, payment, id, amount: order.amount });
  await tx.payment.update({
    where: { id: payment.id },
    data: { returned: { increment: BigInt(order.amount) } },
  });
  await recordActivity(
    tx,
    { ...moment, actor, now },
    {
      workspaceId,
      projectId,
      type: byCard ? "payment.refund-started" : "payment.refunded",
      subject: note?.number ?? "",
      detail: `${order.amount} ${currency}`,
    },
  );
  if (!byCard) await mailRefund(tx, now, refund);
  return refund;
}

/** Asks the rule with what of the payment, or of the credit note, can still go back. */
async function demandRefundable(
  tx: Tx,
  order: RefundOrder,
  { payment, note }: { payment: Payment; note: Invoice | null },
): Promise<void> {
  const money = moneyOfPayment(payment);
  const most = note
    ? Math.min(minor(note.paid - note.due), money.booked, refundable(money))
    : unallocated(money);
  const dispute = await tx.dispute.findFirst({
    where: { paymentId: payment.id, status: { in: ["needs_response", "under_review"] } },
    select: { id: true },
  });
  demand(
    canRefund(
      {
        disputed: dispute !== null,
        most,
        byCard: payment.method === "card" && payment.intentId !== null,
      },
      order,
    ),
  );
}

type OnNote = { now: Date; note: Invoice; payment: Payment; id: string; amount: number };

async function bookOnNote(tx: Tx, { now, note, payment, id, amount }: OnNote): Promise<void> {
  await book(tx, {
    now,
    invoice: note,
    entry: {
      kind: "refund",
      amount: -amount,
      paymentId: payment.id,
      refundId: id,
      creditNoteId: note.id,
    },
  });
}
