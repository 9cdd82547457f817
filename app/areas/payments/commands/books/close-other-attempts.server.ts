import type { MinorUnits } from "#app/kernel/money.ts";
import type { Id } from "#app/kernel/id.ts";
import { attemptOn } from "#app/areas/payments/queries/attempts.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

type Moved = {
  invoiceId: Id<"Invoice">;
  /** The payment that it was. */
  exceptId?: string;
  /** What has just come off the invoice, minor units: none when only its plan has changed. */
  booked: MinorUnits;
  /** What is open of it after that. */
  open: number;
};

/**
 * One invoice is paid once: card pages that are still open ask for an amount that isn't open any
 * more, so they are cancelled, and closed at the provider after the commit. A claimed transfer ends
 * when as much has come in another way, or nothing is open.
 */
export async function closeOtherAttempts(
  tx: Tx,
  { invoiceId, exceptId, booked, open }: Moved,
): Promise<void> {
  const others = {
    ...attemptOn(invoiceId),
    ...(exceptId ? { id: { not: exceptId } } : {}),
    status: "started" as const,
  };
  // A transfer to the provider may be under way: a part that comes in another way leaves it be.
  await tx.payment.updateMany({
    where: { ...others, method: "card", ...(open > 0 ? { instructionsUrl: "" } : {}) },
    data: { status: "cancelled", closePending: true },
  });
  // A transfer that was announced for a part is settled by money for that part, however it came.
  if (booked > 0)
    await tx.payment.updateMany({
      where: { ...others, claimedOn: { not: null }, amount: { lte: BigInt(booked) } },
      data: { status: "cancelled" },
    });
  if (open <= 0) await tx.payment.updateMany({ where: others, data: { status: "cancelled" } });
}
