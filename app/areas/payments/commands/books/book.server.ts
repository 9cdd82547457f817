import type { MinorUnits } from "#app/kernel/money.ts";
import type { Booking, Invoice, Payment } from "#generated/sqlite/client.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import { present } from "#app/kernel/verdict.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

export type Entry = Pick<Booking, "kind"> &
  Partial<Pick<Booking, "paymentId" | "creditNoteId" | "refundId" | "disputeId">> & {
    amount: MinorUnits;
  };

/**
 * Locks invoices by a write, always in the same order, so that what is read afterwards can't change
 * until the transaction ends.
 */
export async function lockInvoices(tx: Tx, invoiceIds: string[]): Promise<Map<string, Invoice>> {
  const ids = [...new Set(invoiceIds)].sort();
  for (const id of ids)
    await tx.invoice.updateMany({ where: { id }, data: { paid: { increment: 0n } } });
  const invoices = await tx.invoice.findMany({ where: { id: { in: ids } } });
  return new Map(invoices.map((invoice) => [invoice.id, invoice]));
}

export async function lockInvoice(tx: Tx, invoiceId: Id<"Invoice">): Promise<Invoice> {
  return present((await lockInvoices(tx, [invoiceId])).get(invoiceId), "invoice");
}

/** Locks a payment. Invoices are locked before it, never after. */
export async function lockPayment(tx: Tx, paymentId: Id<"Payment">): Promise<Payment> {
  await tx.payment.updateMany({ where: { id: paymentId }, data: { booked: { increment: 0n } } });
  return present(await tx.payment.findFirst({ where: { id: paymentId } }), "payment");
}

/**
 * Adds one line to the books. The database adds it to the invoice's `paid` and the payment's
 * `booked`, and refuses a line that doesn't fit.
 */
export async function book(
  tx: Tx,
  {
    now,
    invoice,
    entry,
  }: { now: Date; invoice: Pick<Invoice, "id" | "workspaceId" | "projectId">; entry: Entry },
): Promise<void> {
  const { amount, ...kind } = entry;
  const { id: invoiceId, workspaceId, projectId } = invoice;
  await tx.booking.create({
    data: {
      id: childId(projectId),
      workspaceId,
      projectId,
      invoiceId,
      ...kind,
      amount: BigInt(amount),
      createdAt: now,
    },
  });
}
