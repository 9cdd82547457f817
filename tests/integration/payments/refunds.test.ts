import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { compareWithProvider } from "#app/areas/payments/commands/cards/compare-with-provider.server.ts";
import { creditInvoice } from "#app/areas/payments/commands/credit-invoice.server.ts";
import { reconcileReturns } from "#app/areas/payments/commands/cards/reconcile-returns.server.ts";
import { recordPayment } from "#app/areas/payments/commands/record-payment.server.ts";
import {
  refundPayment,
  type RefundInput,
} from "#app/areas/payments/commands/refund-payment.server.ts";
import { startCardPayment } from "#app/areas/payments/commands/cards/start-card-payment.server.ts";
import { newFormId } from "#app/kernel/id.ts";
import { systemContext } from "#app/platform/auth/guards.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import { stripeChecker } from "#tests/support/stripe-description.ts";
import { CARD, SEPA, stripeWorld, type StripeWorld } from "#tests/support/stripe-world.ts";
import {
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

beforeAll(async () => {
  world = await stripeWorld();
  studio = await makeStudio();
});
beforeEach(() => {
  world.double.delivers = true;
  world.double.mood.refund = "succeeds";
});
afterAll(() => world.stop());

/** A deposit of 726.00 (600.00 and 21 % VAT), paid by card. */
async function paid(method = CARD) {
  const project = await makeProject(studio);
  const invoice = (await sign(project))!;
  const url = await startCardPayment(project.guest(), world.cards, { invoiceIds: [invoice.id] });
  await world.pay(url, method);
  const { db } = database();
  const payment = () =>
    db.payment.findFirstOrThrow({ where: { projectId: project.projectId, method: "card" } });
  await expect.poll(async () => (await payment()).status).not.toBe("started");
  const { id: paymentId, sessionId } = await payment();
  const [line] = await db.invoiceLine.findMany({ where: { invoiceId: invoice.id } });
  const credit = (net: number, formId = newFormId(), reason = "Smaller than agreed") =>
    creditInvoice(studio.context(), {
      projectId: project.projectId,
      invoiceId: invoice.id,
      lines: [{ id: line!.id, net }],
      reason,
      formId,
    });
  const refund = (change: Partial<RefundInput> = {}) =>
    refundPayment(studio.context(), () => Promise.resolve(world.cards), {
      projectId: project.projectId,
      paymentId,
      creditNoteId: null,
      amount: 0,
      method: "card",
      reason: "",
      reference: "",
      formId: newFormId(),
      ...change,
    });
  const books = async () => {
    const invoices = await db.invoice.findMany({
      where: { projectId: project.projectId },
      orderBy: { sequence: "asc" },
    });
    const { booked, returned } = await payment();
    return {
      open: invoices.map(({ due, paid: has }) => Number(due - has)),
      booked: Number(booked),
      returned: Number(returned),
    };
  };
  const refunds = () => db.refund.findMany({ where: { paymentId }, orderBy: { createdAt: "asc" } });
  const mails = (template: string) =>
    db.mail.count({ where: { projectId: project.projectId, template } });
  return {
    project,
    invoice,
    sessionId: sessionId!,
    paymentId,
    credit,
    refund,
    books,
    refunds,
    mails,
    payment,
  };
}

const raise = (_id: string, error: unknown): never => {
  throw error;
};
const reconcile = () =>
  reconcileReturns({ ...systemContext(), now: new Date(Date.now() + 120_000) }, world.cards, {
    trouble: raise,
    backDays: 3,
  });

describe("a credit note", () => {
  test("credits part of a paid invoice, with its tax; the credit is the client's and can be refunded once", async () => {
    const { credit, refund, books, mails } = await paid();
    const creditNoteId = await credit(10_000);
    expect(await books()).toEqual({ open: [0, -12_100], booked: 72_600, returned: 0 });
    const formId = newFormId();
    expect(
      await outcomes(times(5, () => refund({ creditNoteId, amount: 12_100, formId }))),
    ).toEqual({ done: 5 });
    expect(await books()).toEqual({ open: [0, 0], booked: 60_500, returned: 12_100 });
    await expect.poll(() => mails("refund")).toBe(1);
    expect(await outcomes([refund({ creditNoteId, amount: 1 })])).toEqual({
      "nothing-to-refund": 1,
    });
    expect(world.double.requests.flatMap(check)).toEqual([]);
  });

  test("in parts adds up to the invoice to the last cent, never to more; from many tabs at once, once for each form", async () => {
    const { credit, books, invoice } = await paid();
    expect(await outcomes(times(9, () => credit(10_001)))).toEqual({
      done: 5,
      "more-than-invoiced": 4,
    });
    const formId = newFormId();
    expect(await outcomes(times(4, () => credit(60_000 - 5 * 10_001, formId)))).toEqual({
      done: 4,
    });
    expect((await books()).open.reduce((sum, open) => sum + open, 0)).toBe(-72_600);
    const notes = await database().db.invoice.findMany({ where: { creditOfId: invoice.id } });
    expect([notes.length, notes.reduce((sum, note) => sum + Number(note.tax), 0)]).toEqual([
      6, -12_600,
    ]);
  });

  test("of an unpaid invoice lowers the amount due, and a deposit that is credited in full starts nothing", async () => {
    const project = await makeProject(studio);
    const invoice = (await sign(project))!;
    const [line] = await database().db.invoiceLine.findMany({ where: { invoiceId: invoice.id } });
    const order = { projectId: project.projectId, invoiceId: invoice.id, reason: "A discount" };
    await creditInvoice(studio.context(), {
      ...order,
      lines: [{ id: line!.id, net: 10_000 }],
      formId: newFormId(),
    });
    expect(
      await outcomes([
        recordPayment(studio.context(), {
          projectId: project.projectId,
          invoiceId: invoice.id,
          method: "cash",
          amount: 72_600,
          receivedOn: studio.context().today,
          reference: "",
          formId: newFormId(),
        }),
      ]),
    ).toEqual({ "more-than-open": 1 });
    await creditInvoice(studio.context(), {
      ...order,
      lines: [{ id: line!.id, net: 50_000 }],
      formId: newFormId(),
    });
    const { db } = database();
    expect(
      (await db.invoice.findMany({ where: { projectId: project.projectId } })).every(
        ({ due, paid: has }) => due === has,
      ),
    ).toBe(true);
    expect((await db.project.findUniqueOrThrow({ where: { id: project.projectId } })).status).toBe(
      "proposed",
    );
  });

  test("needs a reason, and can't correct a credit note", async () => {
    const { credit, project } = await paid();
    const creditNoteId = await credit(10_000);
    const [line] = await database().db.invoiceLine.findMany({ where: { invoiceId: creditNoteId } });
    const order = {
      projectId: project.projectId,
      invoiceId: creditNoteId,
      lines: [{ id: line!.id, net: -10_000 }],
      reason: "x",
      formId: newFormId(),
    };
    expect(
      await outcomes([creditInvoice(studio.context(), order), credit(10_000, newFormId(), " ")]),
    ).toEqual({ "credit-note-credited": 1, "reason-required": 1 });
  });
});

describe("a refund", () => {
  test.each(["works-then-500", "works-then-hangs-up", "429"] as const)(
    "is made once when the provider %s",
    async (mood) => {
      const { credit, refund, books, refunds } = await paid();
      const creditNoteId = await credit(10_000);
      world.double.delivers = false;
      world.double.mood.refund = mood;
      await refund({ creditNoteId, amount: 12_100 }).catch(() => null);
      expect((await refunds()).map(({ status }) => status)).toEqual(["pending"]);
      world.double.mood.refund = "succeeds";
      await reconcile();
      await reconcile();
      expect((await refunds()).map(({ status }) => status)).toEqual(["succeeded"]);
      expect(
        [...world.double.refunds.values()].filter(({ metadata }) =>
          metadata.refund_id?.startsWith(creditNoteId.split("-")[0] ?? "?"),
        ),
      ).toHaveLength(1);
      expect(await books()).toEqual({ open: [0, 0], booked: 60_500, returned: 12_100 });
    },
  );

  test("that the payer's bank returns is the client's credit again, and a late success changes nothing", async () => {
    const { credit, refund, books, refunds } = await paid();
    const creditNoteId = await credit(10_000);
    world.double.mood.refund = "pending";
    await refund({ creditNoteId, amount: 12_100 });
    const [row] = await refunds();
    expect(await books()).toEqual({ open: [0, 0], booked: 60_500, returned: 12_100 });
    await world.double.decideRefund(row!.providerId!, "fail");
    await expect.poll(books).toEqual({ open: [0, -12_100], booked: 72_600, returned: 0 });
    const failed = world.double.events.at(-1)!;
    await Promise.all(times(6, () => world.double.deliver(failed)));
    expect(await books()).toEqual({ open: [0, -12_100], booked: 72_600, returned: 0 });
  });

  test("made in Stripe's own dashboard reopens the invoice, whether a webhook reports it or the sweep finds it", async () => {
    const { sessionId, books } = await paid();
    world.double.delivers = false;
    await world.double.refund(sessionId, 20_000);
    await reconcile();
    expect(await books()).toEqual({ open: [20_000], booked: 52_600, returned: 20_000 });
    await Promise.all(times(5, () => world.double.deliver(world.double.events.at(-1)!)));
    expect(await books()).toEqual({ open: [20_000], booked: 52_600, returned: 20_000 });
  });

  test("that fails days after it succeeded is found, even if no webhook reports it", async () => {
    const { paymentId, credit, refund, books, refunds } = await paid();
    world.double.delivers = false;
    await refund({ creditNoteId: await credit(10_000), amount: 12_100 });
    expect((await refunds()).map(({ status }) => status)).toEqual(["succeeded"]);
    await world.double.decideRefund((await refunds())[0]!.providerId!, "fail");
    const later = { ...systemContext(), now: new Date(Date.now() + 20 * 86_400_000) };
    await compareWithProvider(later, world.cards, { trouble: raise, backDays: 60 });
    expect(
      (await database().db.difference.findMany({ where: { paymentId, settledAt: null } })).map(
        ({ kind }) => kind,
      ),
    ).toEqual(["returned"]);
    await reconcileReturns(later, world.cards, { trouble: raise, backDays: 60 });
    expect([(await refunds()).map(({ status }) => status), await books()]).toEqual([
      ["failed"],
      { open: [0, -12_100], booked: 72_600, returned: 0 },
    ]);
    await compareWithProvider(later, world.cards, { trouble: raise, backDays: 60 });
    expect(await database().db.difference.count({ where: { paymentId, settledAt: null } })).toBe(0);
  });

  test("reported before its payment: the payment is settled first, and both count", async () => {
    const { sessionId, books, payment } = await paid(SEPA);
    expect((await payment()).status).toBe("processing");
    world.double.delivers = false;
    await world.double.settle(sessionId, "succeed");
    await world.double.refund(sessionId, 10_000);
    expect(await world.double.deliver(world.double.events.at(-1)!)).toBe(200);
    expect(await books()).toEqual({ open: [10_000], booked: 62_600, returned: 10_000 });
    expect(await world.double.deliver(world.double.events.at(-2)!)).toBe(200);
    expect(await books()).toEqual({ open: [10_000], booked: 62_600, returned: 10_000 });
  });

  test("of an overpayment never exceeds it, even in many requests at once", async () => {
    const { project, invoice, refund, books } = await paid();
    const { db } = database();
    // The same invoice is paid again, by a transfer.
    await recordPayment(studio.context(), {
      projectId: project.projectId,
      invoiceId: invoice.id,
      method: "transfer",
      amount: 5_000,
      receivedOn: studio.context().today,
      reference: "",
      isBeyond: true,
      formId: newFormId(),
    });
    const { id: second } = await db.payment.findFirstOrThrow({
      where: { projectId: project.projectId, method: "transfer" },
    });
    const back = (amount: number) => refund({ paymentId: second, amount, method: "transfer" });
    expect(await outcomes(times(10, () => back(1_000)))).toEqual({
      done: 5,
      "nothing-to-refund": 5,
    });
    expect((await books()).open).toEqual([0]);
    await expect(
      db.payment.update({ where: { id: second }, data: { returned: 5_001n } }),
    ).rejects.toThrow();
  });
});

describe("a dispute", () => {
  test("takes nothing off the books until it is lost; won on appeal, it returns the money", async () => {
    const { sessionId, books, mails, paymentId } = await paid(CARD);
    const id = await world.double.dispute(sessionId);
    await expect.poll(() => mails("dispute")).toBe(1);
    expect(await books()).toEqual({ open: [0], booked: 72_600, returned: 0 });
    await world.double.decideDispute(id, "lost");
    await expect.poll(books).toEqual({ open: [72_600], booked: 0, returned: 72_600 });
    await Promise.all(times(5, () => world.double.deliver(world.double.events.at(-1)!)));
    expect(await books()).toEqual({ open: [72_600], booked: 0, returned: 72_600 });
    await world.double.decideDispute(id, "won");
    await expect.poll(books).toEqual({ open: [0], booked: 72_600, returned: 0 });
    expect(
      (await database().db.dispute.findMany({ where: { paymentId } })).map(({ status }) => status),
    ).toEqual(["won"]);
  });

  test("of an invoice that was paid twice leaves it paid, and nobody is reminded", async () => {
    const { sessionId, project, invoice, books } = await paid();
    await recordPayment(studio.context(), {
      projectId: project.projectId,
      invoiceId: invoice.id,
      method: "transfer",
      amount: 72_600,
      receivedOn: studio.context().today,
      reference: "",
      isBeyond: true,
      formId: newFormId(),
    });
    await world.double.decideDispute(await world.double.dispute(sessionId), "lost");
    await expect.poll(books).toEqual({ open: [0], booked: 0, returned: 72_600 });
    const [second] = await database().db.payment.findMany({
      where: { projectId: project.projectId, method: "transfer" },
    });
    expect(Number(second!.booked)).toBe(72_600);
  });

  test("that is won on appeal closes the page that was opened in between", async () => {
    const { sessionId, project, invoice, books } = await paid();
    const id = await world.double.dispute(sessionId);
    await world.double.decideDispute(id, "lost");
    await expect.poll(async () => (await books()).open).toEqual([72_600]);
    await startCardPayment(project.guest(), world.cards, { invoiceIds: [invoice.id] });
    await world.double.decideDispute(id, "won");
    await expect.poll(async () => (await books()).open).toEqual([0]);
    expect(
      await database().db.payment.count({
        where: { projectId: project.projectId, status: "cancelled", closePending: true },
      }),
    ).toBe(1);
  });

  test("of a partly refunded payment takes only the rest", async () => {
    const { sessionId, credit, refund, books } = await paid();
    await refund({ creditNoteId: await credit(10_000), amount: 12_100 });
    const id = await world.double.dispute(sessionId);
    await world.double.decideDispute(id, "lost");
    await expect.poll(books).toEqual({ open: [60_500, 0], booked: 0, returned: 72_600 });
  });

  test("takes what a refund held back, once that refund has failed", async () => {
    const { sessionId, credit, refund, books, refunds } = await paid();
    world.double.mood.refund = "pending";
    await refund({ creditNoteId: await credit(10_000), amount: 12_100 });
    await world.double.decideDispute(await world.double.dispute(sessionId), "lost");
    await expect.poll(books).toEqual({ open: [60_500, 0], booked: 0, returned: 72_600 });
    await world.double.decideRefund((await refunds())[0]!.providerId!, "fail");
    await expect.poll(books).toEqual({ open: [72_600, -12_100], booked: 0, returned: 72_600 });
  });

  test("of a direct debit, lost late, reopens the invoice", async () => {
    const { sessionId, books } = await paid(SEPA);
    expect((await books()).open).toEqual([72_600]);
    await world.double.settle(sessionId, "succeed");
    await expect.poll(books).toEqual({ open: [0], booked: 72_600, returned: 0 });
    await world.double.decideDispute(await world.double.dispute(sessionId), "lost");
    await expect.poll(books).toEqual({ open: [72_600], booked: 0, returned: 72_600 });
  });
});
