import type { MinorUnits } from "#app/kernel/money.ts";
import type { Day } from "#app/kernel/day.ts";
import type { Invoice, KeptCard } from "#generated/sqlite/client.ts";
import { chargeNoticeMail } from "#emails/charge-notice.tsx";
import { AGREEMENT_KINDS } from "#app/areas/invoicing/rules/of-agreement.ts";
import { beginPayment } from "#app/areas/payments/commands/books/begin-payment.server.ts";
import { lockInvoice } from "#app/areas/payments/commands/books/book.server.ts";
import { askedNow } from "#app/areas/payments/queries/asked-now.server.ts";
import { attemptOn, madeBy } from "#app/areas/payments/queries/attempts.server.ts";
import { heldBy } from "#app/areas/payments/queries/held-by.server.ts";
import { mayCharge, needsPerson } from "#app/areas/payments/queries/may-charge.server.ts";
import { chargeDay } from "#app/areas/payments/rules/kept-cards.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { listViewers } from "#app/areas/sharing/queries/list-viewers.server.ts";
import { dayOf } from "#app/kernel/day.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import { present } from "#app/kernel/verdict.ts";
import type { Context } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { CardGateway } from "#app/platform/gateways/cards/card-gateway.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";
import type { Trouble } from "#app/platform/jobs/trouble.ts";

/**
 * Tells the owners of kept cards what will be charged, three days before: only invoices of the
 * agreement, each amount once, and none that is on its way, claimed as sent, or was tried and
 * declined.
 */
export async function announceCharges(
  context: Context,
  cards: CardGateway,
  trouble: Trouble,
): Promise<void> {
  const { db } = context;
  const kept = await db.keptCard.findMany({
    where: {
      removedAt: null,
      ...madeBy(cards),
      project: {
        status: { in: ["active", "completed"] },
        workspace: { paying: { keepCards: true, ways: { contains: "card" } } },
      },
    },
    include: { project: { select: { workspace: { select: { timeZone: true } } } } },
  });
  for (const { project, ...card } of kept)
    await announceOn(context, { card, timeZone: project.workspace.timeZone, trouble }).catch(
      (error: unknown) => trouble(card.id, error),
    );
}

async function announceOn(
  context: Context,
  { card, timeZone, trouble }: { card: KeptCard; timeZone: string; trouble: Trouble },
): Promise<void> {
  const { db, now } = context;
  const today = dayOf(now, timeZone);
  const invoices = await db.invoice.findMany({
    where: {
      projectId: card.projectId,
      kind: { in: AGREEMENT_KINDS },
      due: { gt: db.invoice.fields.paid },
    },
    orderBy: { sequence: "asc" },
    select: { id: true, payBy: true },
  });
  for (const { id, payBy } of invoices) {
    if (chargeDay(payBy, today) !== null)
      await db
        .$transaction((tx) => announce(tx, context, { card, invoiceId: id, today }))
        .catch((error: unknown) => trouble(id, error));
  }
}

async function announce(
  tx: Tx,
  context: Context,
  { card, invoiceId, today }: { card: KeptCard; invoiceId: Id<"Invoice">; today: Day },
): Promise<void> {
  const { now } = context;
  const { projectId, workspaceId } = card;
  const invoice = await lockInvoice(tx, invoiceId);
  const chargeOn = chargeDay(invoice.payBy, today);
  if (
    invoice.due <= invoice.paid ||
    (await isHeldOrDeclined(tx, { card, invoiceId, now, today })) ||
    chargeOn === null ||
    !(await mayCharge(tx, card, now)) ||
    (await needsPerson(tx, invoice))
  )
    return;
  const { amount } = await askedNow(tx, { invoice, today: chargeOn });
  await beginPayment(tx, {
    of: { ...invoice, id: childId(projectId) },
    parts: [{ invoiceId, amount }],
    facts: {
      method: "card",
      liveMode: card.liveMode,
      cardAccountId: card.cardAccountId,
      contactId: card.contactId,
      keptCardId: card.id,
      chargeOn,
      startedAt: now,
    },
  });
  await recordActivity(tx, context, {
    projectId,
    workspaceId,
    type: "payment.announced",
    subject: invoice.number,
    detail: chargeOn,
  });
  await tellPayers(tx, context, { card, invoice, amount, chargeOn });
}

type Asked = { card: KeptCard; invoiceId: Id<"Invoice">; now: Date; today: Day };

/**
 * Whether somebody is paying the invoice right now, or the card was declined for it and nothing has
 * been paid since.
 */
async function isHeldOrDeclined(tx: Tx, { card, invoiceId, now, today }: Asked): Promise<boolean> {
  const held = await tx.payment.count({
    where: {
      ...attemptOn(invoiceId),
      OR: [heldBy({ now, today }), { keptCardId: { not: null }, status: "started" }],
    },
  });
  // A declined charge isn't repeated automatically until a part of the invoice was paid in another
  // way.
  const last = await tx.booking.findFirst({
    where: { invoiceId },
    orderBy: { createdAt: "desc" },
    select: { createdAt: true },
  });
  const declined = await tx.payment.count({
    where: {
      ...attemptOn(invoiceId),
      keptCardId: card.id,
      status: "failed",
      settledAt: { gt: last?.createdAt ?? new Date(0) },
    },
  });
  return held + declined > 0;
}

type Announced = { card: KeptCard; invoice: Invoice; amount: MinorUnits; chargeOn: Day };

async function tellPayers(
  tx: Tx,
  { now, baseUrl }: Context,
  { card, invoice, amount, chargeOn }: Announced,
): Promise<void> {
  const { projectId, workspaceId } = card;
  const workspace = present(
    await tx.workspace.findFirst({
      where: { id: workspaceId },
      select: { name: true, email: true },
    }),
    "workspace",
  );
  const facts = {
    studio: workspace.name,
    number: invoice.number,
    amount,
    currency: invoice.currency,
    day: chargeOn,
    card: `${card.brand} … ${card.last4}`,
    url: `${baseUrl}/portal/${projectId}/invoices/${invoice.id}`,
  };
  for (const to of await listViewers(tx, projectId, "pay")) {
    await enqueueMail(
      tx,
      {
        ...chargeNoticeMail({ ...facts, name: to.name }),
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
