import type { Id } from "#app/kernel/id.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { minor } from "#app/kernel/money.ts";
import { present } from "#app/kernel/verdict.ts";
import type { Moment } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { book, lockInvoices } from "./book.server.ts";
import { closeOtherAttempts } from "./close-other-attempts.server.ts";

/**
 * Sets a credit note off against the open balance of these invoices, in their order, so that nobody
 * is asked for a credited amount. The remainder stays open in the client's favour. Returns how much
 * was set off, minor units.
 */
export async function setOffCredit(
  tx: Tx,
  moment: Moment,
  { creditNoteId, invoiceIds }: { creditNoteId: Id<"Invoice">; invoiceIds: string[] },
): Promise<number> {
  const invoices = await lockInvoices(tx, [creditNoteId, ...invoiceIds]);
  const note = present(invoices.get(creditNoteId), "invoice");
  const whole = minor(note.paid - note.due);
  let left = whole;
  for (const id of invoiceIds) {
    const invoice = present(invoices.get(id), "invoice");
    const open = Math.max(0, minor(invoice.due - invoice.paid));
    const taken = Math.min(open, left);
    if (taken <= 0) continue;
    left -= taken;
    await book(tx, {
      now: moment.now,
      invoice,
      entry: { kind: "credit", amount: taken, creditNoteId },
    });
    await book(tx, {
      now: moment.now,
      invoice: note,
      entry: { kind: "credit", amount: -taken, creditNoteId },
    });
    await closeOtherAttempts(tx, { invoiceId: id, booked: taken, open: open - taken });
    await recordActivity(tx, moment, {
      projectId: invoice.projectId,
      workspaceId: invoice.workspaceId,
      type: "invoice.credited",
      subject: invoice.number,
      detail: note.number,
    });
  }
  return whole - left;
}
