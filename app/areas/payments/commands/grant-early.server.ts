import type { DraftContent } from "#app/areas/invoicing/rules/draft.ts";
import { earlyLines, isEarned } from "#app/areas/invoicing/rules/early.ts";
import { invoiceWords } from "#app/areas/invoicing/rules/invoice-words.ts";
import { readCreditable } from "#app/areas/payments/queries/find-creditable.server.ts";
import { dayOf } from "#app/kernel/day.ts";
import { childId } from "#app/kernel/id.ts";
import { minor, sum } from "#app/kernel/money.ts";
import { present } from "#app/kernel/verdict.ts";
import type { Actor, Context, Moment } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { formatPercent } from "#app/platform/i18n/format.ts";
import { lockInvoice } from "./book.server.ts";
import { idOnceFor } from "./id-once.server.ts";
import { writeCredit } from "./credit-invoice.server.ts";

/** An invoice has one discount for paying early at most. */
const noteIdOf = (projectId: string, invoiceId: string) => idOnceFor(projectId, `early ${invoiceId}`);

/**
 * Whoever has paid in time has earned the discount for it: a credit note takes off the rest, with its tax. Only what was
 * received up to its day counts, whenever it is booked. To be called after anything that was booked on an invoice.
 */
export async function grantEarly(tx: Tx, moment: Moment, invoiceId: string): Promise<void> {
  const invoice = await lockInvoice(tx, invoiceId);
  const { earlyRate, earlyOn, projectId } = invoice;
  if (earlyRate === 0 || !earlyOn || invoice.kind === "credit_note") return;
  const { timeZone } = present(await tx.project.findUnique({ where: { id: projectId }, select: { timeZone: true } }), "project");
  const bookings = await tx.booking.findMany({ where: { invoiceId }, include: { payment: { select: { receivedOn: true, startedAt: true } } } });
  const inTime = sum(bookings.filter(({ payment, createdAt }) => (payment?.receivedOn ?? dayOf(payment?.startedAt ?? createdAt, timeZone)) <= earlyOn).map(({ amount }) => minor(amount)));
  const terms = await readCreditable(tx, invoice);
  // What came late counts for the balance, but not for the discount.
  if (!isEarned(terms, earlyOn) || !isEarned({ ...terms, paid: Math.min(inTime, terms.paid) }, earlyOn)) return;
  await writeCredit(tx, moment, invoice, { id: noteIdOf(projectId, invoiceId), lines: earlyLines(terms), reason: invoiceWords(invoice.locale).early(formatPercent(earlyRate, invoice.locale)), earlyRate });
}

/**
 * Money that had earned a discount is gone again. The credit note stands, as what is issued does; a draft asks for what it
 * took off, for the freelancer to issue or to leave. Written once for an invoice.
 */
export async function draftLostDiscount(tx: Tx, { now }: Pick<Context<Actor>, "now">, invoiceId: string): Promise<void> {
  const invoice = present(await tx.invoice.findUnique({ where: { id: invoiceId } }), "invoice");
  const { projectId, workspaceId, number } = invoice;
  const noteId = noteIdOf(projectId, invoiceId);
  const lines = await tx.invoiceLine.findMany({ where: { invoiceId: noteId }, orderBy: { position: "asc" } });
  const id = childId(projectId);
  const title = `Discount for paying early, taken back: invoice ${number}`;
  if (lines.length === 0 || (await tx.invoiceDraft.count({ where: { projectId, title } })) > 0 || (await tx.invoice.count({ where: { projectId, title } })) > 0) return;
  const content: DraftContent = {
    lines: lines.map(({ description, net, taxCategory: category, taxRate: rate, taxReason: reason }) => ({ description, quantity: 1, decimals: 0, unit: "C62", price: -minor(net), tax: { category, rate, reason } })),
    includesTax: false, note: "", buyerReference: invoice.buyerReference, suppliedOn: null, dueDays: 14, withholdingRate: invoice.withholdingRate, exchangeRate: invoice.exchangeRate, anchorDay: 1,
  };
  await tx.invoiceDraft.create({ data: { id, workspaceId, projectId, title, content: JSON.stringify(content), createdAt: now, updatedAt: now } });
}
