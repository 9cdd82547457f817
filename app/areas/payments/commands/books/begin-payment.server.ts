import type { Invoice, Payment, Prisma } from "#generated/sqlite/client.ts";
import type { Part } from "#app/areas/payments/rules/books.ts";
import { childId } from "#app/kernel/id.ts";
import { sum } from "#app/kernel/money.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

type Facts = Omit<
  Prisma.PaymentUncheckedCreateInput,
  "id" | "workspaceId" | "projectId" | "amount" | "currency" | "parts"
>;

/** Writes an attempt to pay and the invoices that it is meant for; its amount is their sum. */
export async function beginPayment(
  tx: Tx,
  {
    of,
    parts,
    facts,
  }: {
    of: Pick<Invoice, "id" | "workspaceId" | "projectId" | "currency">;
    parts: Part[];
    facts: Facts;
  },
): Promise<Payment> {
  const { id, workspaceId, projectId, currency } = of;
  const payment = await tx.payment.create({
    data: {
      ...facts,
      id,
      workspaceId,
      projectId,
      currency,
      amount: BigInt(sum(parts.map(({ amount }) => amount))),
    },
  });
  await tx.paymentPart.createMany({
    data: parts.map(({ invoiceId, amount }, position) => ({
      id: childId(projectId),
      workspaceId,
      projectId,
      paymentId: id,
      invoiceId,
      position,
      amount: BigInt(amount),
    })),
  });
  return payment;
}
