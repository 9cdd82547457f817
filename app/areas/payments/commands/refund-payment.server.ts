import type { Id } from "#app/kernel/id.ts";
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
import { minor, type MinorUnits } from "#app/kernel/money.ts";
import { demand, present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { CardsOf } from "#app/platform/gateways/cards/card-gateway.ts";

export type RefundInput = {
  projectId: Id<"Project">;
  paymentId: Id<"Payment">;
  /** The credit note that is paid out; null refunds an overpayment. */
  creditNoteId: Id<"Invoice"> | null;
  /** Minor units of the payment's currency. */
  amount: MinorUnits;
  /**
   * "card" refunds to the card; any other method is the freelancer's word that the money was paid
   * out.
   */
  method: string;
  reason: string;
  reference: string;
  /** Made by the form, so that the same form sent twice refunds once. */
  formId: string;
};

/**
 * Refunds an overpayment, or what a credit note has left in the client's favour. The refund is
 * written and taken off the books first, then requested from the provider; after any failure in
 * between, it is requested again with the same key.
 * @throws Refusal "nothing-to-refund", "more-than-refundable", "not-by-card", "disputed",
 * "card-not-offered"; Absent
 */
export async function refundPayment(
  context: Context<Member>,
  cardsOf: CardsOf,
  input: RefundInput,
): Promise<void> {
  const { db, actor } = context;
  const owned = { projectId: input.projectId, workspaceId: actor.workspaceId };
  const payment = present(
    await db.payment.findFirst({
      where: { id: input.paymentId, ...owned },
      select: { cardAccountId: true, liveMode: true, method: true },
    }),
    "payment",
  );
  const cards =
    input.method === "card" && payment.method === "card"
      ? await cardsOf(payment.cardAccountId)
      : null;
  // Only the account that took the money can refund it, and test and live mode never mix.
  if (
    input.method === "card" &&
    payment.method === "card" &&
    (cards?.accountId !== payment.cardAccountId || cards.liveMode !== payment.liveMode)
  )
    throw new Refusal("card-not-offered");
  const refund = await db.$transaction(async (tx) => {
    if (input.creditNoteId)
      present(
        await tx.invoice.findFirst({
          where: { id: input.creditNoteId, ...owned, kind: "credit_note" },
          select: { id: true },
        }),
        "invoice",
      );
    return beginRefund(tx, context, input);
  });
  if (refund && cards) await askForRefund(context, cards, refund.id);
}

async function beginRefund(
  tx: Tx,
  { actor, now, ...moment }: Context<Member>,
  input: RefundInput,
): Promise<Refund | null> {
  const notes = await lockInvoices(tx, input.creditNoteId ? [input.creditNoteId] : []);
  const payment = await lockPayment(tx, input.paymentId);
  const id = `${input.projectId}-${input.formId}`;
  if (await tx.refund.findFirst({ where: { id }, select: { id: true } })) return null;
  const note = input.creditNoteId ? present(notes.get(input.creditNoteId), "invoice") : null;
  await demandRefundable(tx, input, { payment, note });
  const byCard = input.method === "card";
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
      method: input.method,
      amount: BigInt(input.amount),
      currency,
      reason: input.reason,
      reference: input.reference,
      recordedBy: actor.name,
      createdAt: now,
    },
  });
  if (note) await bookOnNote(tx, { now, note, payment, id, amount: input.amount });
  await tx.payment.update({
    where: { id: payment.id },
    data: { returned: { increment: BigInt(input.amount) } },
  });
  await recordActivity(
    tx,
    { ...moment, actor, now },
    {
      workspaceId,
      projectId,
      type: byCard ? "payment.refund-started" : "payment.refunded",
      subject: note?.number ?? "",
      detail: `${input.amount} ${currency}`,
    },
  );
  if (!byCard) await mailRefund(tx, now, refund);
  return refund;
}

/** Asks the rule, given what can still be refunded of the payment or the credit note. */
async function demandRefundable(
  tx: Tx,
  input: RefundInput,
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
      input,
    ),
  );
}

type OnNote = { now: Date; note: Invoice; payment: Payment; id: string; amount: MinorUnits };

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
