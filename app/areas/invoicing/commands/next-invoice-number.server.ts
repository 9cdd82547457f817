import { seriesOf } from "#app/areas/invoicing/rules/invoice-number.ts";
import type { Day } from "#app/kernel/day.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

/**
 * Takes the next number of the series, in the transaction that issues the invoice: the row's lock
 * makes others wait, and a rollback returns the number, so no number is skipped or repeated.
 */
export async function nextInvoiceNumber(
  tx: Tx,
  workspace: { id: string; invoicePattern: string },
  issuedOn: Day,
): Promise<{ series: string; sequence: number }> {
  const name = seriesOf(workspace.invoicePattern, issuedOn);
  // The database itself resolves conflicts: Prisma turns this upsert into an INSERT … ON CONFLICT.
  const { last } = await tx.invoiceSeries.upsert({
    where: { workspaceId_name: { workspaceId: workspace.id, name } },
    create: { workspaceId: workspace.id, name, last: 1 },
    update: { last: { increment: 1 } },
    select: { last: true },
  });
  return { series: name, sequence: last };
}
