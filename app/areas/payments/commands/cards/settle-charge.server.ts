import type { Id } from "#app/kernel/id.ts";
import type { Payment, KeptCard, Invoice } from "#generated/sqlite/client.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { Day } from "#app/kernel/day.ts";
import { mayCharge, needsPerson } from "#app/areas/payments/queries/may-charge.server.ts";
import { askedNow } from "#app/areas/payments/queries/asked-now.server.ts";
import { minor, type MinorUnits } from "#app/kernel/money.ts";
import { lockInvoice } from "#app/areas/payments/commands/books/book.server.ts";
import type { Context } from "#app/platform/context.server.ts";
import type { CardGateway, ChargeReading } from "#app/platform/gateways/cards/card-gateway.ts";
import { present } from "#app/kernel/verdict.ts";
import { isDuplicate } from "#app/platform/db/duplicate.server.ts";
import { movePayment } from "./move-payment.server.ts";
import { isRefused } from "#app/areas/payments/rules/is-refused.ts";
import { madeBy } from "#app/areas/payments/queries/attempts.server.ts";
import { listViewers } from "#app/areas/sharing/queries/list-viewers.server.ts";
import { chargeFailedMail } from "#emails/charge-failed.tsx";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";

type Charge = Payment & { card: KeptCard };

export async function isStillAsked(
  tx: Tx,
  {
    payment,
    card,
    invoice,
    now,
    today,
  }: { payment: Payment; card: KeptCard; invoice: Invoice; now: Date; today: Day },
): Promise<boolean> {
  return (
    (await mayCharge(tx, card, now)) &&
    !(await needsPerson(tx, invoice)) &&
    invoice.due > invoice.paid &&
    (await askedNow(tx, { invoice, today })).amount >= minor(payment.amount)
  );
}

/**
 * Checks before a late request for a charge that the provider doesn't know: if the invoice was
 * paid, or the card stopped or removed meanwhile, nothing is charged.
 */
async function mayStillAsk(
  tx: Tx,
  {
    payment,
    card,
    invoiceId,
    now,
    today,
  }: { payment: Payment; card: KeptCard; invoiceId: Id<"Invoice">; now: Date; today: Day },
): Promise<boolean> {
  const invoice = await lockInvoice(tx, invoiceId);
  if (await isStillAsked(tx, { payment, card, invoice, now, today })) return true;
  await tx.payment.updateMany({
    where: { id: payment.id, status: "processing" },
    data: {
      status: "failed",
      failure: "Not charged: it was paid or stopped meanwhile.",
      settledAt: now,
    },
  });
  return false;
}

/**
 * Requests a charge from the provider, unless it has one already, and moves the payment to the
 * charge's state.
 */
export async function settleCharge(
  context: Context,
  cards: CardGateway,
  { charge, today, event }: { charge: Charge; today: Day; event?: { id: string; type: string } },
): Promise<void> {
  const { card, ...payment } = charge;
  const { db } = context;
  const invoice = present(
    await db.invoice.findFirst({ where: { parts: { some: { paymentId: payment.id } } } }),
    "invoice",
  );
  const amount = minor(payment.amount);
  const order = {
    paymentId: payment.id,
    invoiceId: invoice.id,
    customerId: card.customerId,
    methodId: card.methodId,
    amount,
    currency: payment.currency,
    title: `${invoice.title} (${invoice.number})`,
  };
  const known = await cards.findCharge(order);
  if (
    !known &&
    !(await db.$transaction((tx) =>
      mayStillAsk(tx, { payment, card, invoiceId: invoice.id, now: context.now, today }),
    ))
  )
    return;
  const reading = known ?? (await cards.charge(order).catch(refusedCharge(order, cards.liveMode)));
  if (
    reading.amount !== amount ||
    reading.currency !== payment.currency ||
    reading.liveMode !== payment.liveMode
  )
    throw new Error("the charge does not match its payment; nothing was booked");
  try {
    await db.$transaction(async (tx) => {
      if (event)
        await tx.providerEvent.create({
          data: { id: event.id, provider: "stripe", type: event.type, receivedAt: context.now },
        });
      const moved = await movePayment(tx, context, {
        payment,
        status: reading.status,
        found: {
          intentId: reading.intentId || null,
        },
      });
      if (moved && reading.status === "failed") await tellPayers(tx, context, { payment, invoice });
    });
  } catch (error) {
    if (!(event && isDuplicate(error))) throw error;
  }
}

/**
 * The provider refuses for good: the card is gone, say. That is a failed charge, and the payers are
 * told.
 */
const refusedCharge =
  (
    {
      paymentId,
      amount,
      currency,
    }: { paymentId: Id<"Payment">; amount: MinorUnits; currency: string },
    liveMode: boolean,
  ) =>
  (error: unknown): ChargeReading => {
    if (isRefused(error))
      return {
        intentId: "",
        paymentId,
        status: "failed",
        failure: error.message,
        amount,
        currency,
        liveMode,
      };
    throw error;
  };

/** Handles the provider's event on a charge. Returns whether the charge is one of ours. */
export async function settleChargeById(
  context: Context,
  cards: CardGateway,
  { paymentId, event }: { paymentId: Id<"Payment">; event: { id: string; type: string } },
): Promise<boolean> {
  const { db } = context;
  const payment = await db.payment.findFirst({
    where: {
      id: paymentId,
      method: "card",
      ...madeBy(cards),
      keptCardId: { not: null },
      status: { not: "started" },
    },
  });
  const card =
    payment && (await db.keptCard.findFirst({ where: { id: payment.keptCardId ?? "" } }));
  if (!payment || !card) return false;
  await settleCharge(context, cards, { charge: { ...payment, card }, today: context.today, event });
  return true;
}

async function tellPayers(
  tx: Tx,
  { now, baseUrl }: Context,
  { payment, invoice }: { payment: Payment; invoice: { id: string; number: string } },
): Promise<void> {
  const { workspaceId, projectId, currency } = payment;
  const workspace = present(
    await tx.workspace.findFirst({
      where: { id: workspaceId },
      select: { name: true, email: true },
    }),
    "workspace",
  );
  for (const to of await listViewers(tx, projectId, "pay")) {
    const mail = chargeFailedMail({
      name: to.name,
      studio: workspace.name,
      number: invoice.number,
      amount: minor(payment.amount),
      currency,
      url: `${baseUrl}/portal/${projectId}/invoices/${invoice.id}`,
    });
    await enqueueMail(
      tx,
      {
        ...mail,
        workspaceId,
        projectId,
        to,
        replyTo: workspace.email,
        about: ["invoice", invoice.id],
      },
      now,
    );
  }
}
