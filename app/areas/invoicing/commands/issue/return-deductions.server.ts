import { childId, type Id } from "#app/kernel/id.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

/**
 * The credit note that cancels an invoice reverses its deductions: they are on the note with
 * amounts below zero, and the prepayments can be deducted again.
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
