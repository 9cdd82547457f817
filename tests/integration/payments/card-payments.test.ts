import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { claimTransfer } from "#app/areas/payments/commands/claim-transfer.server.ts";
import { closeAttempts } from "#app/areas/payments/commands/cards/close-attempts.server.ts";
import { reversePayment } from "#app/areas/payments/commands/reverse-payment.server.ts";
import { recheckAttempts } from "#app/areas/payments/commands/cards/recheck-attempts.server.ts";
import { recordPayment } from "#app/areas/payments/commands/record-payment.server.ts";
import { settleCheckout } from "#app/areas/payments/commands/cards/settle-checkout.server.ts";
import { startCardPayment } from "#app/areas/payments/commands/cards/start-card-payment.server.ts";
import { newFormId } from "#app/kernel/id.ts";
import { systemContext } from "#app/platform/auth/guards.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import { CardProviderError, type CardGateway } from "#app/platform/gateways/cards/card-gateway.ts";
import type { StripeDouble } from "#dev/stripe-double/stripe-double.server.ts";
import { action as webhook } from "#app/routes/webhooks.stripe.ts";
import { stripeChecker } from "#tests/support/stripe-description.ts";
import { STRIPE_SECRET, stripeWorld, type StripeWorld } from "#tests/support/stripe-world.ts";
import {
  BASE_URL,
  makeProject,
  makeStudio,
  outcomes,
  sign,
  times,
  type Studio,
} from "#tests/support/world.ts";

const check = stripeChecker();
let studio: Studio;
let world: StripeWorld;
let double: StripeDouble;
let cards: CardGateway;

beforeAll(async () => {
  world = await stripeWorld();
  ({ double, cards } = world);
  studio = await makeStudio();
});
beforeEach(() => {
  double.delivers = false;
});
afterAll(() => world.stop());

async function invoiced() {
  const project = await makeProject(studio);
  const invoice = (await sign(project))!;
  const start = () => startCardPayment(project.guest(), cards, { invoiceIds: [invoice.id] });
  const payments = () =>
    database().db.payment.findMany({
      where: { parts: { some: { invoiceId: invoice.id } } },
      orderBy: { startedAt: "asc" },
    });
  const paid = async () =>
    Number((await database().db.invoice.findUniqueOrThrow({ where: { id: invoice.id } })).paid);
  const pay = (url: string, form: Record<string, string>) =>
    fetch(url, { method: "POST", redirect: "manual", body: new URLSearchParams(form) });
  return { project, invoice, start, payments, paid, pay };
}

const CARD = { method: "card", number: "4242424242424242" };
const fail = (_id: string, error: unknown): never => {
  throw error;
};
const settle = (sessionId: string, event?: { id: string; type: string }) =>
  settleCheckout(systemContext(), cards, { sessionId, event });

describe("paying by card", () => {
  test("ten clicks at once open one page, and every request fits Stripe's own description", async () => {
    const { start, payments } = await invoiced();
    const urls = await Promise.all(times(10, start));
    expect(new Set(urls).size).toBe(1);
    expect(await payments()).toHaveLength(1);
    expect(double.requests.flatMap(check)).toEqual([]);
    expect(
      double.requests
        .filter(({ method, path }) => method === "POST" && path === "/v1/checkout/sessions")
        .every(({ idempotencyKey }) => idempotencyKey?.startsWith("checkout-")),
    ).toBe(true);
  });

  test("the check itself refuses what Stripe doesn't know", () => {
    const request = {
      method: "POST",
      path: "/v1/checkout/sessions",
      query: "",
      body: "mode=payment&success_url=x",
    };
    expect(check(request)).toEqual([]);
    expect(
      check({
        ...request,
        body: "mode=pay&success_url=x&colour=red&line_items[0][price_data][unit_amount]=1.5",
      }).length,
    ).toBeGreaterThanOrEqual(3);
    expect(check({ ...request, path: "/v1/checkouts" })).toEqual([
      "Stripe has no POST /v1/checkouts",
    ]);
  });

  test("the same webhook 20 times at once, then again late: booked once", async () => {
    const { start, payments, paid, pay, project } = await invoiced();
    await pay(await start(), CARD);
    const event = double.events.at(-1)!;
    const answers = await Promise.all(times(20, () => double.deliver(event)));
    expect(answers.every((status) => status === 200)).toBe(true);
    expect(await double.deliver(event)).toBe(200);
    expect(await paid()).toBe(72_600);
    expect((await payments()).map(({ status }) => status)).toEqual(["succeeded"]);
    const { db } = database();
    expect(
      await db.activity.count({
        where: { projectId: project.projectId, type: "payment.received" },
      }),
    ).toBe(1);
    expect(
      await db.mail.count({ where: { projectId: project.projectId, template: "receipt" } }),
    ).toBe(2);
    expect(await db.providerEvent.count({ where: { id: event.id } })).toBe(1);
    expect((await db.project.findUniqueOrThrow({ where: { id: project.projectId } })).status).toBe(
      "active",
    );
  });

  test("webhook, return and recheck in any order and at once book the same money once", async () => {
    const { start, paid, pay, payments } = await invoiced();
    await pay(await start(), CARD);
    const { sessionId } = (await payments())[0]!;
    const event = double.events.at(-1)!;
    await Promise.all([
      settle(sessionId!),
      double.deliver(event),
      settle(sessionId!),
      settle(sessionId!, { id: "evt_other", type: "checkout.session.completed" }),
      settle(sessionId!),
    ]);
    expect(await paid()).toBe(72_600);
  });

  test("a delayed method is processing, blocks a second card payment, and is paid only when the bank says so", async () => {
    const { start, paid, pay, payments } = await invoiced();
    await pay(await start(), { method: "sepa_debit" });
    const { sessionId } = (await payments())[0]!;
    await double.deliver(double.events.at(-1)!);
    expect([(await payments())[0]!.status, await paid()]).toEqual(["processing", 0]);
    expect(await outcomes([start()])).toEqual({ "payment-processing": 1 });
    await double.settle(sessionId!, "succeed");
    const [completed, succeeded] = double.events.slice(-2);
    await double.deliver(succeeded!);
    await double.deliver(completed!);
    expect([(await payments())[0]!.status, await paid()]).toEqual(["succeeded", 72_600]);
  });

  test("a delayed method that fails is reported to the client and the studio, once", async () => {
    const { start, pay, payments, project } = await invoiced();
    await pay(await start(), { method: "sepa_debit" });
    const { sessionId } = (await payments())[0]!;
    await double.deliver(double.events.at(-1)!);
    await double.settle(sessionId!, "fail");
    for (let repeat = 0; repeat < 3; repeat++) await double.deliver(double.events.at(-1)!);
    const mails = await database().db.mail.findMany({
      where: { projectId: project.projectId, template: "payment-failed" },
    });
    expect(
      mails.map(({ props }) => (JSON.parse(props) as { side: string; amount: number }).side).sort(),
    ).toEqual(["client", "studio"]);
  });

  describe("a transfer to Stripe's account", () => {
    const chosen = async () => {
      const world = await invoiced();
      await world.pay(await world.start(), { method: "customer_balance" });
      await double.deliver(double.events.at(-1)!);
      const [waiting] = await world.payments();
      expect([waiting!.status, await world.paid(), waiting!.instructionsUrl]).toEqual([
        "started",
        0,
        expect.stringContaining("instructions"),
      ]);
      return {
        ...world,
        waiting: waiting!,
        intent: () => double.sessions.get(waiting!.sessionId!)!.intentStatus,
      };
    };

    test("waits for the payer with instructions, and is paid once it arrives, however often that is reported", async () => {
      const { waiting, payments, paid } = await chosen();
      await double.settle(waiting.sessionId!, "succeed");
      for (const event of [...double.events].reverse()) await double.deliver(event);
      expect([(await payments())[0]!.status, await paid()]).toEqual(["succeeded", 72_600]);
    });

    test("doesn't block a card payment, and isn't waited for after one", async () => {
      const { start, pay, paid, waiting, payments, intent } = await chosen();
      const url = await start();
      expect(url).not.toBe(waiting.checkoutUrl);
      await closeAttempts(systemContext(), cards, fail);
      expect(intent()).toBe("canceled");
      await pay(url, CARD);
      await double.deliver(double.events.at(-1)!);
      expect([await paid(), (await payments()).map(({ status }) => status).sort()]).toEqual([
        72_600,
        ["cancelled", "succeeded"],
      ]);
    });

    test("is replaced by a claim or full payment in cash; a part paid in cash doesn't cancel it", async () => {
      const first = await chosen();
      await claimTransfer(first.project.guest(), { invoiceId: first.invoice.id });
      expect(
        (await first.payments()).map(({ status, closePending }) => [status, closePending]),
      ).toEqual([
        ["cancelled", true],
        ["started", false],
      ]);
      const second = await chosen();
      const record = (amount: number) =>
        recordPayment(studio.context(), {
          projectId: second.project.projectId,
          invoiceId: second.invoice.id,
          method: "cash",
          amount,
          receivedOn: second.project.guest().today,
          reference: "",
          formId: newFormId(),
        });
      await record(10_000);
      expect((await second.payments()).map(({ status }) => status)).toEqual([
        "started",
        "succeeded",
      ]);
      await record(62_600);
      expect((await second.payments())[0]).toMatchObject({
        status: "cancelled",
        closePending: true,
      });
    });

    test("is waited for a month; money that arrives later is still the client's", async () => {
      const { waiting, payments, paid, intent } = await chosen();
      const at = (days: number) => ({
        ...systemContext(),
        now: new Date(Date.now() + days * 86_400_000),
      });
      await recheckAttempts(at(29), cards, fail);
      expect((await payments())[0]!.status).toBe("started");
      await recheckAttempts(at(31), cards, fail);
      expect((await payments())[0]).toMatchObject({ status: "cancelled", closePending: true });
      await double.settle(waiting.sessionId!, "succeed");
      await closeAttempts(at(31), cards, fail);
      expect([intent(), (await payments())[0]!.status, await paid()]).toEqual([
        "succeeded",
        "succeeded",
        72_600,
      ]);
    });
  });

  test("a page that was paid during downtime is booked, however long that was", async () => {
    const { start, pay, paid } = await invoiced();
    await pay(await start(), CARD);
    await recheckAttempts(
      { ...systemContext(), now: new Date(Date.now() + 9 * 86_400_000) },
      cards,
      fail,
    );
    expect(await paid()).toBe(72_600);
  });

  test("the bank's event before the checkout's: the order changes nothing", async () => {
    const { start, paid, pay, payments } = await invoiced();
    await pay(await start(), { method: "sepa_debit" });
    const { sessionId } = (await payments())[0]!;
    await double.settle(sessionId!, "fail");
    const [completed, failed] = double.events.slice(-2);
    await double.deliver(failed!);
    await double.deliver(completed!);
    expect([(await payments())[0]!.status, await paid()]).toEqual(["failed", 0]);
    expect(await outcomes([start()])).toEqual({ done: 1 });
  });

  test("paid in cash meanwhile: the card page is closed; money that still arrives is visible as overpaid", async () => {
    const { start, pay, paid, payments, invoice, project } = await invoiced();
    const url = await start();
    await recordPayment(studio.context(), {
      projectId: project.projectId,
      invoiceId: invoice.id,
      method: "cash",
      amount: 72_600,
      receivedOn: project.guest().today,
      reference: "",
      formId: newFormId(),
    });
    await pay(url, CARD); // just before the page is closed
    await closeAttempts(systemContext(), cards, fail);
    const card = (await payments()).find(({ method }) => method === "card")!;
    expect(card).toMatchObject({
      status: "succeeded",
      booked: 0n,
      amount: 72_600n,
      closePending: false,
    });
    expect(await paid()).toBe(72_600);
  });

  test("paid in cash while the card page was being opened: the page isn't handed out, and is closed", async () => {
    const { invoice, project, payments } = await invoiced();
    const slow: CardGateway = {
      ...cards,
      async open(order) {
        const opened = await cards.open(order);
        await recordPayment(studio.context(), {
          projectId: project.projectId,
          invoiceId: invoice.id,
          method: "cash",
          amount: 72_600,
          receivedOn: project.guest().today,
          reference: "",
          formId: newFormId(),
        });
        await closeAttempts(systemContext(), cards, fail);
        return opened;
      },
    };
    expect(
      await outcomes([startCardPayment(project.guest(), slow, { invoiceIds: [invoice.id] })]),
    ).toEqual({ "already-paid": 1 });
    await closeAttempts(systemContext(), cards, fail);
    expect(
      double.sessions.get((await payments()).find(({ method }) => method === "card")!.sessionId!)
        ?.status,
    ).toBe("expired");
  });

  test("a part paid in cash closes a card page that asks for the whole", async () => {
    const { start, invoice, project, payments } = await invoiced();
    const first = await start();
    await recordPayment(studio.context(), {
      projectId: project.projectId,
      invoiceId: invoice.id,
      method: "cash",
      amount: 600,
      receivedOn: project.guest().today,
      reference: "",
      formId: newFormId(),
    });
    const second = await start();
    expect(second).not.toBe(first);
    expect(
      (await payments())
        .filter(({ method }) => method === "card")
        .map(({ status, amount }) => [status, Number(amount)]),
    ).toEqual([
      ["cancelled", 72_600],
      ["started", 72_000],
    ]);
  });

  test("a provider that refuses doesn't block the next click; one that can't be reached keeps the attempt", async () => {
    const { start, project, invoice, payments } = await invoiced();
    const failing = (reached: boolean): CardGateway => ({
      ...cards,
      open: () => Promise.reject(new CardProviderError("no", reached)),
    });
    const click = (gateway: CardGateway) =>
      startCardPayment(project.guest(), gateway, { invoiceIds: [invoice.id] }).catch(() => null);
    await click(failing(false));
    await click(failing(false));
    expect(await payments()).toHaveLength(1);
    await click(failing(true));
    await start();
    expect((await payments()).map(({ status }) => status)).toEqual(["cancelled", "started"]);
  });

  test("a cash payment reversed after the card's money arrived: the overpayment fills the gap", async () => {
    const { start, pay, paid, payments, invoice, project } = await invoiced();
    const url = await start();
    await recordPayment(studio.context(), {
      projectId: project.projectId,
      invoiceId: invoice.id,
      method: "cash",
      amount: 72_600,
      receivedOn: project.guest().today,
      reference: "",
      formId: newFormId(),
    });
    await pay(url, CARD);
    await closeAttempts(systemContext(), cards, fail);
    const cash = (await payments()).find(({ method }) => method === "cash")!;
    await reversePayment(studio.context(), {
      projectId: project.projectId,
      paymentId: cash.id,
      reason: "Recorded by mistake",
    });
    expect(await paid()).toBe(72_600);
    expect((await payments()).find(({ method }) => method === "card")!.booked).toBe(72_600n);
  });

  test("a page that nobody paid is closed at the provider", async () => {
    const { start, pay, invoice, project, payments } = await invoiced();
    const url = await start();
    await recordPayment(studio.context(), {
      projectId: project.projectId,
      invoiceId: invoice.id,
      method: "cash",
      amount: 72_600,
      receivedOn: project.guest().today,
      reference: "",
      formId: newFormId(),
    });
    await closeAttempts(systemContext(), cards, fail);
    expect(
      double.sessions.get((await payments()).find(({ method }) => method === "card")!.sessionId!)
        ?.status,
    ).toBe("expired");
    expect(await (await pay(url, CARD)).text()).toContain("This page is closed");
    expect(double.requests.flatMap(check)).toEqual([]);
  });

  test("a session that differs in amount, currency or invoice books nothing", async () => {
    const { start, pay, paid, payments } = await invoiced();
    await pay(await start(), CARD);
    const session = double.sessions.get((await payments())[0]!.sessionId!)!;
    for (const change of [
      { amount: 1 },
      { currency: "pln" },
      { metadata: { ...session.metadata, invoice_id: "other" } },
    ]) {
      const before = { ...session };
      Object.assign(session, change);
      expect(await settle(session.id)).toMatch(/^mismatch-/u);
      Object.assign(session, before);
    }
    expect(await paid()).toBe(0);
    expect(await settle(session.id)).toBe("booked");
  });

  test("the provider did the work and then the answer was lost: the next click finds the same session", async () => {
    const { start, payments } = await invoiced();
    const url = await start();
    await database().db.payment.updateMany({
      where: { id: (await payments())[0]!.id },
      data: { sessionId: null, checkoutUrl: "" },
    });
    expect(await start()).toBe(url);
  });

  test("a webhook without a valid signature is refused, an unknown event is accepted", async () => {
    const post = async (body: string, signature?: string) =>
      (
        await webhook({
          request: new Request(`${BASE_URL}/webhooks/stripe`, {
            method: "POST",
            body,
            headers: signature ? { "stripe-signature": signature } : {},
          }),
          params: {},
          context: {} as never,
        })
      ).status;
    expect(await post("{}")).toBe(400);
    expect(await post("{}", "t=1,v1=00")).toBe(400);
    const event = {
      ...double.events.at(-1)!,
      id: "evt_x",
      type: "customer.created",
      data: { object: { id: "cus_1", object: "customer" } },
    };
    expect(await double.deliver(event as never)).toBe(200);
    const future = Math.floor(Date.now() / 1000) + 3_600;
    const { default: Stripe } = await import("stripe");
    const payload = JSON.stringify(event);
    expect(
      await post(
        payload,
        new Stripe("sk_test_x").webhooks.generateTestHeaderString({
          payload,
          secret: STRIPE_SECRET,
          timestamp: future,
        }),
      ),
    ).toBe(400);
  });
});
