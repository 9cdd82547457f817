import type { Id } from "#app/kernel/id.ts";
import type { Invoice } from "#generated/sqlite/client.ts";
import { amountsOf } from "#app/areas/invoicing/queries/find-invoice.server.ts";
import type { CreditableLine } from "#app/areas/invoicing/rules/credit.ts";
import { minor, sum } from "#app/kernel/money.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

/**
 * An invoice with the amount that can still be credited on each line. Null when it isn't this
 * workspace's. Minor units, net.
 */
export async function findCreditable(
  { db, actor }: Context<Member>,
  projectId: Id<"Project">,
  invoiceId: Id<"Invoice">,
) {
  const invoice = await db.invoice.findFirst({
    where: { id: invoiceId, projectId, workspaceId: actor.workspaceId },
    include: { project: { select: { title: true } } },
  });
  return (
    invoice && {
      id: invoice.id,
      number: invoice.number,
      title: invoice.title,
      currency: invoice.currency,
      locale: invoice.locale,
      project: invoice.project.title,
      ...(await readCreditable(db, invoice)),
    }
  );
}

/** The facts of an invoice that the rules of crediting need. Minor units. */
export async function readCreditable(tx: Db | Tx, invoice: Invoice) {
  const { kind, withholdingRate, earlyRate, earlyOn } = invoice;
  const { due, paid, rounding, prepaid, withheld } = amountsOf(invoice);
  const notes = await tx.invoice.findMany({
    where: { creditOfId: invoice.id },
    select: { due: true },
  });
  // A cancelled final invoice has returned its deductions.
  const isDeducted =
    (await tx.deduction.count({ where: { prepaymentId: invoice.id, returnedById: null } })) > 0;
  const hasPlan = (await tx.planDate.count({ where: { invoiceId: invoice.id } })) > 0;
  return {
    kind,
    isDeducted,
    withholdingRate,
    rounding,
    prepaid,
    withheld,
    due,
    paid,
    earlyRate,
    earlyOn,
    hasPlan,
    hasCreditNotes: notes.length > 0,
    credited: -sum(notes.map((note) => minor(note.due))),
    lines: await creditableLines(tx, invoice.id),
  };
}

/** An invoice's lines with the amount that credit notes have credited on each. */
async function creditableLines(
  tx: Db | Tx,
  invoiceId: Id<"Invoice">,
): Promise<(CreditableLine & { description: string })[]> {
  const lines = await tx.invoiceLine.findMany({
    where: { invoiceId },
    orderBy: { position: "asc" },
  });
  const credits = await tx.invoiceLine.findMany({
    where: { creditsId: { in: lines.map(({ id }) => id) } },
    select: { creditsId: true, net: true },
  });
  return lines.map(({ id, description, net, taxCategory, taxRate, taxReason }) => ({
    id,
    description,
    net: minor(net),
    tax: { category: taxCategory, rate: taxRate, reason: taxReason },
    credited: -sum(
      credits.filter(({ creditsId }) => creditsId === id).map((credit) => minor(credit.net)),
    ),
  }));
}
