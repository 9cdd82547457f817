import { asksPayer } from "#app/areas/payments/ways/registry.ts";
import type { Invoice, Payment } from "#generated/sqlite/client.ts";
import { receiptMail } from "#emails/receipt.tsx";
import { allot } from "#app/areas/payments/rules/books.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { listViewers } from "#app/areas/sharing/queries/list-viewers.server.ts";
import { minor, sum, type MinorUnits } from "#app/kernel/money.ts";
import { present } from "#app/kernel/verdict.ts";
import type { Moment } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";
import { book, lockInvoices } from "./book.server.ts";
import { closeOtherAttempts } from "./close-other-attempts.server.ts";
import { grantEarly } from "./grant-early.server.ts";
import { settleIfPaid } from "./settle-if-paid.server.ts";

/**
 * Books money that has arrived: reduces the balance of each invoice it was meant for by what fits,
 * leaves any excess visible as overpaid, closes other open attempts, and triggers what depends on
 * the money. The payment must have become succeeded in this transaction, before its invoices are
 * locked.
 */
export async function bookPayment(tx: Tx, moment: Moment, payment: Payment): Promise<void> {
  const parts = await tx.paymentPart.findMany({
    where: { paymentId: payment.id },
    orderBy: { position: "asc" },
  });
  const invoices = await lockInvoices(
    tx,
    parts.map(({ invoiceId }) => invoiceId),
  );
  const open = new Map([...invoices].map(([id, { due, paid }]) => [id, minor(due - paid)]));
  const { bookings, rest } = allot(
    minor(payment.amount),
    parts.map(({ invoiceId, amount }) => ({ invoiceId, amount: minor(amount) })),
    open,
  );
  const owned = { projectId: payment.projectId, workspaceId: payment.workspaceId };
  const whole = parts.map(({ invoiceId }) => present(invoices.get(invoiceId), "invoice"));
  const numbers = whole.map(({ number }) => number).join(", ");
  for (const { invoiceId, amount } of bookings)
    await book(tx, {
      now: moment.now,
      invoice: present(invoices.get(invoiceId), "invoice"),
      entry: {
        kind: "payment",
        amount,
        paymentId: payment.id,
      },
    });
  await recordActivity(tx, moment, {
    ...owned,
    type: "payment.received",
    subject: numbers,
    detail: `${minor(payment.amount)} ${payment.currency}`,
  });
  if (rest > 0)
    await recordActivity(tx, moment, {
      ...owned,
      type: "payment.overpaid",
      subject: numbers,
      detail: `${rest} ${payment.currency}`,
    });
  for (const { id, due, paid } of whole) {
    const booked = bookings.find(({ invoiceId }) => invoiceId === id)?.amount ?? 0;
    await closeOtherAttempts(tx, {
      invoiceId: id,
      exceptId: payment.id,
      booked,
      open: minor(due - paid) - booked,
    });
  }
  for (const { id } of whole) await grantEarly(tx, moment, id);
  const settled = await tx.invoice.findMany({
    where: { id: { in: whole.map(({ id }) => id) } },
    select: { due: true, paid: true },
  });
  const left = sum(settled.map(({ due, paid }) => Math.max(0, minor(due - paid))));
  await mailReceipts(tx, moment, { invoices: whole, payment, balance: left });
  await settleIfPaid(tx, moment, owned);
}

async function mailReceipts(
  tx: Tx,
  { now, baseUrl }: Moment,
  { invoices, payment, balance }: { invoices: Invoice[]; payment: Payment; balance: MinorUnits },
): Promise<void> {
  const project = present(
    await tx.project.findFirst({ where: { id: payment.projectId }, include: { workspace: true } }),
    "project",
  );
  const { workspace } = project;
  const number = invoices.map((invoice) => invoice.number).join(", ");
  const facts = {
    studio: workspace.name,
    project: project.title,
    number,
    amount: minor(payment.amount),
    currency: payment.currency,
    method: payment.method,
    balance,
  };
  const common = {
    workspaceId: workspace.id,
    projectId: project.id,
    about: ["invoice", invoices[0]?.id ?? ""] as [string, string],
  };
  for (const contact of await listViewers(tx, project.id, "pay")) {
    const url = asksPayer(payment.method)
      ? `${baseUrl}/portal/${project.id}/invoices/${invoices[0]?.id ?? ""}#payments`
      : "";
    await enqueueMail(
      tx,
      {
        ...receiptMail({ ...facts, name: contact.name, side: "client", url }),
        ...common,
        to: contact,
        replyTo: workspace.email,
      },
      now,
    );
  }
  await enqueueMail(
    tx,
    {
      ...receiptMail({ ...facts, name: workspace.name, side: "studio" }),
      ...common,
      to: workspace,
    },
    now,
  );
}
