import { beforeAll, describe, expect, test } from "vitest";
import {
  recordPayment,
  type RecordInput,
} from "#app/areas/payments/commands/record-payment.server.ts";
import { reversePayment } from "#app/areas/payments/commands/reverse-payment.server.ts";
import { claimTransfer } from "#app/areas/payments/commands/claim-transfer.server.ts";
import { newFormId } from "#app/kernel/id.ts";
import { database } from "#app/platform/db/client.server.ts";
import {
  makeProject,
  makeStudio,
  outcomes,
  outside,
  sign,
  times,
  type Studio,
} from "#tests/support/world.ts";

let studio: Studio;
beforeAll(async () => {
  outside();
  studio = await makeStudio();
});

async function signed() {
  const project = await makeProject(studio);
  const invoice = (await sign(project))!;
  const order = (change: Partial<RecordInput> = {}): RecordInput => ({
    projectId: project.projectId,
    invoiceId: invoice.id,
    method: "cash",
    amount: 72_600,
    receivedOn: project.guest().today,
    reference: "",
    formId: newFormId(),
    ...change,
  });
  const status = async () =>
    (await database().db.project.findUniqueOrThrow({ where: { id: project.projectId } })).status;
  const books = async () => {
    const row = await database().db.invoice.findUniqueOrThrow({
      where: { id: invoice.id },
      include: { parts: { include: { payment: true } } },
    });
    const payments = row.parts.map(({ payment }) => payment);
    const booked = payments.reduce((sum, payment) => sum + Number(payment.booked), 0);
    return {
      paid: Number(row.paid),
      booked,
      payments: payments.filter(({ status: word }) => word === "succeeded").length,
    };
  };
  return { project, invoice, order, status, books };
}

describe("money recorded by hand", () => {
  test("40 payments at once for an invoice that takes 10: 10 are booked, 30 are refused", async () => {
    const { order, books } = await signed();
    const counts = await outcomes(
      times(40, () => recordPayment(studio.context(), order({ amount: 7_260 }))),
    );
    expect(counts).toEqual({ done: 10, "already-paid": 30 });
    expect(await books()).toEqual({ paid: 72_600, booked: 72_600, payments: 10 });
  });

  test("the same form sent ten times at once records one payment", async () => {
    const { order, books } = await signed();
    const form = order({ amount: 100 });
    await outcomes(times(10, () => recordPayment(studio.context(), form)));
    expect(await books()).toEqual({ paid: 100, booked: 100, payments: 1 });
  });

  test("the paid deposit starts the project, once; a part of it doesn't", async () => {
    const { project, order, status } = await signed();
    await recordPayment(studio.context(), order({ amount: 72_599 }));
    expect(await status()).toBe("proposed");
    await recordPayment(studio.context(), order({ amount: 1 }));
    expect(await status()).toBe("active");
    const started = await database().db.activity.count({
      where: { projectId: project.projectId, type: "project.started" },
    });
    const first = await database().db.milestone.findFirstOrThrow({
      where: { projectId: project.projectId, position: 0 },
    });
    expect([started, first.status]).toEqual([1, "in_progress"]);
  });

  test("more than is open, a zero amount and a future day are refused", async () => {
    const { order } = await signed();
    const counts = await outcomes([
      recordPayment(studio.context(), order({ amount: 72_601 })),
      recordPayment(studio.context(), order({ amount: 0 })),
      recordPayment(studio.context(), order({ receivedOn: "2999-01-01" })),
    ]);
    expect(counts).toEqual({ "more-than-open": 1, "nothing-received": 1, "in-the-future": 1 });
  });

  test("a payment is reversed by a row with a reason, once even when tried five times at once", async () => {
    const { project, invoice, order, books } = await signed();
    await recordPayment(studio.context(), order({ amount: 500 }));
    const payment = await database().db.payment.findFirstOrThrow({
      where: { parts: { some: { invoiceId: invoice.id } } },
    });
    const undo = (reason: string) =>
      reversePayment(studio.context(), {
        projectId: project.projectId,
        paymentId: payment.id,
        reason,
      });
    expect(await outcomes([undo(" ")])).toEqual({ "reason-required": 1 });
    expect(await outcomes(times(5, () => undo("Typed twice")))).toEqual({
      done: 1,
      "already-reversed": 4,
    });
    expect(await books()).toEqual({ paid: 0, booked: 0, payments: 1 });
    expect(
      (await database().db.payment.findUniqueOrThrow({ where: { id: payment.id } })).status,
    ).toBe("succeeded");
  });

  test("“I have sent it” is a claim: sent ten times at once it is one, books nothing, and ends when the money is recorded", async () => {
    const { project, invoice, order, books } = await signed();
    await outcomes(times(10, () => claimTransfer(project.guest(), { invoiceId: invoice.id })));
    const claims = () =>
      database().db.payment.findMany({
        where: { parts: { some: { invoiceId: invoice.id } }, claimedOn: { not: null } },
      });
    expect((await claims()).map(({ status }) => status)).toEqual(["started"]);
    expect(await books()).toEqual({ paid: 0, booked: 0, payments: 0 });
    await recordPayment(studio.context(), order({ method: "transfer" }));
    expect((await claims()).map(({ status }) => status)).toEqual(["cancelled"]);
    expect(await outcomes([claimTransfer(project.guest(), { invoiceId: invoice.id })])).toEqual({
      "already-paid": 1,
    });
  });

  test("an issued invoice can't be edited or deleted, not even by bypassing the commands", async () => {
    const { invoice } = await signed();
    const { db } = database();
    await expect(
      db.invoice.update({ where: { id: invoice.id }, data: { gross: 1n } }),
    ).rejects.toThrow();
    await expect(db.invoice.delete({ where: { id: invoice.id } })).rejects.toThrow();
    await expect(
      db.invoiceLine.updateMany({ where: { invoiceId: invoice.id }, data: { net: 1n } }),
    ).rejects.toThrow();
    expect(
      await db.invoice.findUniqueOrThrow({ where: { id: invoice.id }, include: { lines: true } }),
    ).toMatchObject({ gross: 72_600n, lines: [{ net: 60_000n }] });
  });
});
