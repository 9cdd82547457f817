import type { Tx } from "#app/platform/db/client.server.ts";

/**
 * One invoice is paid once: card pages that are still open ask for an amount that isn't open any more, so they are
 * cancelled, and closed at the provider after the commit. A claimed transfer ends when as much has come in another way, or nothing is open.
 */
export async function closeOtherAttempts(tx: Tx, { invoiceId, exceptId }: { invoiceId: string; exceptId?: string }, isPaid: boolean, booked = 0): Promise<void> {
  const others = { parts: { some: { invoiceId } }, ...(exceptId ? { id: { not: exceptId } } : {}), status: "started" as const };
  await tx.payment.updateMany({ where: { ...others, method: "card" }, data: { status: "cancelled", closePending: true } });
  // A transfer that was announced for a part is settled by money for that part, however it came.
  if (booked > 0) await tx.payment.updateMany({ where: { ...others, claimedOn: { not: null }, amount: { lte: BigInt(booked) } }, data: { status: "cancelled" } });
  if (isPaid) await tx.payment.updateMany({ where: others, data: { status: "cancelled" } });
}
