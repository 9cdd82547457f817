import { amountsOf } from "#app/areas/invoicing/queries/find-invoice.server.ts";
import type { CreditableLine } from "#app/areas/invoicing/rules/credit.ts";
import { minor, sum } from "#app/kernel/money.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

/** An invoice with what of each line can still be credited. Null when it isn't this workspace's. Minor units, net. */
export async function findCreditable({ db, actor }: Context<Member>, projectId: string, invoiceId: string) {
  const invoice = await db.invoice.findFirst({ where: { id: invoiceId, projectId, workspaceId: actor.workspaceId }, include: { creditNotes: { select: { due: true } }, project: { select: { title: true } } } });
  if (!invoice) return null;
  const { id, number, title, kind, currency, withholdingRate, creditNotes, project } = invoice;
  const { due, paid, rounding, prepaid, withheld } = amountsOf(invoice);
  return { id, number, title, kind, currency, withholdingRate, rounding, prepaid, withheld, project: project.title, due, paid, credited: -sum(creditNotes.map((note) => minor(note.due))), lines: await creditableLines(db, invoiceId) };
}

/** An invoice's lines with what credit notes have taken back of each. */
export async function creditableLines(tx: Db | Tx, invoiceId: string): Promise<(CreditableLine & { description: string })[]> {
  const lines = await tx.invoiceLine.findMany({ where: { invoiceId }, orderBy: { position: "asc" } });
  const credits = await tx.invoiceLine.findMany({ where: { creditsId: { in: lines.map(({ id }) => id) } }, select: { creditsId: true, net: true } });
  return lines.map(({ id, description, net, taxCategory, taxRate, taxReason }) => ({
    id, description, net: minor(net), tax: { category: taxCategory, rate: taxRate, reason: taxReason },
    credited: -sum(credits.filter(({ creditsId }) => creditsId === id).map((credit) => minor(credit.net))),
  }));
}
