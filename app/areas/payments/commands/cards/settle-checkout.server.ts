import type { PaymentStatus } from "#app/areas/payments/rules/payment-states.ts";
import type { Payment } from "#generated/sqlite/client.ts";
import { sessionOutcome } from "#app/areas/payments/rules/session-outcome.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import { minor } from "#app/kernel/money.ts";
import { present } from "#app/kernel/verdict.ts";
import type { Context } from "#app/platform/context.server.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import { isDuplicate } from "#app/platform/db/duplicate.server.ts";
import type {
  CardGateway,
  CardReading,
  CheckoutReading,
} from "#app/platform/gateways/cards/card-gateway.ts";
import { numbersOf, movePayment } from "./move-payment.server.ts";

export type Settlement = "booked" | "nothing-new" | "unknown-payment" | `mismatch-${string}`;

/**
 * The only function that books a checkout: called by the webhook (with its event), on the guest's
 * return and by the sweep, in any order, any number of times. It asks the provider for the
 * session's current state, books only what matches, and converges: the state moves forward once,
 * whichever call comes first.
 */
export async function settleCheckout(
  context: Context,
  cards: CardGateway,
  { sessionId, event }: { sessionId: string; event?: { id: string; type: string } },
): Promise<Settlement> {
  const { db } = context;
  const reading = await cards.read(sessionId);
  const payment = await findCardPayment(db, cards, reading.paymentId);
  if (!payment) return "unknown-payment";
  const outcome = sessionOutcome(reading, {
    sessionId: payment.sessionId ?? sessionId,
    paymentId: payment.id,
    invoiceId: payment.parts[0]?.invoiceId ?? "",
    amount: minor(payment.amount),
    currency: payment.currency,
    liveMode: payment.liveMode && cards.liveMode,
  });
  if ("mismatch" in outcome) return `mismatch-${outcome.mismatch}`;
  try {
    return await db.$transaction((tx) =>
      applyOutcome(tx, context, { payment, status: outcome.status, reading, sessionId, event }),
    );
  } catch (error) {
    // This event has already been applied, or another process is applying it.
    const isKnown =
      event &&
      isDuplicate(error) &&
      (await db.providerEvent.findFirst({ where: { id: event.id }, select: { id: true } }));
    if (isKnown) return "nothing-new";
    throw error;
  }
}

/**
 * The payer has chosen a transfer to the provider's own account: the attempt waits for it, and
 * stores where its instructions are.
 */
async function awaitTransfer(
  tx: Tx,
  context: Context,
  {
    payment,
    found,
  }: {
    payment: Payment;
    found: { sessionId: string; intentId: string | null; instructionsUrl: string };
  },
): Promise<void> {
  const { id, projectId, workspaceId } = payment;
  const { count } = await tx.payment.updateMany({
    where: { id, status: "started", instructionsUrl: "" },
    data: found,
  });
  if (count > 0)
    await recordActivity(tx, context, {
      projectId,
      workspaceId,
      type: "payment.transfer-chosen",
      subject: await numbersOf(tx, id),
    });
}

/**
 * Keeps the card of a payer who has agreed to it at the provider; a project uses its newest one.
 */
async function keepCard(
  tx: Tx,
  { now }: Context,
  { payment, card }: { payment: Payment; card: CardReading },
): Promise<void> {
  const {
    workspaceId,
    projectId,
    contactId,
    keepConsent: consent,
    liveMode,
    cardAccountId,
  } = payment;
  const contact = present(
    await tx.contact.findFirst({
      where: { id: contactId ?? "" },
      select: { id: true, name: true },
    }),
    "contact",
  );
  const { customerId, methodId, brand, last4, expires } = card;
  // The same card keeps its first consent.
  if ((await tx.keptCard.count({ where: { projectId, methodId } })) > 0) return;
  await tx.keptCard.updateMany({
    where: { projectId, removedAt: null },
    data: { removedAt: now, removedBy: contact.name },
  });
  await tx.keptCard.create({
    data: {
      id: childId(projectId),
      workspaceId,
      projectId,
      contactId: contact.id,
      contactName: contact.name,
      customerId,
      methodId,
      brand,
      last4,
      expires,
      consent,
      consentedAt: payment.startedAt,
      liveMode,
      cardAccountId,
    },
  });
}

/** The payment that a session belongs to, if it was made through this account. */
async function findCardPayment(db: Db, cards: CardGateway, paymentId: Id<"Payment">) {
  if (paymentId === "") return null;
  return db.payment.findFirst({
    where: { id: paymentId, method: "card", cardAccountId: cards.accountId },
    include: { parts: { orderBy: { position: "asc" } } },
  });
}

type Applied = {
  payment: Payment;
  status: PaymentStatus;
  reading: CheckoutReading;
  sessionId: string;
  event: { id: string; type: string } | undefined;
};

/** The event and what follows from the session, in one transaction. */
async function applyOutcome(
  tx: Tx,
  context: Context,
  { payment, status, reading, sessionId, event }: Applied,
): Promise<Settlement> {
  const { intentId, instructionsUrl, card } = reading;
  if (event)
    await tx.providerEvent.create({
      data: { id: event.id, provider: "stripe", type: event.type, receivedAt: context.now },
    });
  if (status === "started" && instructionsUrl)
    await awaitTransfer(tx, context, { payment, found: { sessionId, intentId, instructionsUrl } });
  const moved = await movePayment(tx, context, { payment, status, found: { sessionId, intentId } });
  if (moved && status === "succeeded" && payment.keepConsent && card)
    await keepCard(tx, context, { payment, card });
  return moved ? "booked" : "nothing-new";
}
