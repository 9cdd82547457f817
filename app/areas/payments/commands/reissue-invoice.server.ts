import { issueInvoice } from "#app/areas/invoicing/commands/issue/issue-invoice.server.ts";
import { findTaxOfProject } from "#app/areas/invoicing/queries/find-tax-of-project.server.ts";
import { listDeductible } from "#app/areas/invoicing/queries/list-deductible.server.ts";
import { canReissue, isCancelled } from "#app/areas/invoicing/rules/credit.ts";
import { AGREEMENT_KINDS } from "#app/areas/invoicing/rules/of-agreement.ts";
import { settleIfPaid } from "#app/areas/payments/commands/books/settle-if-paid.server.ts";
import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { daysBetween } from "#app/kernel/day.ts";
import { minor } from "#app/kernel/money.ts";
import { demand, present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { idOnceFor } from "#app/platform/db/id-once.server.ts";
import { transact } from "#app/platform/db/transact.server.ts";

/**
 * Issues a cancelled invoice anew, with a number of its own and the parties, and the tax that follows from them, as they
 * are now: for a wrong address or a missing VAT id. A final invoice deducts again what was prepaid. Asking twice issues
 * one. Returns its id.
 * @throws Refusal "not-cancelled", "final-stands", "project-ended"; Absent
 */
export async function reissueInvoice(
  context: Context<Member>,
  order: { projectId: string; invoiceId: string },
): Promise<string> {
  const { db, actor } = context;
  const { projectId } = order;
  const owned = { projectId, workspaceId: actor.workspaceId };
  return transact(db, async (tx) => {
    await lockProject(tx, owned);
    const invoice = present(
      await tx.invoice.findFirst({
        where: { id: order.invoiceId, ...owned },
        include: {
          lines: { orderBy: { position: "asc" } },
          creditNotes: { select: { gross: true } },
          project: { select: { status: true, workspace: { select: { invoiceNote: true } } } },
        },
      }),
      "invoice",
    );
    demand(canReissue(invoice));
    const id = idOnceFor(projectId, `in place of ${invoice.id}`);
    if (await tx.invoice.findUnique({ where: { id }, select: { id: true } })) return id;
    const finals = await tx.invoice.findMany({
      where: { ...owned, kind: "final" },
      include: { creditNotes: { select: { gross: true } } },
    });
    // What a final invoice has billed with the whole price isn't billed beside it.
    if (AGREEMENT_KINDS.includes(invoice.kind) && invoice.project.status === "terminated")
      throw new Refusal("project-ended");
    if (AGREEMENT_KINDS.includes(invoice.kind) && finals.some((final) => !isCancelled(final)))
      throw new Refusal("final-stands");
    const { kind, title, withholdingRate, buyerReference, suppliedOn, project } = invoice;
    const usual = present(await findTaxOfProject(tx, owned.workspaceId, projectId), "project");
    const [first] = invoice.lines;
    const taxOf = (line: (typeof invoice.lines)[number]) => ({
      category: line.taxCategory,
      rate: line.taxRate,
      reason: line.taxReason,
    });
    const isUsual = (line: (typeof invoice.lines)[number]) =>
      first !== undefined && JSON.stringify(taxOf(line)) === JSON.stringify(taxOf(first));
    // What bills the agreement has the project's tax; a tax that was chosen for an invoice of one's own stays.
    const isOfAgreement = AGREEMENT_KINDS.includes(kind);
    const isSameTax =
      !isOfAgreement ||
      first === undefined ||
      JSON.stringify(taxOf(first)) === JSON.stringify(usual);
    const { invoiceNote } = project.workspace;
    const { due } = await issueInvoice(tx, context, {
      id,
      projectId,
      kind,
      title,
      withholdingRate,
      buyerReference,
      suppliedOn,
      rounding: isSameTax ? minor(invoice.rounding) : 0,
      note:
        invoiceNote !== "" && invoice.note.endsWith(invoiceNote)
          ? invoice.note.slice(0, -invoiceNote.length).trimEnd()
          : invoice.note,
      dueDays: Math.max(0, daysBetween(invoice.issuedOn, invoice.dueOn)),
      locale: invoice.locale,
      deductions: kind === "final" ? await listDeductible(tx, projectId) : [],
      lines: invoice.lines.map((line) => ({
        description: line.description,
        quantity: line.quantity,
        decimals: line.decimals,
        unit: line.unit,
        net: minor(line.net),
        ...(line.unitPrice === null ? {} : { price: minor(line.unitPrice) }),
        tax: isOfAgreement && isUsual(line) ? usual : taxOf(line),
      })),
    });
    if (due <= 0) await settleIfPaid(tx, context, owned);
    return id;
  });
}
