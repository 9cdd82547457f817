import type { MinorUnits } from "#app/kernel/money.ts";
import type { Id } from "#app/kernel/id.ts";
import { isCancelled } from "#app/areas/invoicing/rules/credit.ts";
import { AGREEMENT_KINDS } from "#app/areas/invoicing/rules/of-agreement.ts";
import { taxBetween, totalsOf, type Tax } from "#app/areas/invoicing/rules/tax.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

/**
 * The tax of a project: fixed by its first invoice, else decided by seller and buyer as they are
 * today. Null when it isn't this workspace's.
 */
export async function findTaxOfProject(
  db: Db | Tx,
  workspaceId: Id<"Workspace">,
  projectId: Id<"Project">,
): Promise<Tax | null> {
  const invoices = await db.invoice.findMany({
    where: { projectId, workspaceId, kind: { in: AGREEMENT_KINDS } },
    orderBy: { sequence: "asc" },
    select: {
      gross: true,
      creditNotes: { select: { gross: true } },
      lines: {
        orderBy: { position: "asc" },
        take: 1,
        select: { taxCategory: true, taxRate: true, taxReason: true },
      },
    },
  });
  // A cancelled invoice fixes nothing: it may have been cancelled because of its tax.
  const line = invoices.find((invoice) => !isCancelled(invoice))?.lines[0];
  if (line) return { category: line.taxCategory, rate: line.taxRate, reason: line.taxReason };
  const project = await db.project.findFirst({
    where: { id: projectId, workspaceId },
    select: {
      workspace: {
        select: {
          country: true,
          vatId: true,
          invoicing: { select: { taxCategory: true, taxRate: true, taxReason: true } },
        },
      },
      client: { select: { country: true, vatId: true, taxId: true } },
    },
  });
  if (!project) return null;
  const { invoicing, ...seller } = project.workspace;
  const { taxCategory, taxRate, taxReason } = invoicing;
  return taxBetween(
    { ...seller, tax: { category: taxCategory, rate: taxRate, reason: taxReason } },
    project.client,
  );
}

/** The gross of a net amount with that tax, minor units. */
export function grossOf(net: MinorUnits, tax: Tax): number {
  return totalsOf([{ net, tax }]).gross;
}
