import type { Id } from "#app/kernel/id.ts";
import { byInvoice } from "#app/areas/payments/rules/books.ts";
import { minor } from "#app/kernel/money.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

/** The ids of the invoices that a payment was meant for or booked on. */
export async function invoicesOf(tx: Tx, paymentId: Id<"Payment">): Promise<string[]> {
  const [parts, bookings] = [
    await tx.paymentPart.findMany({ where: { paymentId } }),
    await tx.booking.findMany({ where: { paymentId } }),
  ];
  return [...new Set([...parts, ...bookings].map(({ invoiceId }) => invoiceId))];
}

/** How much of a payment is currently booked on each invoice, in the order of booking. */
export async function bookedOn(tx: Tx, paymentId: Id<"Payment">) {
  const bookings = await tx.booking.findMany({
    where: { paymentId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return byInvoice(bookings.map(({ invoiceId, amount }) => ({ invoiceId, amount: minor(amount) })));
}
