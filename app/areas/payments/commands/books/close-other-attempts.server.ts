import type { MinorUnits } from "#app/kernel/money.ts";
import type { Id } from "#app/kernel/id.ts";
import { attemptOn } from "#app/areas/payments/queries/attempts.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

type Moved = {
  invoiceId: Id<"Invoice">;
  /** The payment that was booked. */
  exceptId?: string;
  /** The amount just booked on the invoice, minor units: 0 when only its plan has changed. */
  booked: MinorUnits;
  /** The open balance after that. */
  open: number;
};

/**
 * Prevents paying an invoice twice: open card pages ask for an amount that is no longer open, so
 * they are cancelled, and closed at the provider after the commit. A claimed transfer ends when at
 * least its amount has arrived in another way, or nothing is open.
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
  // A transfer to the provider may be under way, so a part paid in another way doesn't cancel it.
  await tx.payment.updateMany({
    where: { ...others, method: "card", ...(open > 0 ? { instructionsUrl: "" } : {}) },
    data: { status: "cancelled", closePending: true },
  });
  // A transfer claimed for a part is settled by money for that part, paid in any way.
  if (booked > 0)
    await tx.payment.updateMany({
      where: { ...others, claimedOn: { not: null }, amount: { lte: BigInt(booked) } },
      data: { status: "cancelled" },
    });
  if (open <= 0) await tx.payment.updateMany({ where: others, data: { status: "cancelled" } });
}
