import type { Payment } from "#generated/sqlite/client.ts";
import { paymentFailedMail } from "#emails/payment-failed.tsx";
import { bookPayment } from "#app/areas/payments/commands/books/book-payment.server.ts";
import {
  paymentStatesBefore,
  type PaymentStatus,
} from "#app/areas/payments/rules/payment-states.ts";
import { sessionOutcome } from "#app/areas/payments/rules/session-outcome.ts";
import { listViewers } from "#app/areas/sharing/queries/list-viewers.server.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { childId } from "#app/kernel/id.ts";
import { minor } from "#app/kernel/money.ts";
import { present } from "#app/kernel/verdict.ts";
import type { Context } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { isDuplicate, transact } from "#app/platform/db/transact.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";
import type { CardGateway, CardReading } from "#app/platform/gateways/cards/card-gateway.ts";

export type Settlement = "booked" | "nothing-new" | "unknown-payment" | `mismatch-${string}`;

/**
 * The one function through which a checkout becomes books: called by the webhook (with its event), on the guest's
 * return and by the sweep, in any order, as often as they like. It asks the provider how the session stands now, books
 * only what matches, and converges: the state moves forward once, whoever comes first.
 */
export async function settleCheckout(
  context: Context,
  cards: CardGateway,
  { sessionId, event }: { sessionId: string; event?: { id: string; type: string } },
): Promise<Settlement> {
  const { db, now } = context;
  const reading = await cards.read(sessionId);
  const payment = reading.paymentId
    ? await db.payment.findUnique({
        where: { id: reading.paymentId },
        include: { parts: { orderBy: { position: "asc" } } },
      })
    : null;
  if (!payment || payment.method !== "card" || payment.cardAccountId !== cards.accountId)
    return "unknown-payment";
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
    return await transact(db, async (tx) => {
      if (event)
        await tx.providerEvent.create({
          data: { id: event.id, provider: "stripe", type: event.type, receivedAt: now },
        });
      if (outcome.status === "started" && reading.instructionsUrl)
        await awaitTransfer(tx, context, {
          payment,
          found: {
            sessionId,
            intentId: reading.intentId,
            instructionsUrl: reading.instructionsUrl,
          },
        });
      const moved = await movePayment(tx, context, {
        payment,
        status: outcome.status,
        found: {
          sessionId,
          intentId: reading.intentId,
        },
      });
      if (moved && outcome.status === "succeeded" && payment.keepConsent && reading.card)
        await keepCard(tx, context, { payment, card: reading.card });
      return moved ? "booked" : "nothing-new";
    });
  } catch (error) {
    // This very event was applied before, or is being applied at this moment by somebody else.
    const isKnown =
      event &&
      isDuplicate(error) &&
      (await db.providerEvent.findUnique({ where: { id: event.id }, select: { id: true } }));
    if (isKnown) return "nothing-new";
    throw error;
  }
}

/** The payer has chosen to send a transfer to the provider's own account: the attempt waits for it, and says how it is sent. */
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

async function numbersOf(tx: Tx, paymentId: string): Promise<string> {
  const parts = await tx.paymentPart.findMany({
    where: { paymentId },
    orderBy: { position: "asc" },
    select: { invoice: { select: { number: true } } },
  });
  return parts.map(({ invoice }) => invoice.number).join(", ");
}

/** Moves a payment forward, if it may still move there, with all that follows. False when somebody else was first. */
export async function movePayment(
  tx: Tx,
  context: Context,
  {
    payment,
    status,
    found,
  }: {
    payment: Payment;
    status: PaymentStatus;
    found: { sessionId?: string; intentId: string | null };
  },
): Promise<boolean> {
  if (status === "started") return false;
  const settledAt = status === "processing" ? null : context.now;
  const failure = status === "failed" ? "The bank declined the payment." : "";
  const { count } = await tx.payment.updateMany({
    where: { id: payment.id, status: { in: paymentStatesBefore(status) } },
    data: {
      status,
      settledAt,
      failure,
      ...found,
      ...(status === "succeeded" || status === "cancelled" ? { closePending: false } : {}),
    },
  });
  if (count === 0) return false;
  if (status === "succeeded") {
    await bookPayment(tx, context, payment);
  } else if (status !== "cancelled") {
    await recordActivity(tx, context, {
      projectId: payment.projectId,
      workspaceId: payment.workspaceId,
      type: status === "failed" ? "payment.failed" : "payment.processing",
      subject: await numbersOf(tx, payment.id),
    });
    // It had been said to be on its way.
    if (status === "failed" && payment.status === "processing" && payment.keptCardId === null)
      await tellFailed(tx, context, payment);
  }
  return true;
}

async function tellFailed(
  tx: Tx,
  { now, baseUrl }: Context,
  { id, projectId, amount, currency }: Payment,
): Promise<void> {
  const project = present(
    await tx.project.findUnique({ where: { id: projectId }, include: { workspace: true } }),
    "project",
  );
  const { workspace } = project;
  const [first] = await tx.paymentPart.findMany({
    where: { paymentId: id },
    orderBy: { position: "asc" },
    select: { invoiceId: true },
  });
  const invoiceId = first?.invoiceId ?? "";
  const facts = {
    studio: workspace.name,
    project: project.title,
    number: await numbersOf(tx, id),
    amount: minor(amount),
    currency,
  };
  const common = {
    workspaceId: workspace.id,
    projectId,
    about: ["invoice", invoiceId] as [string, string],
  };
  for (const to of await listViewers(tx, projectId, "pay")) {
    await enqueueMail(
      tx,
      {
        ...paymentFailedMail({
          ...facts,
          name: to.name,
          side: "client",
          url: `${baseUrl}/portal/${projectId}/invoices/${invoiceId}`,
        }),
        ...common,
        to,
        replyTo: workspace.email,
      },
      now,
    );
  }
  await enqueueMail(
    tx,
    {
      ...paymentFailedMail({
        ...facts,
        name: workspace.name,
        side: "studio",
        url: `${baseUrl}/app/projects/${projectId}/invoices/${invoiceId}`,
      }),
      ...common,
      to: workspace,
    },
    now,
  );
}

/** The card of a payer who has agreed to it stays with the provider; the newest one of a project is used. */
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
    await tx.contact.findUnique({
      where: { id: contactId ?? "" },
      select: { id: true, name: true },
    }),
    "contact",
  );
  const { customerId, methodId, brand, last4, expires } = card;
  // The same card again stays as it was agreed to at first.
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
