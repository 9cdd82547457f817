import type { Id } from "#app/kernel/id.ts";
import { moneyOfPayment, unallocated } from "#app/areas/invoicing/rules/payment-money.ts";
import { book, lockInvoices, lockPayment } from "#app/areas/payments/commands/books/book.server.ts";
import { closeOtherAttempts } from "#app/areas/payments/commands/books/close-other-attempts.server.ts";
import { grantEarly } from "#app/areas/payments/commands/books/grant-early.server.ts";
import { setOffCredit } from "#app/areas/payments/commands/books/set-off-credit.server.ts";
import { settleIfPaid } from "#app/areas/payments/commands/books/settle-if-paid.server.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { minor } from "#app/kernel/money.ts";
import { present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

export type ApplyInput = {
  projectId: Id<"Project">;
  /** The invoice to pay. */
  invoiceId: Id<"Invoice">;
  /** The source of the money: a credit note, or an overpayment. */
  from: { creditNoteId: Id<"Invoice"> } | { paymentId: Id<"Payment"> };
};

/**
 * Applies money in the client's favour to an open invoice of the same project, as much as fits. A
 * repeated call finds nothing left.
 * @throws Refusal "nothing-to-apply"; Absent
 */
export async function applyCredit(
  context: Context<Member>,
  { projectId, invoiceId, from }: ApplyInput,
): Promise<void> {
  const { db, actor, now } = context;
  const owned = { projectId, workspaceId: actor.workspaceId };
  await db.$transaction(async (tx) => {
    present(
      await tx.invoice.findFirst({ where: { id: invoiceId, ...owned }, select: { id: true } }),
      "invoice",
    );
    if ("creditNoteId" in from) {
      present(
        await tx.invoice.findFirst({
          where: { id: from.creditNoteId, ...owned, kind: "credit_note" },
          select: { id: true },
        }),
        "invoice",
      );
      if (
        (await setOffCredit(tx, context, {
          creditNoteId: from.creditNoteId,
          invoiceIds: [invoiceId],
        })) === 0
      )
        throw new Refusal("nothing-to-apply");
    } else {
      present(
        await tx.payment.findFirst({
          where: { id: from.paymentId, ...owned },
          select: { id: true },
        }),
        "payment",
      );
      const invoice = present((await lockInvoices(tx, [invoiceId])).get(invoiceId), "invoice");
      const payment = await lockPayment(tx, from.paymentId);
      const lies = unallocated(moneyOfPayment(payment));
      const open = minor(invoice.due - invoice.paid);
      const amount = Math.min(open, lies);
      if (amount <= 0) throw new Refusal("nothing-to-apply");
      await book(tx, { now, invoice, entry: { kind: "payment", amount, paymentId: payment.id } });
      await closeOtherAttempts(tx, {
        invoiceId,
        exceptId: payment.id,
        booked: amount,
        open: open - amount,
      });
      await recordActivity(tx, context, {
        ...owned,
        type: "payment.received",
        subject: invoice.number,
        detail: `${amount} ${payment.currency}`,
      });
    }
    await grantEarly(tx, context, invoiceId);
    await settleIfPaid(tx, context, owned);
  });
}
