import type { Id } from "#app/kernel/id.ts";
import { moneyOfPayment, unallocated } from "#app/areas/invoicing/rules/payment-money.ts";
import { minor } from "#app/kernel/money.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { book, lockInvoice, lockPayment } from "./book.server.ts";
import { closeOtherAttempts } from "./close-other-attempts.server.ts";

/**
 * Pays what is open again from money that was overpaid on this invoice, so that the client isn't
 * asked for it a second time.
 */
export async function fillFromOverpaid(tx: Tx, now: Date, invoiceId: Id<"Invoice">): Promise<void> {
  const invoice = await lockInvoice(tx, invoiceId);
  let open = minor(invoice.due - invoice.paid);
  const payments = await tx.payment.findMany({
    where: { parts: { some: { invoiceId } }, status: "succeeded" },
    orderBy: [{ startedAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  for (const { id } of payments) {
    const take = Math.min(open, unallocated(moneyOfPayment(await lockPayment(tx, id))));
    if (take <= 0) continue;
    await book(tx, { now, invoice, entry: { kind: "payment", amount: take, paymentId: id } });
    open -= take;
    await closeOtherAttempts(tx, { invoiceId, exceptId: id, booked: take, open });
  }
}
