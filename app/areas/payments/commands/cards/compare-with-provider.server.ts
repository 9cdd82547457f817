import type { Id } from "#app/kernel/id.ts";
import { madeBy } from "#app/areas/payments/queries/attempts.server.ts";
import { differencesOf } from "#app/areas/payments/rules/differences.ts";
import { minor, sum } from "#app/kernel/money.ts";
import type { Context } from "#app/platform/context.server.ts";
import type { CaptureReading, CardGateway } from "#app/platform/gateways/cards/card-gateway.ts";
import type { Trouble } from "#app/platform/jobs/trouble.ts";
import { settleCheckout } from "./settle-checkout.server.ts";

const DAY_MS = 86_400_000;
/** The books may not have recent money yet. */
const FRESH_MS = 15 * 60_000;

/**
 * Compares the books with what the provider has captured in the last `backDays` days and with all
 * open differences, and stores each difference until both agree. Money that isn't booked is first
 * settled, as after any lost webhook.
 */
export async function compareWithProvider(
  context: Context,
  cards: CardGateway,
  { trouble, backDays }: { trouble: Trouble; backDays: number },
): Promise<void> {
  const { db, now } = context;
  const captures = (await cards.capturedSince(new Date(now.getTime() - backDays * DAY_MS))).filter(
    ({ capturedAt }) => capturedAt.getTime() < now.getTime() - FRESH_MS,
  );
  const open = await db.difference.findMany({
    where: { settledAt: null },
    select: { kind: true, providerId: true, paymentId: true, currency: true, found: true },
  });
  const known = await db.payment.findMany({
    where: { id: { in: open.flatMap(({ paymentId }) => paymentId ?? []) }, ...madeBy(cards) },
    select: { id: true, amount: true },
  });
  const again = open.filter(
    ({ providerId }) => !captures.some(({ intentId }) => intentId === providerId),
  );
  for (const capture of captures)
    await compare(context, cards, capture).catch((error: unknown) =>
      trouble(capture.paymentId, error),
    );
  for (const { kind, providerId, paymentId, currency, found } of again) {
    const payment = known.find(({ id }) => id === paymentId);
    // A difference stores the captured amount, unless it is about returned money.
    if (payment)
      await compare(context, cards, {
        intentId: providerId,
        paymentId: payment.id,
        amount: minor(kind === "returned" ? payment.amount : found),
        currency,
        capturedAt: now,
      }).catch((error: unknown) => trouble(payment.id, error));
  }
}

async function compare(
  context: Context,
  cards: CardGateway,
  { intentId, paymentId, amount, currency }: CaptureReading,
): Promise<void> {
  const payment = await settledPayment(context, cards, paymentId);
  // It belongs to another installation or a deleted workspace, so there is nothing to compare.
  if (!payment) return;
  const { refunds, disputes } = await cards.returns(intentId);
  const gone = sum(
    [
      ...refunds.filter(({ status }) => status === "succeeded"),
      ...disputes.filter(({ status }) => status === "lost"),
    ].map((row) => row.amount),
  );
  // Another capture for the same payment is money that isn't booked.
  const isBooked = payment.intentId === null || payment.intentId === intentId;
  const returnedThere = sum([
    ...payment.refunds.map((refund) => minor(refund.amount)),
    ...payment.disputes.map(({ taken }) => minor(taken)),
  ]);
  const books = {
    status: isBooked ? payment.status : "unknown",
    amount: minor(payment.amount),
    returned: minor(payment.returned),
    returnedThere,
    currency: payment.currency,
  };
  const differences = differencesOf(
    { captured: amount, returned: Math.min(gone, amount), currency },
    books,
  );
  await saveDifferences(context, { payment, intentId, currency, differences });
}

/** The payment as the books have it, after settling what no webhook has reported. */
async function settledPayment(context: Context, cards: CardGateway, paymentId: Id<"Payment">) {
  const { db } = context;
  const find = () =>
    db.payment.findFirst({
      where: { id: paymentId, ...madeBy(cards) },
      include: {
        refunds: { where: { method: "card", status: "succeeded" }, select: { amount: true } },
        disputes: { select: { taken: true } },
      },
    });
  const payment = await find();
  if (payment?.sessionId && payment.status !== "succeeded") {
    await settleCheckout(context, cards, { sessionId: payment.sessionId });
    return find();
  }
  return payment;
}

type Compared = {
  payment: { id: string; workspaceId: Id<"Workspace">; projectId: Id<"Project"> };
  intentId: string;
  currency: string;
  differences: ReturnType<typeof differencesOf>;
};

/** Each difference is one row until both sides agree. */
async function saveDifferences(
  { db, now }: Context,
  { payment, intentId, currency, differences }: Compared,
): Promise<void> {
  const { id: paymentId, workspaceId, projectId } = payment;
  for (const { kind, expected, found } of differences) {
    const seen = {
      expected: BigInt(expected),
      found: BigInt(found),
      lastSeenAt: now,
      settledAt: null,
    };
    await db.difference.upsert({
      where: { id: `${intentId}-${kind}` },
      update: seen,
      create: {
        id: `${intentId}-${kind}`,
        workspaceId,
        projectId,
        paymentId,
        kind,
        providerId: intentId,
        currency,
        firstSeenAt: now,
        ...seen,
      },
    });
  }
  await db.difference.updateMany({
    where: {
      providerId: intentId,
      workspaceId,
      settledAt: null,
      kind: { notIn: differences.map(({ kind }) => kind) },
    },
    data: { settledAt: now },
  });
}
