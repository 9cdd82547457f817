import { childId, type Id } from "#app/kernel/id.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

/**
 * The note that cancels an invoice takes its deductions back: they are on it, below zero, and the
 * prepayments are free again.
 */
export async function returnDeductions(
  tx: Tx,
  invoiceId: Id<"Invoice">,
  returnedById: Id<"Invoice">,
): Promise<void> {
  const deductions = await tx.deduction.findMany({ where: { invoiceId, returnedById: null } });
  await tx.deduction.updateMany({ where: { invoiceId }, data: { returnedById } });
  await tx.deduction.createMany({
    data: deductions.map(({ projectId, net, tax, gross, ...deduction }) => ({
      ...deduction,
      id: childId(projectId),
      projectId,
      invoiceId: returnedById,
      returnedById,
      net: -net,
      tax: -tax,
      gross: -gross,
    })),
  });
}
