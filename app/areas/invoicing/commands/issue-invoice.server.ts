import { invoiceMail } from "#emails/mail.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { findTaxOfProject } from "#app/areas/invoicing/queries/find-tax-of-project.server.ts";
import { exchangeRateOn } from "#app/areas/invoicing/queries/exchange-rate-on.server.ts";
import { exchange } from "#app/areas/invoicing/rules/draft.ts";
import type { CreditTotals } from "#app/areas/invoicing/rules/credit.ts";
import { EARLY_KINDS } from "#app/areas/invoicing/rules/early.ts";
import { dueAfterPrepayments, withholds, type Prepaid } from "#app/areas/invoicing/rules/final-invoice.ts";
import { creditorReference, invoiceNumber } from "#app/areas/invoicing/rules/invoice-number.ts";
import type { InvoiceKind } from "#app/areas/invoicing/rules/invoice-states.ts";
import { accountFor } from "#app/areas/workspaces/rules/accounts.ts";
import { snapshotOf } from "#app/areas/invoicing/rules/party-snapshot.ts";
import { totalsOf, type Tax } from "#app/areas/invoicing/rules/tax.ts";
import { addDays, dayOf, type Day } from "#app/kernel/day.ts";
import { childId } from "#app/kernel/id.ts";
import { minor, minorDigits, share, sum } from "#app/kernel/money.ts";
import { present } from "#app/kernel/verdict.ts";
import type { Actor, Context } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";
import { nextInvoiceNumber } from "./next-invoice-number.server.ts";

/** Net in minor units. A line without a tax of its own has the project's; `quantity` has so many decimals (25 and 1 are 2.5). */
export type OrderedLine = { description: string; quantity: number; net: number; tax?: Tax; creditsId?: string; decimals?: number; unit?: string; price?: number };

export type InvoiceOrder = {
  /** Given where the same order may come twice; else made here. */
  id?: string;
  projectId: string;
  instalmentId: string | null;
  kind: InvoiceKind;
  title: string;
  lines: OrderedLine[];
  /** What a credit note corrects, and why; its totals are positive and already less what was credited before. */
  credit?: { invoiceId: string; reason: string; totals: CreditTotals };
  /** Earlier invoices that this one deducts (a final invoice). */
  deductions: (Prepaid & { id: string; number: string; issuedOn: string })[];
  recipients: { name: string; email: string; locale: string }[];
  locale: string;
  baseUrl: string;
  /** What an invoice of one's own may say beyond that; the settings decide else. */
  rounding?: number;
  withholdingRate?: number;
  note?: string;
  buyerReference?: string;
  suppliedOn?: Day | null;
  dueDays?: number;
  exchangeRate?: string;
  /** Of a credit note that is a discount for paying early: basis points. */
  earlyRate?: number;
};

/**
 * Issues an invoice: number, snapshots, lines, tax and mail in the caller's transaction. An instalment has one invoice
 * at most (the database holds that). Returns it; what it still asks for is in `due`, minor units.
 */
export async function issueInvoice(tx: Tx, { now }: Pick<Context<Actor>, "actor" | "now">, order: InvoiceOrder) {
  const project = present(await tx.project.findUnique({ where: { id: order.projectId }, include: { workspace: true, client: { include: { contacts: { orderBy: { createdAt: "asc" }, take: 1, select: { email: true } } } } } }), "project");
  const { workspace, client } = project;
  const email = order.recipients[0]?.email ?? client.contacts[0]?.email ?? "";
  const today = dayOf(now, workspace.timeZone);
  // The first invoice settles the tax: a later one that deducts it must not count otherwise.
  const usual = present(await findTaxOfProject(tx, project.workspaceId, project.id), "project");
  const lines = order.lines.map((line) => ({ ...line, tax: line.tax ?? usual }));
  const sums = await sumsOf(tx, order, lines, order.withholdingRate ?? (withholds(workspace, client) ? workspace.withholdingRate : 0));
  const taken = await nextInvoiceNumber(tx, { id: workspace.id, invoicePattern: (order.kind === "credit_note" && workspace.creditPattern) || workspace.invoicePattern }, today);
  const number = invoiceNumber(taken.series, taken.sequence);
  const id = order.id ?? childId(project.id);
  const owned = { workspaceId: workspace.id, projectId: project.id };
  // A credit note goes by its invoice's rate; else what was typed counts, or the newest that is known where there is tax to state.
  const isForeign = project.currency !== workspace.currency;
  const known = isForeign && !order.credit && !order.exchangeRate && sums.tax !== 0 ? await exchangeRateOn(tx, workspace.id, project.currency, today) : null;
  const exchangeRate = order.exchangeRate || (known?.rate ?? "");
  const homeTax = isForeign && exchangeRate !== "" ? exchange(sums.tax, exchangeRate, { from: minorDigits(project.currency), to: minorDigits(workspace.currency) }) : null;
  const dueDays = order.dueDays ?? workspace.paymentTermDays;
  const isEarly = workspace.earlyRate > 0 && workspace.earlyDays < dueDays && EARLY_KINDS.includes(order.kind);
  const invoice = await tx.invoice.create({
    data: {
      id, ...owned, instalmentId: order.instalmentId, kind: order.kind, status: "issued", series: taken.series, sequence: taken.sequence, number,
      title: order.title, currency: project.currency, locale: order.locale, issuedOn: today, suppliedOn: order.suppliedOn ?? today, dueOn: addDays(today, dueDays), earlyRate: order.earlyRate ?? (isEarly ? workspace.earlyRate : 0), earlyOn: isEarly ? addDays(today, workspace.earlyDays) : null,
      seller: JSON.stringify(snapshotOf({ ...workspace, ...accountFor(workspace, project.currency), name: workspace.legalName })), buyer: JSON.stringify(snapshotOf({ ...client, email })), taxes: JSON.stringify(sums.taxes),
      net: BigInt(sums.net), tax: BigInt(sums.tax), gross: BigInt(sums.gross), rounding: BigInt(order.rounding ?? 0), prepaid: BigInt(sums.prepaid),
      withholdingRate: sums.withholdingRate, withheld: BigInt(sums.withheld), due: BigInt(sums.due), reference: creditorReference(number), createdAt: now,
      creditOfId: order.credit?.invoiceId ?? null, reason: order.credit?.reason ?? "", note: [order.note, workspace.invoiceNote].filter(Boolean).join("\n"), buyerReference: order.buyerReference ?? "",
      homeCurrency: homeTax === null ? "" : workspace.currency, exchangeRate: homeTax === null ? "" : exchangeRate, homeTax: BigInt(homeTax ?? 0),
    },
  });
  await tx.invoiceLine.createMany({
    data: lines.map(({ tax, price, ...line }, position) => ({
      id: childId(project.id), ...owned, invoiceId: id, position, description: line.description, quantity: line.quantity, decimals: line.decimals ?? 0, unit: line.unit ?? "C62",
      unitPrice: price === undefined ? null : BigInt(price), net: BigInt(line.net), taxCategory: tax.category, taxRate: tax.rate, taxReason: tax.reason, creditsId: line.creditsId ?? null,
    })),
  });
  await tx.deduction.createMany({
    data: order.deductions.map((deduction) => ({
      id: childId(project.id), ...owned, invoiceId: id, prepaymentId: deduction.id, number: deduction.number, issuedOn: deduction.issuedOn,
      net: BigInt(deduction.net), tax: BigInt(deduction.tax), gross: BigInt(deduction.gross),
    })),
  });
  if (order.credit?.totals.isWhole) await returnDeductions(tx, order.credit.invoiceId, id);
  // Whoever set it off, the invoice is the studio's.
  await recordActivity(tx, { now, actor: { kind: "system", name: workspace.name } }, { ...owned, type: "invoice.issued", subject: number, detail: order.title });
  for (const to of order.recipients) {
    const mail = invoiceMail({ name: to.name, studio: workspace.name, project: project.title, number, title: order.title, amount: sums.due, currency: project.currency, dueOn: invoice.dueOn, invoiceId: id, url: `${order.baseUrl}/portal/${project.id}/invoices/${id}` });
    await enqueueMail(tx, { ...mail, workspaceId: workspace.id, projectId: project.id, to, locale: to.locale, replyTo: workspace.email, about: ["invoice", id] }, now);
  }
  return { ...invoice, due: minor(invoice.due) };
}

/** The note that cancels an invoice takes its deductions back: they stand on it below zero, and the prepayments are free again. */
async function returnDeductions(tx: Tx, invoiceId: string, returnedById: string): Promise<void> {
  const deductions = await tx.deduction.findMany({ where: { invoiceId, returnedById: null } });
  await tx.deduction.updateMany({ where: { invoiceId }, data: { returnedById } });
  await tx.deduction.createMany({ data: deductions.map(({ projectId, net, tax, gross, ...deduction }) => ({ ...deduction, id: childId(projectId), projectId, invoiceId: returnedById, returnedById, net: -net, tax: -tax, gross: -gross })) });
}

/** Everything that the document adds up to; a credit note's amounts are below zero. */
async function sumsOf(tx: Tx, order: InvoiceOrder, lines: { net: number; tax: Tax }[], withholdingRate: number) {
  if (order.credit) {
    const { taxes, net, tax, gross, prepaid, withheld, due } = order.credit.totals;
    return { taxes: taxes.map((total) => ({ ...total, net: -total.net, amount: -total.amount })), net: -net, tax: -tax, gross: -gross, prepaid: -prepaid, withholdingRate, withheld: -withheld, due: -due };
  }
  const totals = totalsOf(lines);
  const { prepaid, due } = dueAfterPrepayments(totals, order.deductions);
  // What clients kept of earlier invoices was withheld there.
  const earlier = await tx.invoice.findMany({ where: { id: { in: order.deductions.map(({ id }) => id) } }, select: { withheld: true } });
  const withheld = share(totals.net, withholdingRate) - sum(earlier.map((invoice) => minor(invoice.withheld)));
  return { ...totals, prepaid, withholdingRate, withheld, due: sum([due, order.rounding ?? 0, -withheld]) };
}
