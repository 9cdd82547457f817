import { completeProject } from "#app/areas/projects/commands/complete-project.server.ts";
import { startProject } from "#app/areas/projects/commands/start-project.server.ts";
import type { Actor, Context } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

/**
 * What follows from money that is there: a paid deposit starts the project; with everything approved, invoiced and paid
 * it is completed. Safe to call at any time.
 */
export async function settleIfPaid(tx: Tx, moment: Pick<Context<Actor>, "actor" | "now">, project: { projectId: string; workspaceId: string }): Promise<void> {
  const { projectId, workspaceId } = project;
  const invoices = await tx.invoice.findMany({ where: { projectId }, select: { kind: true, due: true, paid: true, bookings: { where: { kind: "payment" }, take: 1, select: { id: true } } } });
  const isPaid = (invoice: { due: bigint; paid: bigint }) => invoice.paid >= invoice.due;
  // A deposit that was credited instead of paid starts nothing.
  if (invoices.some((invoice) => invoice.kind === "prepayment" && isPaid(invoice) && invoice.bookings.length > 0)) await startProject(tx, moment, { id: projectId, workspaceId });
  if (!invoices.every(isPaid)) return;
  const unapproved = await tx.milestone.count({ where: { projectId, status: { not: "approved" } } });
  const unbilled = await tx.instalment.count({ where: { projectId, invoice: null } });
  const hasFinal = invoices.some(({ kind }) => kind === "final");
  if (unapproved === 0 && (unbilled === 0 || hasFinal)) await completeProject(tx, moment, { id: projectId, workspaceId });
}
