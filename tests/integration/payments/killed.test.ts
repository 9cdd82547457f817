import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bookBankLine } from "#app/areas/payments/commands/bank/book-bank-line.server.ts";
import { importStatement } from "#app/areas/payments/commands/bank/import-statement.server.ts";
import { reconcileReturns } from "#app/areas/payments/commands/cards/reconcile-returns.server.ts";
import { recordPayment } from "#app/areas/payments/commands/record-payment.server.ts";
import { refundPayment } from "#app/areas/payments/commands/refund-payment.server.ts";
import { settleCheckout } from "#app/areas/payments/commands/cards/settle-checkout.server.ts";
import { startCardPayment } from "#app/areas/payments/commands/cards/start-card-payment.server.ts";
import { newFormId } from "#app/kernel/id.ts";
import { systemContext } from "#app/platform/auth/guards.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import { startStripeDouble, type StripeDouble } from "#dev/stripe-double/stripe-double.server.ts";
import { stripeCards } from "#app/platform/gateways/cards/stripe-cards.server.ts";
import type { Work } from "#tests/support/children/do-and-die.ts";
import { runChild } from "#tests/support/run-child.ts";
import { makeProject, makeStudio, outcomes, outside, sign, times } from "#tests/support/world.ts";

let double: StripeDouble;
beforeAll(async () => {
  double = await startStripeDouble({
    port: 0,
    webhookUrl: "http://127.0.0.1:9/",
    webhookSecret: "whsec_test",
  });
  double.delivers = false;
});
afterAll(() => double.stop());

/** An unpaid deposit of 726.00, and the means to run work in a process that is killed at a step. */
async function owing() {
  const cards = stripeCards({
    secretKey: "sk_test_double",
    webhookSecret: "whsec_test",
    apiUrl: double.url,
  });
  outside(cards);
  const { db } = database();
  const studio = await makeStudio();
  const project = await makeProject(studio);
  const invoice = (await sign(project))!;
  const { projectId } = project;
  const killed = async (step: string, work: Work) => {
    const { signal, output } = await runChild("do-and-die", { step, apiUrl: double.url, ...work });
    expect([signal, output]).toEqual(["SIGKILL", ""]);
  };
  const order = { invoiceIds: [invoice.id] };
  const start = () => startCardPayment(project.guest(), cards, order);
  const payCard = async (url: string) =>
    fetch(url, {
      method: "POST",
      redirect: "manual",
      body: new URLSearchParams({ method: "card", number: "4242424242424242" }),
    });
  const payment = () => db.payment.findFirstOrThrow({ where: { projectId } });
  const paid = async () =>
    Number((await db.invoice.findUniqueOrThrow({ where: { id: invoice.id } })).paid);
  const mails = (template: string) => db.mail.count({ where: { projectId, template } });
  return {
    cards,
    db,
    studio,
    project,
    projectId,
    invoice,
    order,
    killed,
    start,
    payCard,
    payment,
    paid,
    mails,
  };
}

describe("kill -9", () => {
  test.each(["tx 1", "open", "done"])(
    "while a card page is opened (%s): the next click leads to one page at the provider",
    async (step) => {
      const { project, killed, order, start, payCard, payment, cards, paid } = await owing();
      await killed(step, { work: "start", actor: project.guest().actor, input: order });
      const url = await start();
      expect(
        [...double.sessions.values()].filter(({ metadata }) =>
          metadata.payment_id?.startsWith(project.projectId),
        ),
      ).toHaveLength(1);
      await payCard(url);
      await settleCheckout(systemContext(), cards, { sessionId: (await payment()).sessionId! });
      expect(await paid()).toBe(72_600);
    },
  );

  test.each(["read", "tx 1", "done"])(
    "while a payment is booked (%s): the same event later leaves it booked once",
    async (step) => {
      const { db, projectId, killed, start, payCard, payment, cards, paid, mails } = await owing();
      await payCard(await start());
      const sessionId = (await payment()).sessionId!;
      await killed(step, { work: "settle", sessionId });
      expect(await paid()).toBe(step === "done" ? 72_600 : 0);
      for (let repeat = 0; repeat < 3; repeat++)
        await settleCheckout(systemContext(), cards, {
          sessionId,
          event: {
            id: `evt_${sessionId}`,
            type: "checkout.session.completed",
          },
        });
      expect([
        await paid(),
        await mails("receipt"),
        await db.activity.count({ where: { projectId, type: "payment.received" } }),
      ]).toEqual([72_600, 2, 1]);
    },
  );

  test("many processes at once open one page, and book its payment once", async () => {
    const { db, project, projectId, order, killed, start, payCard, payment, paid, mails } =
      await owing();
    await Promise.all(
      times(4, () => killed("done", { work: "start", actor: project.guest().actor, input: order })),
    );
    const url = await start();
    expect(
      [...double.sessions.values()].filter(({ metadata }) =>
        metadata.payment_id?.startsWith(projectId),
      ),
    ).toHaveLength(1);
    await payCard(url);
    const sessionId = (await payment()).sessionId!;
    await Promise.all(times(4, () => killed("done", { work: "settle", sessionId })));
    expect([
      await paid(),
      await mails("receipt"),
      await db.booking.count({ where: { projectId } }),
    ]).toEqual([72_600, 2, 1]);
  });

  test.each(["tx 1", "returns", "refund", "tx 2", "done"])(
    "while money is given back (%s): it is given back once",
    async (step) => {
      const { db, studio, projectId, invoice, killed, start, payCard, cards, mails } =
        await owing();
      const url = await start();
      await recordPayment(studio.context(), {
        projectId,
        invoiceId: invoice.id,
        method: "cash",
        amount: 2_600,
        receivedOn: studio.context().today,
        reference: "",
        formId: newFormId(),
      });
      await payCard(url);
      const { id: paymentId, sessionId } = await db.payment.findFirstOrThrow({
        where: { projectId, method: "card" },
      });
      await settleCheckout(systemContext(), cards, { sessionId: sessionId! });
      const order = {
        projectId,
        paymentId,
        creditNoteId: null,
        amount: 2_600,
        method: "card" as const,
        reason: "",
        reference: "",
        formId: newFormId(),
      };
      await killed(step, { work: "refund", actor: studio.context().actor, input: order });
      const atStripe = () =>
        [...double.refunds.values()]
          .filter(({ intentId }) => intentId === sessionId!.replace("cs_", "pi_"))
          .map(({ amount }) => amount);
      expect(atStripe()).toEqual(["refund", "tx 2", "done"].includes(step) ? [2_600] : []);
      // The freelancer clicks again, and the job runs.
      await outcomes([refundPayment(studio.context(), () => Promise.resolve(cards), order)]);
      const later = { ...systemContext(), now: new Date(Date.now() + 120_000) };
      for (let repeat = 0; repeat < 2; repeat++)
        await reconcileReturns(later, cards, {
          trouble: (_id, error) => {
            throw error;
          },
          backDays: 3,
        });
      const { amount, booked, returned } = await db.payment.findUniqueOrThrow({
        where: { id: paymentId },
      });
      expect([
        atStripe(),
        Number(amount - booked - returned),
        Number(returned),
        await mails("refund"),
      ]).toEqual([[2_600], 0, 2_600, 1]);
      expect(
        (await db.refund.findMany({ where: { paymentId } })).map(({ status }) => status),
      ).toEqual(["succeeded"]);
    },
  );

  test.each(["tx 1", "done"])(
    "while a line of a statement is booked (%s): it is booked once",
    async (step) => {
      const { db, studio, invoice, killed, paid, mails } = await owing();
      await importStatement(studio.context(), [
        {
          bookedOn: "2026-11-20",
          amount: "726.00",
          currency: "EUR",
          payer: "Café Šviesa",
          text: invoice.reference,
          account: "LT12",
          bankId: "",
        },
      ]);
      const line = await db.bankLine.findFirstOrThrow({
        where: { workspaceId: studio.workspaceId },
      });
      const order = { lineId: line.id, invoiceIds: [invoice.id] };
      await killed(step, { work: "bank-line", actor: studio.context().actor, input: order });
      expect(await paid()).toBe(step === "done" ? 72_600 : 0);
      expect(await outcomes([bookBankLine(studio.context(), order)])).toEqual(
        step === "done" ? { "line-settled": 1 } : { done: 1 },
      );
      expect([await paid(), await mails("receipt")]).toEqual([72_600, 2]);
    },
  );
});
