import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import Stripe from "stripe";
import { closeAttempts } from "#app/areas/payments/commands/cards/close-attempts.server.ts";
import { compareWithProvider } from "#app/areas/payments/commands/cards/compare-with-provider.server.ts";
import {
  connectCardAccount,
  endCardAccount,
} from "#app/areas/payments/commands/cards/connect-card-account.server.ts";
import { recheckAttempts } from "#app/areas/payments/commands/cards/recheck-attempts.server.ts";
import { reconcileReturns } from "#app/areas/payments/commands/cards/reconcile-returns.server.ts";
import { refundPayment } from "#app/areas/payments/commands/refund-payment.server.ts";
import { settleCheckout } from "#app/areas/payments/commands/cards/settle-checkout.server.ts";
import { startCardPayment } from "#app/areas/payments/commands/cards/start-card-payment.server.ts";
import { listDifferences } from "#app/areas/payments/queries/list-differences.server.ts";
import {
  allCards,
  cardsByAccount,
  cardsFor,
  openCardAccount,
} from "#app/composition/card-accounts.server.ts";
import { gateways, useGateways } from "#app/composition/gateways.server.ts";
import { newFormId } from "#app/kernel/id.ts";
import { systemContext } from "#app/platform/auth/guards.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import { action as webhook } from "#app/routes/webhooks.stripe_.$accountId.ts";
import { stripeChecker } from "#tests/support/stripe-description.ts";
import { CARD, stripeWorld, type StripeWorld } from "#tests/support/stripe-world.ts";
import { makeProject, makeStudio, outcomes, sign } from "#tests/support/world.ts";

const KEY = "sk_test_ownaccount1234";
let world: StripeWorld;
beforeAll(async () => {
  world = await stripeWorld();
  useGateways({ ...gateways(), cardApi: world.double.url });
});
beforeEach(() => {
  world.double.delivers = false;
});
afterAll(() => world.stop());

async function owing(ownKey = false) {
  const studio = await makeStudio();
  const project = await makeProject(studio);
  const invoice = (await sign(project))!;
  const connect = (change: { secretKey?: string; webhookSecret?: string; baseUrl?: string } = {}) =>
    connectCardAccount(
      { ...studio.context(), baseUrl: change.baseUrl ?? "http://milepost.test" },
      openCardAccount,
      { secretKey: change.secretKey ?? KEY, webhookSecret: change.webhookSecret ?? "" },
    );
  if (ownKey) await connect({ webhookSecret: "whsec_own" });
  const start = async () =>
    startCardPayment(project.guest(), (await cardsFor(studio.workspaceId))!, {
      invoiceIds: [invoice.id],
    });
  const { db } = database();
  const payment = () =>
    db.payment.findFirstOrThrow({
      where: { projectId: project.projectId, method: "card" },
      orderBy: { startedAt: "desc" },
    });
  const paid = async () =>
    Number((await db.invoice.findUniqueOrThrow({ where: { id: invoice.id } })).paid);
  return { studio, project, invoice, connect, start, payment, paid, db };
}

/** Stripe's own signature over an event that reports a completed session. */
function eventFor(sessionId: string, secret: string): Request {
  const payload = JSON.stringify(
    world.double.events.find((event) => (event.data.object as { id: string }).id === sessionId),
  );
  const signature = new Stripe("sk_test_x").webhooks.generateTestHeaderString({
    payload,
    secret,
    timestamp: Math.floor(Date.now() / 1000),
  });
  return new Request("http://milepost.test/webhooks/stripe/x", {
    method: "POST",
    body: payload,
    headers: { "stripe-signature": signature },
  });
}
const receive = (request: Request, accountId: string | null) =>
  webhook({ request, params: { accountId: accountId ?? undefined }, context: {} as never });

describe("a workspace's own account at Stripe", () => {
  test("stores its key encrypted, tries it first, and receives events if Stripe can reach this installation", async () => {
    const { connect, db, studio } = await owing();
    world.double.badKeys.add("sk_test_wrongkey1");
    expect(await outcomes([connect({ secretKey: "sk_test_wrongkey1" })])).toEqual({
      "key-refused": 1,
    });
    expect(await db.cardAccount.count({ where: { workspaceId: studio.workspaceId } })).toBe(0);
    expect(await connect()).toEqual({ hearsEvents: false });
    expect(await connect({ baseUrl: "https://portal.example.com" })).toEqual({ hearsEvents: true });
    const accounts = await db.cardAccount.findMany({
      where: { workspaceId: studio.workspaceId },
      orderBy: { createdAt: "asc" },
    });
    expect(
      accounts.map(({ hint, providerId, liveMode, endedAt }) => [
        hint,
        providerId,
        liveMode,
        endedAt,
      ]),
    ).toEqual([["sk_test_…1234", "acct_ownacc", false, null]]);
    expect(JSON.stringify(accounts)).not.toMatch(/ownaccount|whsec/u);
    expect(world.double.listeners.at(-1)!.url).toBe(
      `https://portal.example.com/webhooks/stripe/${accounts[0]!.id}`,
    );
    const check = stripeChecker();
    for (const request of world.double.requests) expect(check(request)).toEqual([]);
  });

  test("takes new payments, and only its own signed webhook is trusted", async () => {
    const { studio, start, payment, paid } = await owing(true);
    const url = await start();
    const { cardAccountId, sessionId } = await payment();
    expect(cardAccountId).not.toBeNull();
    await world.pay(url, CARD);
    expect(await settleCheckout(systemContext(), world.cards, { sessionId: sessionId! })).toBe(
      "unknown-payment",
    );
    expect((await receive(eventFor(sessionId!, "whsec_other"), cardAccountId)).status).toBe(400);
    expect((await receive(eventFor(sessionId!, "whsec_own"), "nobody")).status).toBe(503);
    const other = await owing(true);
    const theirs = (await cardsFor(other.studio.workspaceId))!;
    expect([
      (await receive(eventFor(sessionId!, "whsec_own"), theirs.accountId)).status,
      await paid(),
    ]).toEqual([200, 0]);
    expect(await (await receive(eventFor(sessionId!, "whsec_own"), cardAccountId)).text()).toBe(
      "booked",
    );
    expect(await (await receive(eventFor(sessionId!, "whsec_own"), cardAccountId)).text()).toBe(
      "nothing-new",
    );
    expect(await paid()).toBe(72_600);
    expect((await cardsFor(studio.workspaceId))!.accountId).toBe(cardAccountId);
  });

  test("takes another key of the same account in place of the old one, so that its payments can still be refunded; a webhook's secret too", async () => {
    const { studio, project, start, payment, paid, connect, db } = await owing(true);
    await world.pay(await start(), CARD);
    const { sessionId, id: paymentId, cardAccountId } = await payment();
    world.double.badKeys.add(KEY);
    await connect({ secretKey: "sk_test_ownaccROLLED1" });
    const cards = (await cardsFor(studio.workspaceId))!;
    expect([
      cards.accountId,
      await settleCheckout(systemContext(), cards, { sessionId: sessionId! }),
    ]).toEqual([cardAccountId, "booked"]);
    expect((await receive(eventFor(sessionId!, "whsec_own"), cardAccountId)).status).toBe(200);
    await connect({ secretKey: "sk_test_ownaccROLLED1", webhookSecret: "whsec_new" });
    expect((await receive(eventFor(sessionId!, "whsec_own"), cardAccountId)).status).toBe(400);
    expect((await receive(eventFor(sessionId!, "whsec_new"), cardAccountId)).status).toBe(200);
    world.double.badKeys.delete(KEY);
    expect([
      await paid(),
      await db.cardAccount.count({ where: { workspaceId: studio.workspaceId } }),
    ]).toEqual([72_600, 1]);
    await db.cardAccount.updateMany({
      where: { id: cardAccountId! },
      data: { keyCipher: "broken" },
    });
    // Keys that can't be decrypted disable that way to pay, and nothing else.
    expect([await cardsFor(studio.workspaceId), (await allCards()).length > 0]).toEqual([
      null,
      true,
    ]);
    await expect(
      refundPayment(studio.context(), cardsByAccount, {
        projectId: project.projectId,
        paymentId,
        creditNoteId: null,
        amount: 1,
        method: "card",
        reason: "",
        reference: "",
        formId: newFormId(),
      }),
    ).rejects.toThrow("card-not-offered");
  });

  test("the sample studio takes no real money", async () => {
    const sample = await makeStudio({ sample: true });
    const connect = (secretKey: string) =>
      connectCardAccount(sample.context(), openCardAccount, { secretKey, webhookSecret: "" });
    expect(await outcomes([connect("sk_live_realmoney123")])).toEqual({ "sample-studio": 1 });
    expect(await outcomes([connect("sk_test_playmoney123")])).toEqual({ done: 1 });
  });

  test("that is replaced still settles the payments begun with it: booked by the jobs, refunded there and nowhere else", async () => {
    const { studio, project, start, payment, paid, connect } = await owing(true);
    const url = await start();
    const { cardAccountId, id: paymentId } = await payment();
    await connect({ secretKey: "sk_test_anotherone99" });
    const second = await start();
    expect([second === url, (await payment()).cardAccountId === cardAccountId]).toEqual([
      false,
      false,
    ]);
    await endCardAccount(studio.context());
    expect((await cardsFor(studio.workspaceId))!.accountId).toBeNull();
    await world.pay(url, CARD);
    await world.pay(second, CARD);
    const later = { ...systemContext(), now: new Date(Date.now() + 700_000) };
    for (const cards of await allCards()) {
      await closeAttempts(later, cards, (_id, error) => {
        throw error;
      });
      await recheckAttempts(later, cards, (_id, error) => {
        throw error;
      });
    }
    expect(await paid()).toBe(72_600);
    const { db } = database();
    const [first] = await db.payment.findMany({ where: { id: paymentId } });
    const over = await db.payment.findFirstOrThrow({
      where: { projectId: project.projectId, status: "succeeded", booked: 0 },
    });
    expect(first!.amount + over.amount).toBe(145_200n);
    const refund = async (accountId: string | null) =>
      refundPayment(studio.context(), () => cardsByAccount(accountId), {
        projectId: project.projectId,
        paymentId: over.id,
        creditNoteId: null,
        amount: 72_600,
        method: "card",
        reason: "",
        reference: "",
        formId: newFormId(),
      });
    expect(await outcomes([refund("")])).toEqual({ "card-not-offered": 1 });
    expect(await outcomes([refund(over.cardAccountId)])).toEqual({ done: 1 });
    for (const cards of await allCards())
      await reconcileReturns(later, cards, {
        trouble: (_id, error) => {
          throw error;
        },
        backDays: 3,
      });
    expect(
      (await db.refund.findMany({ where: { paymentId: over.id } })).map(({ status }) => status),
    ).toEqual(["succeeded"]);
  });
});

describe("a difference between Stripe and the books", () => {
  const compare = (minutes = 60) =>
    compareWithProvider(
      { ...systemContext(), now: new Date(Date.now() + minutes * 60_000) },
      world.cards,
      {
        trouble: (_id, error) => {
          throw error;
        },
        backDays: 7,
      },
    );

  test("is on its page until both agree, and belongs to its workspace", async () => {
    const { studio, start, payment, db } = await owing();
    await world.pay(await start(), CARD);
    const { sessionId, intentId: before } = await payment();
    expect(before).toBeNull();
    // A mismatch can't be booked, and is shown.
    await db.payment.updateMany({ where: { sessionId }, data: { amount: 72_500n } });
    await compare(1);
    expect((await listDifferences(studio.context())).open).toEqual([]);
    await compare();
    await compare();
    const rows = (await listDifferences(studio.context())).open;
    expect(
      rows.map(({ kind, expected, found, currency, invoices }) => [
        kind,
        expected,
        found,
        currency,
        invoices.length,
      ]),
    ).toEqual([["not-booked", 0, 72_600, "EUR", 1]]);
    expect((await listDifferences((await makeStudio()).context())).open).toEqual([]);
    await db.payment.updateMany({ where: { sessionId }, data: { amount: 72_600n } });
    await compare();
    expect(await listDifferences(studio.context())).toMatchObject({
      open: [],
      settled: [{ kind: "not-booked" }],
    });
    // No webhook had reported it: comparing has booked it.
    expect((await payment()).status).toBe("succeeded");
    expect(await db.difference.count({ where: { workspaceId: studio.workspaceId } })).toBe(1);
  });

  test("shows a refund at Stripe that no webhook has reported", async () => {
    const { studio, start, payment } = await owing();
    await world.pay(await start(), CARD);
    const { sessionId } = await payment();
    await settleCheckout(systemContext(), world.cards, { sessionId: sessionId! });
    await world.double.refund(sessionId!, 12_000);
    await compare();
    expect(
      (await listDifferences(studio.context())).open.map(({ kind, expected, found }) => [
        kind,
        expected,
        found,
      ]),
    ).toEqual([["returned", 0, 12_000]]);
    await reconcileReturns(
      { ...systemContext(), now: new Date(Date.now() + 120_000) },
      world.cards,
      {
        trouble: (_id, error) => {
          throw error;
        },
        backDays: 3,
      },
    );
    await compare();
    expect((await listDifferences(studio.context())).open).toEqual([]);
  });
});
