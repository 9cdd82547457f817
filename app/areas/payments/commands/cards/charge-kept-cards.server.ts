import type { KeptCard, Payment } from "#generated/sqlite/client.ts";
import { lockInvoice } from "#app/areas/payments/commands/books/book.server.ts";
import { attemptOn, madeBy } from "#app/areas/payments/queries/attempts.server.ts";
import { heldBy } from "#app/areas/payments/queries/held-by.server.ts";
import { addDays, dayOf, type Day } from "#app/kernel/day.ts";
import type { Context } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { CardGateway } from "#app/platform/gateways/cards/card-gateway.ts";
import type { Trouble } from "#app/platform/jobs/trouble.ts";
import { isStillAsked, settleCharge } from "./settle-charge.server.ts";

/** A notice is valid for its day and this many days after; then the client is told again. */
const STALE_DAYS = 3;

/**
 * Charges what was announced and is due. The payment becomes processing before the provider is
 * asked, so that nobody can pay it in another way meanwhile. If the process dies then, the next one
 * looks for the charge before it asks again.
 */
export async function chargeKeptCards(
  context: Context,
  cards: CardGateway,
  trouble: Trouble,
): Promise<void> {
  const { db, now } = context;
  const announced = await db.payment.findMany({
    where: {
      method: "card",
      ...madeBy(cards),
      keptCardId: { not: null },
      OR: [
        { status: "processing" },
        {
          status: "started",
          chargeOn: { lte: dayOf(new Date(now.getTime() + 86_400_000), "UTC") },
        },
      ],
    },
    orderBy: { startedAt: "asc" },
    take: 100,
    include: { project: { select: { workspace: { select: { timeZone: true } } } } },
  });
  for (const { project, ...payment } of announced)
    await chargeOne(context, cards, {
      payment,
      timeZone: project.workspace.timeZone,
      trouble,
    }).catch((error: unknown) => trouble(payment.id, error));
}

async function chargeOne(
  context: Context,
  cards: CardGateway,
  { payment, timeZone, trouble }: { payment: Payment; timeZone: string; trouble: Trouble },
): Promise<void> {
  const { db, now } = context;
  const today = dayOf(now, timeZone);
  try {
    const card = await db.keptCard.findFirst({ where: { id: payment.keptCardId ?? "" } });
    if (!card) return;
    if (
      payment.status === "started" &&
      ((payment.chargeOn ?? "") > today ||
        !(await db.$transaction((tx) => beginCharge(tx, { payment, card, now, today }))))
    )
      return;
    await settleCharge(context, cards, { charge: { ...payment, card }, today });
  } catch (error) {
    // A provider that stays unreachable (its key was revoked, say) must not hold the invoice
    // forever. If it has charged after all, that shows as a difference.
    if ((payment.chargeOn ?? "") < addDays(today, -STALE_DAYS))
      await db.payment.updateMany({
        where: { id: payment.id, status: "processing", intentId: null },
        data: {
          status: "failed",
          failure: "The card provider could not be reached.",
          settledAt: now,
        },
      });
    trouble(payment.id, error);
  }
}

/**
 * Whether the charge may begin now: exactly the announced amount is still due, and nobody is paying
 * it at the same time.
 */
async function beginCharge(
  tx: Tx,
  { payment, card, now, today }: { payment: Payment; card: KeptCard; now: Date; today: Day },
): Promise<boolean> {
  const [part] = await tx.paymentPart.findMany({ where: { paymentId: payment.id } });
  if (!part) return false;
  const invoice = await lockInvoice(tx, part.invoiceId);
  const others = { ...attemptOn(invoice.id), id: { not: payment.id } };
  const isFresh = (payment.chargeOn ?? "") >= addDays(today, -STALE_DAYS);
  if (!isFresh || !(await isStillAsked(tx, { payment, card, invoice, now, today }))) {
    await tx.payment.updateMany({
      where: { id: payment.id, status: "started" },
      data: { status: "cancelled" },
    });
    return false;
  }
  const held = await tx.payment.count({
    where: { ...others, OR: [heldBy({ now, today }), { closePending: true }] },
  });
  // An open page may just have been paid, so it is closed first, and its result counts before
  // anything is charged.
  const pages = await tx.payment.updateMany({
    where: { ...others, method: "card", status: "started", sessionId: { not: null } },
    data: { status: "cancelled", closePending: true },
  });
  if (held + pages.count > 0) return false;
  const { count } = await tx.payment.updateMany({
    where: { id: payment.id, status: "started" },
    data: { status: "processing" },
  });
  return count > 0;
}
