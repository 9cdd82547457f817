import type { Id } from "#app/kernel/id.ts";
import { isCancelled } from "#app/areas/invoicing/rules/credit.ts";
import { completeProject } from "#app/areas/projects/commands/complete-project.server.ts";
import { startProject } from "#app/areas/projects/commands/start-project.server.ts";
import type { Moment } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

/**
 * Applies what follows from payments: a paid deposit starts the project, and once everything is
 * approved, invoiced and paid the project is completed. Safe to call at any time.
 */
export async function settleIfPaid(
  tx: Tx,
  moment: Moment,
  project: { projectId: Id<"Project">; workspaceId: Id<"Workspace"> },
): Promise<void> {
  const { projectId, workspaceId } = project;
  const invoices = await tx.invoice.findMany({
    where: { projectId },
    select: {
      kind: true,
      gross: true,
      due: true,
      paid: true,
      creditNotes: { select: { id: true, gross: true } },
      bookings: { select: { amount: true, creditNoteId: true } },
    },
  });
  // A deposit that is covered by its own credit notes is cancelled, not paid; any other credit
  // applied to it was once money.
  const money = ({ creditNotes, bookings }: (typeof invoices)[number]) =>
    bookings
      .filter(({ creditNoteId }) => !creditNotes.some(({ id }) => id === creditNoteId))
      .reduce((total, { amount }) => total + amount, 0n);
  const isPaid = (invoice: { due: bigint; paid: bigint }) => invoice.paid >= invoice.due;
  if (
    invoices.some(
      (invoice) =>
        invoice.kind === "prepayment" &&
        !isCancelled(invoice) &&
        isPaid(invoice) &&
        money(invoice) > 0n,
    )
  )
    await startProject(tx, moment, { project: { id: projectId, workspaceId } });
  if (!invoices.every(isPaid)) return;
  const unapproved = await tx.milestone.count({
    where: { projectId, status: { not: "approved" } },
  });
  const unbilled = await tx.instalment.count({ where: { projectId, invoice: null } });
  const finals = invoices.filter(({ kind }) => kind === "final");
  // A project with a cancelled final invoice isn't fully billed until a new one is issued.
  const isBilled = finals.length === 0 ? unbilled === 0 : !finals.every(isCancelled);
  if (unapproved === 0 && isBilled)
    await completeProject(tx, moment, { id: projectId, workspaceId });
}
