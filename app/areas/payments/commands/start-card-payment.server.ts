import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { canStartPayment } from "#app/areas/payments/rules/payment-states.ts";
import { mayAct } from "#app/areas/sharing/rules/guest-rights.ts";
import { childId } from "#app/kernel/id.ts";
import { minor } from "#app/kernel/money.ts";
import { demand, present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";
import { transact } from "#app/platform/db/transact.server.ts";
import type { CardGateway, OpenedCheckout } from "#app/platform/gateways/cards/card-gateway.ts";
import { lockInvoice } from "./book-payment.server.ts";

/** An attempt that was begun is taken up again for this long; then its page may be near its end. */
const REUSE_MS = 20 * 3_600_000;

/**
 * Opens the provider's page for what is open of an invoice and returns its address. A second click, another tab or a
 * process that died in between lead to the same attempt: its id is the idempotency key.
 * @throws Refusal "no-right", "already-paid", "payment-processing", "card-not-offered"; Absent; CardProviderError
 */
export async function startCardPayment(context: Context<Guest>, cards: CardGateway, order: { invoiceId: string; baseUrl: string }): Promise<string> {
  const { db, actor, now } = context;
  demand(mayAct(actor.rights, "pay"));
  const attempt = await transact(db, async (tx) => {
    present(await tx.invoice.findFirst({ where: { id: order.invoiceId, projectId: actor.projectId, workspaceId: actor.workspaceId, project: { workspace: { cardEnabled: true } } }, select: { id: true } }), "invoice");
    const invoice = await lockInvoice(tx, order.invoiceId);
    const balance = invoice.due - invoice.paid;
    const processing = await tx.payment.findFirst({ where: { invoiceId: invoice.id, status: "processing" }, select: { id: true } });
    demand(canStartPayment({ balance: minor(balance), processing: processing !== null }));
    if (!cards.canCharge(minor(balance), invoice.currency)) throw new Refusal("card-not-offered");
    const begun = await tx.payment.findFirst({
      where: { invoiceId: invoice.id, method: "card", status: "started", amount: balance, liveMode: cards.liveMode, startedAt: { gt: new Date(now.getTime() - REUSE_MS) } },
      orderBy: { startedAt: "desc" },
    });
    if (begun) return { payment: begun, invoice };
    // An attempt over another amount (something was paid meanwhile) must not be paid any more.
    await tx.payment.updateMany({ where: { invoiceId: invoice.id, method: "card", status: "started" }, data: { status: "cancelled", closePending: true } });
    const payment = await tx.payment.create({
      data: { id: childId(actor.projectId), workspaceId: actor.workspaceId, projectId: actor.projectId, invoiceId: invoice.id, method: "card", status: "started", amount: balance, currency: invoice.currency, liveMode: cards.liveMode, contactId: actor.contactId, startedAt: now },
    });
    await recordActivity(tx, context, { projectId: actor.projectId, workspaceId: actor.workspaceId, type: "payment.started", subject: invoice.number });
    return { payment, invoice };
  });
  const { payment, invoice } = attempt;
  if (payment.checkoutUrl) return payment.checkoutUrl;
  const page = `${order.baseUrl}/portal/${actor.projectId}/invoices/${invoice.id}`;
  // Whoever clicks, the request is the one of the contact who began: the same key must always carry the same words.
  const contact = present(await db.contact.findUnique({ where: { id: payment.contactId ?? "" }, select: { email: true, locale: true } }), "contact");
  const opened = await openOrGiveUp(context, payment.id, () =>
    cards.open({
      paymentId: payment.id, invoiceId: invoice.id, amount: minor(payment.amount), currency: payment.currency, title: `${invoice.title} (${invoice.number})`,
      ...contact, returnUrl: `${page}/return?payment=${payment.id}`, cancelUrl: page, startedAt: payment.startedAt,
    }),
  );
  await db.payment.updateMany({ where: { id: payment.id, sessionId: null }, data: { sessionId: opened.sessionId, checkoutUrl: opened.url, expiresAt: opened.expiresAt } });
  // Paid in another way while the page was being opened: it must not be paid a second time.
  const { count } = await db.payment.updateMany({ where: { id: payment.id, status: "cancelled" }, data: { closePending: true } });
  if (count > 0) throw new Refusal("already-paid");
  return opened.url;
}

/** A provider that answered no would say it again for the same key all day: the attempt ends, and the next click begins another. */
async function openOrGiveUp(context: Context<Guest>, paymentId: string, open: () => Promise<OpenedCheckout>): Promise<OpenedCheckout> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof Error && "reached" in error && error.reached) await context.db.payment.updateMany({ where: { id: paymentId, status: "started", sessionId: null }, data: { status: "cancelled", closePending: true } });
    throw error;
  }
}
