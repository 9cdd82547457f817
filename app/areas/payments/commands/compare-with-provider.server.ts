import { differencesOf } from "#app/areas/payments/rules/differences.ts";
import { minor, sum } from "#app/kernel/money.ts";
import type { Context } from "#app/platform/context.server.ts";
import type { Db } from "#app/platform/db/client.server.ts";
import type { CaptureReading, CardGateway } from "#app/platform/gateways/cards/card-gateway.ts";
import { madeBy } from "./begin-payment.server.ts";
import type { Trouble } from "./close-attempts.server.ts";

const DAY_MS = 86_400_000;
const BACK_DAYS = 7;
/** What has just come in may still be on its way into the books. */
const FRESH_MS = 15 * 60_000;

/**
 * Holds what the provider has taken within a week, and whatever differed before, against the books, and keeps each
 * difference until both say the same. It books nothing: that is for what settles payments and returns.
 */
export async function compareWithProvider(context: Context, cards: CardGateway, trouble: Trouble): Promise<void> {
  const { db, now } = context;
  const captures = (await cards.capturedSince(new Date(now.getTime() - BACK_DAYS * DAY_MS))).filter(({ capturedAt }) => capturedAt.getTime() < now.getTime() - FRESH_MS);
  const open = await db.difference.findMany({ where: { settledAt: null }, select: { id: true, providerId: true, paymentId: true, currency: true, found: true } });
  const known = await db.payment.findMany({ where: { id: { in: open.map(({ paymentId }) => paymentId) }, ...madeBy(cards) }, select: { id: true, intentId: true } });
  const again = open.filter(({ paymentId, providerId }) => known.some(({ id }) => id === paymentId) && !captures.some(({ intentId }) => intentId === providerId));
  for (const capture of captures) await compare(db, cards, capture, now).catch((error: unknown) => trouble(capture.paymentId, error));
  for (const { providerId, paymentId, currency, found } of again) await compare(db, cards, { intentId: providerId, paymentId, amount: minor(found), currency, capturedAt: now }, now).catch((error: unknown) => trouble(paymentId, error));
}

async function compare(db: Db, cards: CardGateway, { intentId, paymentId, amount, currency }: CaptureReading, now: Date): Promise<void> {
  const payment = await db.payment.findFirst({ where: { id: paymentId, ...madeBy(cards) } });
  // Another installation's, or of a workspace that is gone: nothing here is to be held against it.
  if (!payment) return;
  const { refunds, disputes } = await cards.returns(intentId);
  const gone = sum([...refunds.filter(({ status }) => status === "succeeded"), ...disputes.filter(({ status }) => status === "lost")].map((row) => row.amount));
  // Another capture for the same payment is money that isn't booked.
  const isBooked = payment.intentId === null || payment.intentId === intentId;
  const books = { status: isBooked ? payment.status : "unknown", amount: minor(payment.amount), returned: minor(payment.returned), currency: payment.currency };
  const differences = differencesOf({ captured: amount, returned: Math.min(gone, amount), currency }, books);
  const { workspaceId, projectId } = payment;
  for (const { kind, expected, found } of differences) {
    const seen = { expected: BigInt(expected), found: BigInt(found), lastSeenAt: now, settledAt: null };
    await db.difference.upsert({ where: { id: `${intentId}-${kind}` }, update: seen, create: { id: `${intentId}-${kind}`, workspaceId, projectId, paymentId, kind, providerId: intentId, currency, firstSeenAt: now, ...seen } });
  }
  await db.difference.updateMany({ where: { providerId: intentId, workspaceId, settledAt: null, kind: { notIn: differences.map(({ kind }) => kind) } }, data: { settledAt: now } });
}
