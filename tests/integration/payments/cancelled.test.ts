import { beforeAll, expect, test } from "vitest";
import { issueInvoice } from "#app/areas/invoicing/commands/issue/issue-invoice.server.ts";
import { listDeductible } from "#app/areas/invoicing/queries/list-deductible.server.ts";
import { creditInvoice } from "#app/areas/payments/commands/credit-invoice.server.ts";
import { recordPayment } from "#app/areas/payments/commands/record-payment.server.ts";
import { reissueInvoice } from "#app/areas/payments/commands/reissue-invoice.server.ts";
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

/**
 * A project whose deposit is paid and whose final invoice deducts it: 2,420.00 in all, 1,694.00 to
 * pay.
 */
async function closed() {
  const { db } = database();
  const project = await makeProject(studio);
  const { projectId } = project;
  const deposit = (await sign(project))!;
  await recordPayment(studio.context(), {
    projectId,
    invoiceId: deposit.id,
    method: "transfer",
    amount: 72_600,
    receivedOn: studio.context().today,
    reference: "",
    formId: newFormId(),
  });
  await db.milestone.updateMany({ where: { projectId }, data: { status: "approved" } });
  const bill = async () =>
    db.$transaction(async (tx) =>
      issueInvoice(tx, studio.context(), {
        projectId,
        kind: "final",
        title: "All",
        lines: [{ description: "All", quantity: 1, net: 200_000 }],
        deductions: await listDeductible(tx, projectId),
      }),
    );
  const final = await bill();
  const cancel = async (invoiceId: string) => {
    const lines = await db.invoiceLine.findMany({ where: { invoiceId } });
    return creditInvoice(studio.context(), {
      projectId,
      invoiceId,
      lines: lines.map(({ id, net }) => ({ id, net: Number(net) })),
      reason: "Wrong address",
      formId: newFormId(),
    });
  };
  const reissue = (invoiceId: string) => reissueInvoice(studio.context(), { projectId, invoiceId });
  const status = async () =>
    (await db.project.findUniqueOrThrow({ where: { id: projectId } })).status;
  const open = async () =>
    (await db.invoice.findMany({ where: { projectId }, orderBy: { sequence: "asc" } })).map(
      ({ due, paid }) => Number(due - paid),
    );
  return { projectId, deposit, final, bill, cancel, reissue, status, open };
}

test("a final invoice is cancelled with its deductions; the project waits for a new one, which deducts the same", async () => {
  const { db } = database();
  const { projectId, deposit, final, bill, cancel, reissue, status, open } = await closed();
  expect([final.due, await open()]).toEqual([169_400, [0, 169_400]]);
  await expect(bill()).rejects.toThrow();
  const noteId = await cancel(final.id);
  expect([await open(), await status()]).toEqual([[0, 0, 0], "active"]);
  expect(
    (await db.deduction.findMany({ where: { projectId, invoiceId: noteId } })).map(
      ({ number, gross }) => [number, Number(gross)],
    ),
  ).toEqual([[deposit.number, -72_600]]);
  await db.client.updateMany({
    where: { projects: { some: { id: projectId } } },
    data: { address: "Pilies 4" },
  });
  const again = await Promise.all(times(5, () => reissue(final.id)));
  expect(new Set(again).size).toBe(1);
  expect(await open()).toEqual([0, 0, 0, 169_400]);
  const fresh = await db.invoice.findUniqueOrThrow({
    where: { id: again[0]! },
    include: { deductions: true },
  });
  expect([
    fresh.kind,
    (JSON.parse(fresh.buyer) as { address: string }).address,
    fresh.deductions.map(({ prepaymentId }) => prepaymentId),
  ]).toEqual(["final", "Pilies 4", [deposit.id]]);
  await recordPayment(studio.context(), {
    projectId,
    invoiceId: fresh.id,
    method: "transfer",
    amount: 169_400,
    receivedOn: studio.context().today,
    reference: "",
    formId: newFormId(),
  });
  expect(await status()).toBe("completed");
});

test("a cancelled deposit starts nothing, gets the current tax when it is issued again, and isn't billed beside a final invoice", async () => {
  const { db } = database();
  const abroad = await makeStudio({ vatId: "LT100001234518", invoiceNote: "Ačiū" });
  const project = await makeProject(abroad);
  const { projectId } = project;
  await db.client.update({ where: { id: project.clientId }, data: { country: "DE" } });
  const deposit = (await sign(project))!;
  await recordPayment(abroad.context(), {
    projectId,
    invoiceId: deposit.id,
    method: "cash",
    amount: 1_000,
    receivedOn: abroad.context().today,
    reference: "",
    formId: newFormId(),
  });
  const [line] = await db.invoiceLine.findMany({ where: { invoiceId: deposit.id } });
  await creditInvoice(abroad.context(), {
    projectId,
    invoiceId: deposit.id,
    lines: [{ id: line!.id, net: Number(line!.net) }],
    reason: "No VAT id",
    formId: newFormId(),
  });
  expect((await db.project.findUniqueOrThrow({ where: { id: projectId } })).status).toBe(
    "proposed",
  );
  await db.client.update({ where: { id: project.clientId }, data: { vatId: "DE136695976" } });
  const id = await reissueInvoice(abroad.context(), { projectId, invoiceId: deposit.id });
  const fresh = await db.invoice.findUniqueOrThrow({ where: { id }, include: { lines: true } });
  expect([
    fresh.lines.map(({ taxCategory }) => taxCategory),
    Number(fresh.tax),
    fresh.note,
    fresh.dueOn,
  ]).toEqual([["reverse_charge"], 0, "Ačiū", deposit.dueOn]);
  const { deposit: paid, final, bill, cancel, reissue } = await closed();
  await cancel(final.id);
  await cancel(paid.id);
  expect(await bill()).toMatchObject({ prepaid: 0n, due: 242_000 });
  expect(await outcomes([reissue(paid.id)])).toEqual({ "billed-in-final": 1 });
});

test("a deposit can't be cancelled before the final invoice that deducts it, even while that is being issued", async () => {
  const { deposit, final, cancel } = await closed();
  expect(await outcomes([cancel(deposit.id)])).toEqual({ "deducted-elsewhere": 1 });
  await cancel(final.id);
  expect(await outcomes([cancel(deposit.id)])).toEqual({ done: 1 });
});

test.each([
  [true, 169_400],
  [false, 181_500],
])(
  "a credited part of the deposit is billed again only if the price stays (falls: %s)",
  async (lowersPrice, due) => {
    const { db } = database();
    const { projectId, deposit, final, bill, cancel } = await closed();
    await cancel(final.id);
    const [line] = await db.invoiceLine.findMany({ where: { invoiceId: deposit.id } });
    await creditInvoice(studio.context(), {
      projectId,
      invoiceId: deposit.id,
      lines: [{ id: line!.id, net: 10_000 }],
      reason: "Sorry for the delay",
      lowersPrice,
      formId: newFormId(),
    });
    expect((await bill()).due).toBe(due);
  },
);

test("money paid on a cancelled final invoice is the client's; an invoice that isn't cancelled can't be issued again", async () => {
  const { projectId, final, cancel, reissue, open } = await closed();
  expect(await outcomes([reissue(final.id)])).toEqual({ "not-cancelled": 1 });
  await recordPayment(studio.context(), {
    projectId,
    invoiceId: final.id,
    method: "transfer",
    amount: 100_000,
    receivedOn: studio.context().today,
    reference: "",
    formId: newFormId(),
  });
  await cancel(final.id);
  expect(await open()).toEqual([0, 0, -100_000]);
  expect(await outcomes([cancel(final.id)])).toEqual({ "more-than-invoiced": 1 });
  await expect(
    database().db.deduction.updateMany({
      where: { invoiceId: final.id },
      data: { returnedById: null },
    }),
  ).rejects.toThrow();
});
