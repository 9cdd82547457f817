import type { Invoice, Payment } from "#generated/sqlite/client.ts";
import { receiptMail } from "#emails/mail.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { listViewers } from "#app/areas/sharing/queries/list-viewers.server.ts";
import { minor } from "#app/kernel/money.ts";
import { present } from "#app/kernel/verdict.ts";
import type { Actor, Context } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";
import { settleIfPaid } from "./settle-if-paid.server.ts";

type Moment = Pick<Context<Actor>, "actor" | "now">;

/** Takes the invoice's lock by a write, so that what is read after it can't change until the transaction ends. */
export async function lockInvoice(tx: Tx, invoiceId: string): Promise<Invoice> {
  await tx.invoice.updateMany({ where: { id: invoiceId }, data: { paid: { increment: 0n } } });
  return present(await tx.invoice.findUnique({ where: { id: invoiceId } }), "invoice");
}

/**
 * Books money that has arrived: the invoice's balance falls by what fits, anything beyond it stays visible as overpaid,
 * other open attempts are closed, and what depends on the money follows. The payment must just have become succeeded
 * in this transaction.
 */
export async function bookPayment(tx: Tx, moment: Moment, payment: Payment): Promise<void> {
  const invoice = await lockInvoice(tx, payment.invoiceId);
  const open = invoice.due > invoice.paid ? invoice.due - invoice.paid : 0n;
  const fits = payment.amount < open ? payment.amount : open;
  const overpaid = payment.amount - fits;
  await tx.invoice.update({ where: { id: invoice.id }, data: { paid: { increment: fits } } });
  if (overpaid > 0n) await tx.payment.update({ where: { id: payment.id }, data: { overpaid } });
  const owned = { projectId: payment.projectId, workspaceId: payment.workspaceId };
  const about = { subject: invoice.number, detail: `${minor(payment.amount)} ${payment.currency}` };
  await recordActivity(tx, moment, { ...owned, type: "payment.received", ...about });
  if (overpaid > 0n) await recordActivity(tx, moment, { ...owned, type: "payment.overpaid", subject: invoice.number, detail: `${minor(overpaid)} ${payment.currency}` });
  await closeOtherAttempts(tx, { invoiceId: invoice.id, id: { not: payment.id } }, invoice.paid + fits >= invoice.due);
  await mailReceipts(tx, moment, invoice, payment, minor(open - fits));
  await settleIfPaid(tx, moment, owned);
}

/**
 * One invoice is paid once: card pages that are still open ask for an amount that isn't open any more, so they are
 * cancelled, and closed at the provider after the commit. A claimed transfer ends when nothing is open.
 */
export async function closeOtherAttempts(tx: Tx, of: { invoiceId: string; id?: { not: string } }, isPaid: boolean): Promise<void> {
  const others = { ...of, status: "started" as const };
  await tx.payment.updateMany({ where: { ...others, method: "card" }, data: { status: "cancelled", closePending: true } });
  if (isPaid) await tx.payment.updateMany({ where: others, data: { status: "cancelled" } });
}

async function mailReceipts(tx: Tx, { now }: Moment, invoice: Invoice, payment: Payment, balance: number): Promise<void> {
  const project = present(await tx.project.findUnique({ where: { id: invoice.projectId }, include: { workspace: true } }), "project");
  const { workspace } = project;
  const facts = { studio: workspace.name, project: project.title, number: invoice.number, amount: minor(payment.amount), currency: payment.currency, method: payment.method, balance };
  const common = { workspaceId: workspace.id, projectId: project.id, about: ["invoice", invoice.id] as [string, string] };
  for (const contact of await listViewers(tx, project.id, "pay")) {
    await enqueueMail(tx, { ...receiptMail({ ...facts, name: contact.name, side: "client" }), ...common, to: contact, locale: contact.locale, replyTo: workspace.email }, now);
  }
  await enqueueMail(tx, { ...receiptMail({ ...facts, name: workspace.name, side: "studio" }), ...common, to: workspace, locale: workspace.locale }, now);
}
