import { isByHand } from "#app/areas/payments/ways/registry.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { Invoice, Payment } from "#generated/sqlite/client.ts";
import { book, lockInvoices, lockPayment } from "#app/areas/payments/commands/books/book.server.ts";
import { draftLostDiscount } from "#app/areas/payments/commands/books/draft-lost-discount.server.ts";
import { fillFromOverpaid } from "#app/areas/payments/commands/books/fill-from-overpaid.server.ts";
import { bookedOn, invoicesOf } from "#app/areas/payments/queries/booked-on.server.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import { present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { isDuplicate } from "#app/platform/db/duplicate.server.ts";

/**
 * Undoes a payment that was recorded by hand by mistake, with a row that says who and why. It
 * doesn't undo what followed from the payment, such as a start or a completion.
 * @throws Refusal "reason-required", "not-manual", "already-reversed", "already-refunded"; Absent
 */
export async function reversePayment(
  context: Context<Member>,
  input: { projectId: Id<"Project">; paymentId: Id<"Payment">; reason: string },
): Promise<void> {
  const { db, actor, now } = context;
  const reason = input.reason.trim();
  if (reason === "") throw new Refusal("reason-required");
  try {
    await db.$transaction(async (tx) => {
      const found = present(
        await tx.payment.findFirst({
          where: {
            id: input.paymentId,
            projectId: input.projectId,
            workspaceId: actor.workspaceId,
          },
          include: { reversal: true },
        }),
        "payment",
      );
      if (!isByHand(found.method) || found.status !== "succeeded") throw new Refusal("not-manual");
      if (found.reversal) throw new Refusal("already-reversed");
      const owned = { workspaceId: actor.workspaceId, projectId: found.projectId };
      const invoices = await lockInvoices(tx, await invoicesOf(tx, found.id));
      const payment = await lockPayment(tx, found.id);
      if (
        await tx.paymentReversal.findFirst({
          where: { paymentId: payment.id },
          select: { id: true },
        })
      )
        throw new Refusal("already-reversed");
      if (payment.returned > 0n) throw new Refusal("already-refunded");
      await tx.paymentReversal.create({
        data: {
          id: childId(payment.projectId),
          ...owned,
          paymentId: payment.id,
          amount: payment.amount,
          reason,
          recordedBy: actor.name,
          reversedAt: now,
        },
      });
      await takeOffBooks(tx, context, { payment, invoices, reason });
      await tx.payment.update({ where: { id: payment.id }, data: { returned: payment.amount } });
      // Its line of the bank statement must be settled again.
      await tx.bankLine.updateMany({
        where: { paymentId: payment.id, workspaceId: actor.workspaceId },
        data: { state: "open", paymentId: null },
      });
      for (const invoice of invoices.values()) await fillFromOverpaid(tx, now, invoice.id);
    });
  } catch (error) {
    if (isDuplicate(error)) throw new Refusal("already-reversed");
    throw error;
  }
}

type Reversed = { payment: Payment; invoices: Map<string, Invoice>; reason: string };

/** Takes a payment off every invoice that it was booked on. */
async function takeOffBooks(
  tx: Tx,
  context: Context<Member>,
  { payment, invoices, reason }: Reversed,
): Promise<void> {
  const { now } = context;
  const { workspaceId, projectId } = payment;
  for (const { invoiceId, amount } of await bookedOn(tx, payment.id)) {
    const invoice = present(invoices.get(invoiceId), "invoice");
    await book(tx, {
      now,
      invoice,
      entry: { kind: "reversal", amount: -amount, paymentId: payment.id },
    });
    await draftLostDiscount(tx, now, invoiceId);
    await recordActivity(tx, context, {
      workspaceId,
      projectId,
      type: "payment.reversed",
      subject: invoice.number,
      detail: reason,
    });
  }
}
