import { findInvoice } from "#app/areas/invoicing/queries/find-invoice.server.ts";
import { lateInterestOf } from "#app/areas/invoicing/queries/late-interest-of.server.ts";
import type { DraftLine } from "#app/areas/invoicing/rules/draft.ts";
import type { Tax } from "#app/areas/invoicing/rules/tax.ts";
import { present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { saveDraft } from "./save-draft.server.ts";

/** Damages are no consideration for a supply (Court of Justice, C-222/81, BAZ Bausystem). */
const NO_TAX: Tax = { category: "outside_scope", rate: 0, reason: "Outside the scope of VAT: late interest and compensation" };

/**
 * Writes a draft of what the law gives for an invoice that is paid late. The freelancer decides whether it is issued.
 * Returns its id.
 * @throws Refusal "nothing-late"; Absent
 */
export async function draftLateInterest(context: Context<Member>, order: { projectId: string; invoiceId: string }): Promise<string> {
  const invoice = present(await findInvoice(context, order.projectId, order.invoiceId), "invoice");
  const late = lateInterestOf(invoice, context.today);
  if (!late) throw new Refusal("nothing-late");
  const line = (description: string, price: number): DraftLine => ({ description, quantity: 1, decimals: 0, unit: "C62", price, tax: NO_TAX });
  const lines = late.periods.map(({ from, to, rate, interest }) => line(`Late interest on invoice ${invoice.number}, ${from} to ${to}, ${rate / 100} % a year`, interest));
  return saveDraft(context, {
    projectId: order.projectId, draftId: null, revision: 0, title: `Late interest, invoice ${invoice.number}`, recurrence: "once", nextOn: null, issuesItself: false,
    content: { lines: [...lines.filter(({ price }) => price > 0), ...(late.fee > 0 ? [line(`Compensation for recovery costs, invoice ${invoice.number}`, late.fee)] : [])], includesTax: false, note: late.source, buyerReference: invoice.buyerReference, suppliedOn: null, dueDays: 14, withholdingRate: 0, exchangeRate: "", anchorDay: 1 },
  });
}
