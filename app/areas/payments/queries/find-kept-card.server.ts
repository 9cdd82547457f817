import type { Id } from "#app/kernel/id.ts";
import { minor, type MinorUnits } from "#app/kernel/money.ts";
import type { Day } from "#app/kernel/day.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";

export type KeptCardView = {
  brand: string;
  last4: string;
  keptBy: string;
  charges: {
    invoiceId: Id<"Invoice">;
    number: string;
    amount: MinorUnits;
    currency: string;
    on: Day;
  }[];
};

/**
 * The card that is kept for the guest's project, and the charges that are announced for it. Minor
 * units.
 */
export async function findKeptCard({ db, actor }: Context<Guest>): Promise<KeptCardView | null> {
  const { projectId, workspaceId } = actor;
  const card = await db.keptCard.findFirst({
    where: { projectId, workspaceId, removedAt: null },
    orderBy: { consentedAt: "desc" },
  });
  if (!card) return null;
  const announced = await db.payment.findMany({
    where: { projectId, workspaceId, keptCardId: card.id, status: "started" },
    orderBy: { chargeOn: "asc" },
    include: { parts: { include: { invoice: { select: { id: true, number: true } } } } },
  });
  const { brand, last4, contactName } = card;
  return {
    brand,
    last4,
    keptBy: contactName,
    charges: announced.flatMap(({ amount, currency, chargeOn, parts }) =>
      chargeOn === null
        ? []
        : parts.slice(0, 1).map(({ invoice }) => ({
            invoiceId: invoice.id,
            number: invoice.number,
            amount: minor(amount),
            currency,
            on: chargeOn,
          })),
    ),
  };
}
