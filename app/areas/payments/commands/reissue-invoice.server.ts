import { createHash } from "node:crypto";
import { issueInvoice } from "#app/areas/invoicing/commands/issue-invoice.server.ts";
import { listDeductible } from "#app/areas/invoicing/queries/list-deductible.server.ts";
import { canReissue } from "#app/areas/invoicing/rules/credit.ts";
import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { listViewers } from "#app/areas/sharing/queries/list-viewers.server.ts";
import { minor } from "#app/kernel/money.ts";
import { demand, present } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { transact } from "#app/platform/db/transact.server.ts";
import { settleIfPaid } from "./settle-if-paid.server.ts";

/** The id of the invoice in a cancelled one's place: the same for everybody who asks, so that there is one. */
const idInPlaceOf = (projectId: string, invoiceId: string) => `${projectId}-${createHash("sha256").update(invoiceId).digest("hex").slice(0, 12)}`;

/**
 * Issues a cancelled invoice anew, with a number of its own and the parties as they are now: for a wrong address or a
 * missing VAT id. A final invoice deducts again what was prepaid. Asking twice issues one. Returns its id.
 * @throws Refusal "not-cancelled"; Absent
 */
export async function reissueInvoice(context: Context<Member>, order: { projectId: string; invoiceId: string; baseUrl: string }): Promise<string> {
  const { db, actor } = context;
  const { projectId, baseUrl } = order;
  const owned = { projectId, workspaceId: actor.workspaceId };
  return transact(db, async (tx) => {
    await lockProject(tx, owned);
    const invoice = present(await tx.invoice.findFirst({ where: { id: order.invoiceId, ...owned }, include: { lines: { orderBy: { position: "asc" } }, creditNotes: { select: { gross: true } } } }), "invoice");
    demand(canReissue(invoice));
    const id = idInPlaceOf(projectId, invoice.id);
    if (await tx.invoice.findUnique({ where: { id }, select: { id: true } })) return id;
    const { kind, title, withholdingRate, buyerReference, exchangeRate, rounding, suppliedOn } = invoice;
    const { due } = await issueInvoice(tx, context, {
      id, projectId, instalmentId: null, kind, title, withholdingRate, buyerReference, exchangeRate, suppliedOn, rounding: minor(rounding),
      locale: invoice.locale, recipients: await listViewers(tx, projectId, "pay"), baseUrl,
      deductions: kind === "final" ? await listDeductible(tx, projectId) : [],
      lines: invoice.lines.map(({ description, quantity, decimals, unit, unitPrice, net, taxCategory: category, taxRate: rate, taxReason: reason }) => ({ description, quantity, decimals, unit, net: minor(net), ...(unitPrice === null ? {} : { price: minor(unitPrice) }), tax: { category, rate, reason } })),
    });
    if (due <= 0) await settleIfPaid(tx, context, owned);
    return id;
  });
}
