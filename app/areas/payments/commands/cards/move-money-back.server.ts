import type { Id } from "#app/kernel/id.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { Payment } from "#generated/sqlite/client.ts";
import { takeBack } from "#app/areas/payments/rules/books.ts";
import { moneyOfPayment } from "#app/areas/invoicing/rules/payment-money.ts";
import { bookedOn } from "#app/areas/payments/queries/booked-on.server.ts";
import { present } from "#app/kernel/verdict.ts";
import { book } from "#app/areas/payments/commands/books/book.server.ts";
import { draftLostDiscount } from "#app/areas/payments/commands/books/draft-lost-discount.server.ts";
import { sum, minor, type MinorUnits } from "#app/kernel/money.ts";
import { closeOtherAttempts } from "#app/areas/payments/commands/books/close-other-attempts.server.ts";

/** Takes money off a payment and the invoices that it is booked on, without a credit note. */
export async function takeOff(
  tx: Tx,
  {
    now,
    payment,
    amount,
    why,
  }: {
    now: Date;
    payment: Payment;
    amount: MinorUnits;
    why: { kind: "refund" | "dispute"; refundId?: Id<"Refund">; disputeId?: Id<"Dispute"> };
  },
): Promise<void> {
  for (const { invoiceId, amount: taken } of takeBack(
    amount,
    moneyOfPayment(payment),
    await bookedOn(tx, payment.id),
  )) {
    const invoice = present(await tx.invoice.findFirst({ where: { id: invoiceId } }), "invoice");
    await book(tx, { now, invoice, entry: { ...why, amount: -taken, paymentId: payment.id } });
    await draftLostDiscount(tx, now, invoiceId);
  }
  await tx.payment.update({
    where: { id: payment.id },
    data: { returned: { increment: BigInt(amount) } },
  });
}

/**
 * Returns money that didn't leave after all to where it was taken from; where the invoice was paid
 * again meanwhile, it stays as overpaid.
 */
export async function putBack(
  tx: Tx,
  {
    now,
    paymentId,
    why,
  }: {
    now: Date;
    paymentId: Id<"Payment">;
    why: { kind: "refund"; refundId: Id<"Refund"> } | { kind: "dispute"; disputeId: Id<"Dispute"> };
  },
): Promise<void> {
  const bookings = await tx.booking.findMany({ where: { ...why, paymentId } });
  for (const invoiceId of new Set(bookings.map((booking) => booking.invoiceId))) {
    const own = bookings.filter((booking) => booking.invoiceId === invoiceId);
    const taken = -sum(own.map(({ amount }) => minor(amount)));
    const invoice = present(await tx.invoice.findFirst({ where: { id: invoiceId } }), "invoice");
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
