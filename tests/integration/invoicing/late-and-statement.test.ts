import { beforeAll, expect, test } from "vitest";
import { draftLateInterest } from "#app/areas/invoicing/commands/draft-late-interest.server.ts";
import { issueDraft } from "#app/areas/invoicing/commands/issue-draft.server.ts";
import { issueInvoice } from "#app/areas/invoicing/commands/issue/issue-invoice.server.ts";
import { findDraft } from "#app/areas/invoicing/queries/find-draft.server.ts";
import { creditInvoice } from "#app/areas/payments/commands/credit-invoice.server.ts";
import { recordPayment } from "#app/areas/payments/commands/record-payment.server.ts";
import { reversePayment } from "#app/areas/payments/commands/reverse-payment.server.ts";
import { findStatement } from "#app/areas/reports/queries/find-statement.server.ts";
import { newFormId } from "#app/kernel/id.ts";
import { database } from "#app/platform/db/client.server.ts";
import {
  makeProject,
  makeStudio,
  outcomes,
  outside,
  sign,
  type Studio,
} from "#tests/support/world.ts";

let studio: Studio;
beforeAll(async () => {
  outside();
  studio = await makeStudio({ paymentTermDays: 0 });
});

test("late interest is a draft for business clients, without tax, and nothing is charged before it is issued", async () => {
  const at = (day: string) => studio.context(new Date(`${day}T10:00:00Z`));
  const billed = async (taxId: string) => {
    const { projectId, clientId } = await makeProject(studio);
    await database().db.client.update({ where: { id: clientId }, data: { taxId } });
    const { id } = await database().db.$transaction((tx) =>
      issueInvoice(tx, at("2026-03-02"), {
        projectId,
        kind: "one_off",
        title: "Work",
        lines: [{ description: "Work", quantity: 1, net: 100_000 }],
        locale: "pl",
      }),
    );
    return { projectId, input: { projectId, invoiceId: id } };
  };
  const { projectId, input } = await billed("303030303");
  // A private person owes only what was agreed, nothing by this law.
  expect(await outcomes([draftLateInterest(at("2026-04-02"), (await billed("")).input)])).toEqual({
    "nothing-late": 1,
  });
  expect(await outcomes([draftLateInterest(at("2026-03-02"), input)])).toEqual({
    "nothing-late": 1,
  });
  expect(await outcomes([draftLateInterest(at("2099-01-01"), input)])).toEqual({
    "late-rate-unknown": 1,
  });
  // A payment that was recorded by mistake and reversed stops no interest.
  await recordPayment(at("2026-03-10"), {
    ...input,
    method: "transfer",
    amount: 121_000,
    receivedOn: "2026-03-10",
    reference: "",
    formId: newFormId(),
  });
  const { id: paymentId } = await database().db.payment.findFirstOrThrow({ where: { projectId } });
  await reversePayment(at("2026-03-20"), { projectId, paymentId, reason: "Another client's" });
  const ids = await Promise.all([1, 2].map(() => draftLateInterest(at("2026-04-01"), input)));
  expect(ids[0]).toBe(ids[1]);
  const draft = (await findDraft(studio.context(), projectId, ids[0]!))!;
  // 1,210.00 at 2.15 + 8 % over 30 days of 365.
  expect(
    draft.content.lines.map(({ price }) => price).reduce((total, price) => total + price),
  ).toBe(1_009 + 4_000);
  expect(draft.computed).toMatchObject({ due: 5_009, totals: { tax: 0 } });
  expect([draft.title, draft.content.note, draft.content.lines.at(-1)?.description]).toEqual([
    expect.stringContaining("Odsetki za opóźnienie, faktura "),
    "Podstawa prawna: Directive 2011/7/EU.",
    expect.stringContaining("Rekompensata"),
  ]);
  expect(await database().db.invoice.count({ where: { projectId } })).toBe(1);
  // Once issued, its days and its fee aren't billed again, and it bears no interest itself; a
  // second draft of the same days isn't issued.
  const issue = (draftId: string, day: string) =>
    issueDraft(at(day), { projectId, draftId, revision: 0 });
  const double = await draftLateInterest(at("2026-04-02"), input);
  const bill = await issue(ids[0]!, "2026-04-01");
  expect(
    await outcomes([
      issue(double, "2026-04-02"),
      draftLateInterest(at("2026-04-01"), input),
      draftLateInterest(at("2026-06-01"), { projectId, invoiceId: bill }),
    ]),
  ).toEqual({ "late-billed-already": 1, "nothing-late": 2 });
  const rest = (await findDraft(
    studio.context(),
    projectId,
    await draftLateInterest(at("2026-04-11"), input),
  ))!;
  // Ten days more: 336.47, and no fee.
  expect(rest.computed.due).toBe(336);
  // Once cancelled, it counts as never billed.
  const lines = await database().db.invoiceLine.findMany({ where: { invoiceId: bill } });
  await creditInvoice(at("2026-04-12"), {
    projectId,
    invoiceId: bill,
    lines: lines.map(({ id, net }) => ({ id, net: Number(net) })),
    reason: "Goodwill",
    formId: newFormId(),
  });
  const again = (await findDraft(
    studio.context(),
    projectId,
    await draftLateInterest(at("2026-04-12"), input),
  ))!;
  expect(again.content.lines).toHaveLength(2);
});

test("a credited amount of an invoice counts as never owed, and bears no interest", async () => {
  const at = (day: string) => studio.context(new Date(`${day}T10:00:00Z`));
  const { projectId, clientId } = await makeProject(studio);
  await database().db.client.update({ where: { id: clientId }, data: { taxId: "303030303" } });
  const { id: invoiceId } = await database().db.$transaction((tx) =>
    issueInvoice(tx, at("2026-03-02"), {
      projectId,
      kind: "one_off",
      title: "Work",
      lines: [{ description: "Work", quantity: 1, net: 100_000 }],
    }),
  );
  const [line] = await database().db.invoiceLine.findMany({ where: { invoiceId } });
  await creditInvoice(at("2026-03-25"), {
    projectId,
    invoiceId,
    lines: [{ id: line!.id, net: 50_000 }],
    reason: "Half of it",
    formId: newFormId(),
  });
  const draft = (await findDraft(
    studio.context(),
    projectId,
    await draftLateInterest(at("2026-04-01"), { projectId, invoiceId }),
  ))!;
  // 605.00 at 10.15 % over 30 days.
  expect(draft.computed.due).toBe(505 + 4_000);
});

test("a client's statement ends with what is really owed, and shows no other client's entries", async () => {
  const project = await makeProject(studio);
  const invoice = (await sign(project))!;
  await recordPayment(studio.context(), {
    projectId: project.projectId,
    invoiceId: invoice.id,
    method: "cash",
    amount: 50_000,
    receivedOn: studio.context().today,
    reference: "",
    formId: newFormId(),
  });
  const [line] = await database().db.invoiceLine.findMany({ where: { invoiceId: invoice.id } });
  await creditInvoice(studio.context(), {
    projectId: project.projectId,
    invoiceId: invoice.id,
    lines: [{ id: line!.id, net: 10_000 }],
    reason: "Less",
    formId: newFormId(),
  });
  const statement = (await findStatement(studio.context(), project.clientId, "2020-01-01"))!;
  expect(
    statement.accounts.map(({ currency, before, balance, lines }) => [
      currency,
      before,
      balance,
      lines.length,
    ]),
  ).toEqual([["EUR", 0, 72_600 - 50_000 - 12_100, 3]]);
  const after = (await findStatement(studio.context(), project.clientId, "2999-01-01"))!;
  expect(after.accounts[0]).toMatchObject({ before: 10_500, lines: [] });
  expect(
    await findStatement((await makeStudio()).context(), project.clientId, "2020-01-01"),
  ).toBeNull();
});
