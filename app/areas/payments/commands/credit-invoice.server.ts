import { issueInvoice } from "#app/areas/invoicing/commands/issue-invoice.server.ts";
import { amountsOf } from "#app/areas/invoicing/queries/find-invoice.server.ts";
import { canCredit, creditTotals, type CreditedLine } from "#app/areas/invoicing/rules/credit.ts";
import { creditableLines } from "#app/areas/payments/queries/find-creditable.server.ts";
import { listViewers } from "#app/areas/sharing/queries/list-viewers.server.ts";
import { minor, sum } from "#app/kernel/money.ts";
import { demand, present } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { transact } from "#app/platform/db/transact.server.ts";
import { lockInvoice } from "./book.server.ts";
import { settleIfPaid } from "./settle-if-paid.server.ts";
import { setOffCredit } from "./set-off-credit.server.ts";

export type CreditOrder = {
  projectId: string;
  invoiceId: string;
  /** What is taken back of which line, net. */
  lines: CreditedLine[];
  reason: string;
  /** Made by the form, so that the same form sent twice credits once. */
  formId: string;
  baseUrl: string;
};

/**
 * Corrects an invoice by a credit note, in full or in part, and sets it off against what is still open of that very
 * invoice. What remains of the credit is the client's: to be refunded, or applied to another invoice. Returns the credit note's id.
 * @throws Refusal "reason-required", "nothing-to-credit", "more-than-invoiced", "credit-note-credited"; Absent
 */
export async function creditInvoice(context: Context<Member>, order: CreditOrder): Promise<string> {
  const { db, actor } = context;
  return transact(db, async (tx) => {
    present(await tx.invoice.findFirst({ where: { id: order.invoiceId, projectId: order.projectId, workspaceId: actor.workspaceId }, select: { id: true } }), "invoice");
    const invoice = await lockInvoice(tx, order.invoiceId);
    const id = `${order.projectId}-${order.formId}`;
    if (await tx.invoice.findUnique({ where: { id }, select: { id: true } })) return id;
    const lines = await creditableLines(tx, invoice.id);
    const earlier = await tx.invoice.findMany({ where: { creditOfId: invoice.id }, select: { due: true } });
    const taken = order.lines.filter(({ net }) => net !== 0);
    const creditable = { ...amountsOf(invoice), kind: invoice.kind, credited: -sum(earlier.map(({ due }) => minor(due))), lines, withholdingRate: invoice.withholdingRate };
    demand(canCredit(creditable, taken, order.reason));
    const totals = creditTotals(creditable, taken);
    const recipients = await listViewers(tx, order.projectId, "pay");
    await issueInvoice(tx, context, {
      id, projectId: order.projectId, instalmentId: null, kind: "credit_note", title: invoice.title, recipients, locale: invoice.locale, baseUrl: order.baseUrl, deductions: [], withholdingRate: invoice.withholdingRate, exchangeRate: invoice.exchangeRate,
      credit: { invoiceId: invoice.id, reason: order.reason.trim(), totals }, rounding: -totals.rounding,
      lines: taken.map(({ id: lineId, net }) => {
        const line = present(lines.find((candidate) => candidate.id === lineId), "line");
        return { description: line.description, quantity: 1, net: -net, tax: line.tax, creditsId: lineId };
      }),
    });
    await setOffCredit(tx, context, id, [invoice.id]);
    await settleIfPaid(tx, context, { projectId: order.projectId, workspaceId: actor.workspaceId });
    return id;
  });
}
