import type { Id } from "#app/kernel/id.ts";
import {
  moneyOfPayment,
  refundable,
  unallocated,
} from "#app/areas/invoicing/rules/payment-money.ts";
import { minor, type MinorUnits } from "#app/kernel/money.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

/**
 * The options for money in the client's favour on this invoice's page: the payments from which it
 * can be refunded, and the invoices to which it can be applied. Minor units.
 */
export async function findMoneyBack(
  { db, actor }: Context<Member>,
  invoice: {
    id: string;
    projectId: Id<"Project">;
    kind: string;
    due: MinorUnits;
    paid: MinorUnits;
  },
) {
  const owned = { projectId: invoice.projectId, workspaceId: actor.workspaceId };
  const payments = await db.payment.findMany({
    where: { ...owned, status: "succeeded" },
    orderBy: { startedAt: "desc" },
    include: {
      disputes: {
        where: { status: { in: ["needs_response", "under_review"] } },
        select: { id: true },
      },
    },
  });
  const others = await db.invoice.findMany({
    where: { ...owned, id: { not: invoice.id } },
    orderBy: [{ issuedOn: "asc" }, { sequence: "asc" }],
    select: { id: true, number: true, due: true, paid: true },
  });
  const credit = invoice.kind === "credit_note" ? invoice.paid - invoice.due : 0;
  return {
    credit,
    sources: payments.map(
      ({ id, method, intentId, disputes, receivedOn, reference, ...payment }) => {
        const money = moneyOfPayment(payment);
        return {
          id,
          method,
          reference,
          receivedOn,
          amount: money.amount,
          byCard: method === "card" && intentId !== null,
          disputed: disputes.length > 0,
          overpaid: unallocated(money),
          most: Math.min(credit, money.booked, refundable(money)),
        };
      },
    ),
    open: others
      .filter(({ due, paid }) => due > paid)
      .map(({ id, number, due, paid }) => ({ id, number, open: minor(due - paid) })),
  };
}

export type MoneyBack = Awaited<ReturnType<typeof findMoneyBack>>;
