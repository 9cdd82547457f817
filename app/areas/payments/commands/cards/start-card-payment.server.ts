import { limitGuest } from "#app/areas/sharing/commands/limit-guest.server.ts";
import type { Invoice, Payment } from "#generated/sqlite/client.ts";
import { beginPayment } from "#app/areas/payments/commands/books/begin-payment.server.ts";
import { lockInvoices } from "#app/areas/payments/commands/books/book.server.ts";
import { askedNow } from "#app/areas/payments/queries/asked-now.server.ts";
import { madeBy } from "#app/areas/payments/queries/attempts.server.ts";
import type { Wish } from "#app/areas/payments/rules/asked.ts";
import type { Part } from "#app/areas/payments/rules/books.ts";
import { canStartPayment } from "#app/areas/payments/rules/payment-states.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { mayAct } from "#app/areas/sharing/rules/guest-rights.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import { minor, sum, type MinorUnits } from "#app/kernel/money.ts";
import { demand, present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { CardGateway, OpenedCheckout } from "#app/platform/gateways/cards/card-gateway.ts";

/** For how long an attempt is used again; after that, its page may be about to expire. */
const REUSE_MS = 20 * 3_600_000;

/**
 * One invoice of the project or several, each with its amount due; a single one may also have
 * another amount. The payer comes back to the first.
 */
export type CardInput = {
  invoiceIds: string[];
  wish?: Wish;
  /** The words of the payer's consent to storing the card; empty without consent. */
  keepConsent?: string;
};

/**
 * Opens the provider's page for the open balance of these invoices and returns its address. A
 * second click, another tab or a process that died in between lead to the same attempt: its id is
 * the idempotency key.
 * @throws Refusal "no-right", "already-paid", "payment-processing", "card-not-offered",
 * "throttled"; Absent; CardProviderError
 */
export async function startCardPayment(
  context: Context<Guest>,
  cards: CardGateway,
  input: CardInput,
): Promise<string> {
  const { db, actor } = context;
  demand(mayAct(actor.rights, "pay"));
  await limitGuest(context, "act");
  const { payment, title, firstId } = await db.$transaction((tx) =>
    beginAttempt(tx, context, {
      cards,
      invoiceIds: [...new Set(input.invoiceIds)],
      wish: input.wish,
      consent: input.keepConsent,
    }),
  );
  if (payment.checkoutUrl) return payment.checkoutUrl;
  const page = `${context.baseUrl}/portal/${actor.projectId}/invoices/${firstId}`;
  // The request is made for the contact who began, no matter who clicks: the same key must always
  // carry the same parameters.
  const contact = present(
    await db.contact.findFirst({
      where: { id: payment.contactId ?? "" },
      select: { id: true, name: true, email: true, locale: true },
    }),
    "contact",
  );
  const opened = await openOrGiveUp(context, payment.id, () =>
    cards.open({
      paymentId: payment.id,
      invoiceId: firstId,
      amount: minor(payment.amount),
      currency: payment.currency,
      title,
      contactId: contact.id,
      name: contact.name,
      email: contact.email,
      locale: contact.locale,
      returnUrl: `${page}/return?payment=${payment.id}`,
      cancelUrl: page,
      startedAt: payment.startedAt,
      keepsCard: payment.keepConsent !== "",
    }),
  );
  await db.payment.updateMany({
    where: { id: payment.id, sessionId: null },
    data: { sessionId: opened.sessionId, checkoutUrl: opened.url, expiresAt: opened.expiresAt },
  });
  // It was paid in another way while the page was being opened, and must not be paid a second time.
  const { count } = await db.payment.updateMany({
    where: { id: payment.id, status: "cancelled" },
    data: { closePending: true },
  });
  if (count > 0) throw new Refusal("already-paid");
  return opened.url;
}

async function beginAttempt(
  tx: Tx,
  context: Context<Guest>,
  {
    cards,
    invoiceIds,
    wish,
    consent = "",
  }: { cards: CardGateway; invoiceIds: string[]; wish?: Wish; consent?: string },
): Promise<{ payment: Payment; title: string; firstId: string }> {
  const { actor, now } = context;
  const owned = { projectId: actor.projectId, workspaceId: actor.workspaceId };
  const keepConsent = (await mayKeepCard(tx, actor.workspaceId)) ? consent : "";
  const { open, parts } = await lockAsked(tx, context, { invoiceIds, wish });
  const amount = sum(parts.map((part) => part.amount));
  const onThese = onAnyOf(parts);
  const processing = await tx.payment.findFirst({
    where: { ...onThese, status: "processing" },
    select: { id: true },
  });
  demand(canStartPayment({ balance: amount, processing: processing !== null }));
  const first = present(open[0], "invoice");
  if (!cards.canCharge(amount, first.currency)) throw new Refusal("card-not-offered");
  const title =
    open.length === 1
      ? `${first.title} (${first.number})`
      : open.map(({ number }) => number).join(", ");
  const same = await findSameAttempt(tx, context, { cards, keepConsent, parts, amount });
  if (same) return { payment: same, title, firstId: first.id };
  // An attempt with another amount (something was paid meanwhile), or one that awaits a transfer,
  // must no longer be paid.
  await tx.payment.updateMany({
    where: { ...onThese, method: "card", status: "started", keptCardId: null },
    data: { status: "cancelled", closePending: true },
  });
  const payment = await beginPayment(tx, {
    of: { ...first, id: childId(actor.projectId) },
    parts,
    facts: {
      method: "card",
      ...madeBy(cards),
      keepConsent,
      contactId: actor.contactId,
      startedAt: now,
    },
  });
  await recordActivity(tx, context, {
    ...owned,
    type: "payment.started",
    subject: open.map(({ number }) => number).join(", "),
  });
  return { payment, title, firstId: first.id };
}

/**
 * A provider that refused would refuse the same key all day, so the attempt ends, and the next
 * click begins another.
 */
async function openOrGiveUp(
  context: Context<Guest>,
  paymentId: Id<"Payment">,
  open: () => Promise<OpenedCheckout>,
): Promise<OpenedCheckout> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof Error && "reached" in error && error.reached)
      await context.db.payment.updateMany({
        where: { id: paymentId, status: "started", sessionId: null },
        data: { status: "cancelled", closePending: true },
      });
    throw error;
  }
}

const mayKeepCard = async (tx: Tx, workspaceId: Id<"Workspace">) =>
  (await tx.workspace.count({ where: { id: workspaceId, paying: { keepCards: true } } })) > 0;

/** The invoices that are still open, locked, each with its amount due now. */
async function lockAsked(
  tx: Tx,
  { actor, today }: Context<Guest>,
  { invoiceIds, wish }: { invoiceIds: string[]; wish?: Wish },
): Promise<{ open: Invoice[]; parts: Part[] }> {
  const owned = { projectId: actor.projectId, workspaceId: actor.workspaceId };
  const own = await tx.invoice.findMany({
    where: {
      id: { in: invoiceIds },
      ...owned,
      project: { workspace: { paying: { ways: { contains: "card" } } } },
    },
    select: { id: true },
  });
  if (own.length !== invoiceIds.length) present(null, "invoice");
  const locked = await lockInvoices(tx, invoiceIds);
  const open = invoiceIds
    .map((id) => present(locked.get(id), "invoice"))
    .filter(({ due, paid }) => due > paid);
  const parts: Part[] = [];
  for (const invoice of open) {
    const wanted = open.length === 1 ? wish : "asked";
    const { amount } = await askedNow(tx, { invoice, today, wish: wanted });
    parts.push({ invoiceId: invoice.id, amount });
  }
  return { open, parts };
}

type Attempt = { cards: CardGateway; keepConsent: string; parts: Part[]; amount: MinorUnits };

const onAnyOf = (parts: Part[]) => ({
  parts: { some: { invoiceId: { in: parts.map(({ invoiceId }) => invoiceId) } } },
});

/** An open attempt with exactly these amounts, recent enough to be used again. */
async function findSameAttempt(
  tx: Tx,
  { actor, now }: Context<Guest>,
  { cards, keepConsent, parts, amount }: Attempt,
) {
  const begun = await tx.payment.findMany({
    where: {
      ...onAnyOf(parts),
      method: "card",
      status: "started",
      keptCardId: null,
      instructionsUrl: "",
      keepConsent,
      ...(keepConsent ? { contactId: actor.contactId } : {}),
      amount: BigInt(amount),
      ...madeBy(cards),
      startedAt: { gt: new Date(now.getTime() - REUSE_MS) },
    },
    orderBy: { startedAt: "desc" },
    include: { parts: { orderBy: { position: "asc" } } },
  });
  return begun.find(
    (attempt) =>
      attempt.parts.length === parts.length &&
      attempt.parts.every(
        (part, index) =>
          part.invoiceId === parts[index]?.invoiceId && minor(part.amount) === parts[index].amount,
      ),
  );
}
