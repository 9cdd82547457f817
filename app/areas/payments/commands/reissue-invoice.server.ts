import type { Id } from "#app/kernel/id.ts";
import type { Prisma } from "#generated/sqlite/client.ts";
import { taxKey, type Tax } from "#app/areas/invoicing/rules/tax.ts";
import { issueInvoice } from "#app/areas/invoicing/commands/issue/issue-invoice.server.ts";
import { findTaxOfProject } from "#app/areas/invoicing/queries/find-tax-of-project.server.ts";
import { listDeductible } from "#app/areas/invoicing/queries/list-deductible.server.ts";
import { reissuedId } from "#app/areas/invoicing/queries/reissued-id.server.ts";
import { canReissue, isCancelled } from "#app/areas/invoicing/rules/credit.ts";
import { AGREEMENT_KINDS } from "#app/areas/invoicing/rules/of-agreement.ts";
import { settleIfPaid } from "#app/areas/payments/commands/books/settle-if-paid.server.ts";
import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { daysBetween } from "#app/kernel/day.ts";
import { minor } from "#app/kernel/money.ts";
import { demand, present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

/**
 * Issues a cancelled invoice again, with a new number, the current parties, and the tax that
 * follows from them: for a wrong address or a missing VAT id. A final invoice deducts the
 * prepayments again. Repeated calls issue one. Returns its id.
 * @throws Refusal "not-cancelled", "billed-in-final", "project-ended"; Absent
 */
export async function reissueInvoice(
  context: Context<Member>,
  input: { projectId: Id<"Project">; invoiceId: Id<"Invoice"> },
): Promise<string> {
  const { db, actor } = context;
  const { projectId } = input;
  const owned = { projectId, workspaceId: actor.workspaceId };
  return db.$transaction(async (tx) => {
    await lockProject(tx, owned);
    const invoice = present(
      await tx.invoice.findFirst({
        where: { id: input.invoiceId, ...owned },
        include: WITH_LINES,
      }),
      "invoice",
    );
    demand(canReissue(invoice));
    const id = reissuedId(projectId, invoice.id);
    if (await tx.invoice.findFirst({ where: { id }, select: { id: true } })) return id;
    await demandBillable(tx, invoice);
    const { kind, title, withholdingRate, buyerReference, suppliedOn } = invoice;
    const usual = present(await findTaxOfProject(tx, owned.workspaceId, projectId), "project");
    const { isSameTax, taxOf } = taxesOf(invoice, usual);
    const { due } = await issueInvoice(tx, context, {
      id,
      projectId,
      kind,
      title,
      withholdingRate,
      buyerReference,
      suppliedOn,
      rounding: isSameTax ? minor(invoice.rounding) : 0,
      note: ownNote(invoice),
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
        tax: taxOf(line),
      })),
    });
    if (due <= 0) await settleIfPaid(tx, context, owned);
    return id;
  });
}

const WITH_LINES = {
  lines: { orderBy: { position: "asc" } },
  creditNotes: { select: { gross: true } },
  project: {
    select: {
      status: true,
      workspace: { select: { invoicing: { select: { invoiceNote: true } } } },
    },
  },
} satisfies Prisma.InvoiceInclude;

type Cancelled = Prisma.InvoiceGetPayload<{ include: typeof WITH_LINES }>;
type Line = Cancelled["lines"][number];

/**
 * A final invoice bills the whole price, so nothing else of the agreement can be billed beside it.
 */
async function demandBillable(tx: Tx, invoice: Cancelled): Promise<void> {
  if (!AGREEMENT_KINDS.includes(invoice.kind)) return;
  if (invoice.project.status === "terminated") throw new Refusal("project-ended");
  const { projectId, workspaceId } = invoice;
  const finals = await tx.invoice.findMany({
    where: { projectId, workspaceId, kind: "final" },
    include: { creditNotes: { select: { gross: true } } },
  });
  if (finals.some((final) => !isCancelled(final))) throw new Refusal("billed-in-final");
}

/**
 * An invoice of the agreement gets the project's tax; one written by hand keeps the tax chosen for
 * it.
 */
function taxesOf({ kind, lines }: Cancelled, usual: Tax) {
  const own = (line: Line): Tax => ({
    category: line.taxCategory,
    rate: line.taxRate,
    reason: line.taxReason,
  });
  const isOfAgreement = AGREEMENT_KINDS.includes(kind);
  const [first] = lines;
  const before = first && taxKey(own(first));
  const isSameTax = !isOfAgreement || before === undefined || before === taxKey(usual);
  const taxOf = (line: Line) => (isOfAgreement && taxKey(own(line)) === before ? usual : own(line));
  return { isSameTax, taxOf };
}

/** The invoice's note without the studio's, which is added again when the invoice is issued. */
function ownNote({ note, project }: Cancelled): string {
  const { invoiceNote } = project.workspace.invoicing;
  if (invoiceNote === "" || !note.endsWith(invoiceNote)) return note;
  return note.slice(0, -invoiceNote.length).trimEnd();
}
