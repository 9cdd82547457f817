import { invoiceMail } from "#emails/mail.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { dueAfterPrepayments, type Prepaid } from "#app/areas/invoicing/rules/final-invoice.ts";
import type { InvoiceKind } from "#app/areas/invoicing/rules/invoice-states.ts";
import { creditorReference, invoiceNumber } from "#app/areas/invoicing/rules/invoice-number.ts";
import { snapshotOf } from "#app/areas/invoicing/rules/party-snapshot.ts";
import { findTaxOfProject } from "#app/areas/invoicing/queries/find-tax-of-project.server.ts";
import { totalsOf, type Tax, type Totals } from "#app/areas/invoicing/rules/tax.ts";
import { addDays, dayOf } from "#app/kernel/day.ts";
import { childId } from "#app/kernel/id.ts";
import { minor } from "#app/kernel/money.ts";
import { present } from "#app/kernel/verdict.ts";
import type { Actor, Context } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";
import { nextInvoiceNumber } from "./next-invoice-number.server.ts";

export type InvoiceOrder = {
  /** Given where the same order may come twice; else made here. */
  id?: string;
  projectId: string;
  instalmentId: string | null;
  kind: InvoiceKind;
  title: string;
  /** Net amounts in minor units. A line without a tax of its own has the project's. */
  lines: { description: string; quantity: number; net: number; tax?: Tax; creditsId?: string }[];
  /** What a credit note corrects, and why; its totals are positive and already less what was credited before. */
  credit?: { invoiceId: string; reason: string; totals: Totals };
  /** Earlier invoices that this one deducts (a final invoice). */
  deductions: (Prepaid & { id: string; number: string; issuedOn: string })[];
  recipients: { name: string; email: string; locale: string }[];
  locale: string;
  baseUrl: string;
};

/**
 * Issues an invoice: number, snapshots, lines, tax and mail in the caller's transaction. An instalment has one invoice
 * at most (the database holds that). Returns it; what it still asks for is in `due`, minor units.
 */
export async function issueInvoice(tx: Tx, { now }: Pick<Context<Actor>, "actor" | "now">, order: InvoiceOrder) {
  const project = present(await tx.project.findUnique({ where: { id: order.projectId }, include: { workspace: true, client: true } }), "project");
  const { workspace, client } = project;
  const today = dayOf(now, workspace.timeZone);
  // The first invoice settles the tax: a later one that deducts it must not count otherwise.
  const usual = present(await findTaxOfProject(tx, project.workspaceId, project.id), "project");
  const lines = order.lines.map((line) => ({ ...line, tax: line.tax ?? usual }));
  const totals = order.credit ? negated(order.credit.totals) : totalsOf(lines);
  const { prepaid, due } = dueAfterPrepayments(totals, order.deductions);
  const taken = await nextInvoiceNumber(tx, workspace, today);
  const number = invoiceNumber(taken.series, taken.sequence);
  const id = order.id ?? childId(project.id);
  const owned = { workspaceId: workspace.id, projectId: project.id };
  const invoice = await tx.invoice.create({
    data: {
      id, ...owned, instalmentId: order.instalmentId, kind: order.kind, status: "issued", series: taken.series, sequence: taken.sequence, number,
      title: order.title, currency: project.currency, locale: order.locale, issuedOn: today, suppliedOn: today, dueOn: addDays(today, workspace.paymentTermDays),
      seller: JSON.stringify(snapshotOf({ ...workspace, name: workspace.legalName })), buyer: JSON.stringify(snapshotOf({ ...client, email: "" })), taxes: JSON.stringify(totals.taxes),
      net: BigInt(totals.net), tax: BigInt(totals.tax), gross: BigInt(totals.gross), prepaid: BigInt(prepaid), due: BigInt(due), reference: creditorReference(number), createdAt: now,
      creditOfId: order.credit?.invoiceId ?? null, reason: order.credit?.reason ?? "",
    },
  });
  await tx.invoiceLine.createMany({
    data: lines.map(({ tax, ...line }, position) => ({
      id: childId(project.id), ...owned, invoiceId: id, position, description: line.description, quantity: line.quantity, net: BigInt(line.net),
      taxCategory: tax.category, taxRate: tax.rate, taxReason: tax.reason, creditsId: line.creditsId ?? null,
    })),
  });
  await tx.deduction.createMany({
    data: order.deductions.map((deduction) => ({
      id: childId(project.id), ...owned, invoiceId: id, prepaymentId: deduction.id, number: deduction.number, issuedOn: deduction.issuedOn,
      net: BigInt(deduction.net), tax: BigInt(deduction.tax), gross: BigInt(deduction.gross),
    })),
  });
  // Whoever set it off, the invoice is the studio's.
  await recordActivity(tx, { now, actor: { kind: "system", name: workspace.name } }, { ...owned, type: "invoice.issued", subject: number, detail: order.title });
  for (const to of order.recipients) {
    const mail = invoiceMail({ name: to.name, studio: workspace.name, project: project.title, number, title: order.title, amount: due, currency: project.currency, dueOn: invoice.dueOn, invoiceId: id, url: `${order.baseUrl}/portal/${project.id}/invoices/${id}` });
    await enqueueMail(tx, { ...mail, workspaceId: workspace.id, projectId: project.id, to, locale: to.locale, replyTo: workspace.email, about: ["invoice", id] }, now);
  }
  return { ...invoice, due: minor(invoice.due) };
}

function negated({ taxes, net, tax, gross }: Totals): Totals {
  return { taxes: taxes.map((total) => ({ ...total, net: -total.net, amount: -total.amount })), net: -net, tax: -tax, gross: -gross };
}
