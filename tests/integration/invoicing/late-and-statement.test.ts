import { beforeAll, expect, test } from "vitest";
import { draftLateInterest } from "#app/areas/invoicing/commands/draft-late-interest.server.ts";
import { findDraft } from "#app/areas/invoicing/queries/find-draft.server.ts";
import { creditInvoice } from "#app/areas/payments/commands/credit-invoice.server.ts";
import { newFormId, recordPayment } from "#app/areas/payments/commands/record-payment.server.ts";
import { findStatement } from "#app/areas/reports/queries/find-statement.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import { makeProject, makeStudio, outcomes, outside, sign, type Studio } from "#tests/support/world.ts";

let studio: Studio;
beforeAll(async () => {
  outside();
  studio = await makeStudio({ paymentTermDays: 0 });
});
const later = (days: number) => studio.context(new Date(Date.now() + days * 86_400_000));

test("late interest is a draft for business clients, without tax, and nothing is asked for before it is issued", async () => {
  const project = await makeProject(studio);
  await database().db.client.update({ where: { id: project.clientId }, data: { taxId: "303030303" } });
  const invoice = (await sign(project))!;
  const order = { projectId: project.projectId, invoiceId: invoice.id };
  expect(await outcomes([draftLateInterest(studio.context(), order)])).toEqual({ "nothing-late": 1 });
  const draft = (await findDraft(studio.context(), project.projectId, await draftLateInterest(later(30), order)))!;
  expect(draft.computed.totals.tax).toBe(0);
  expect(draft.computed.due).toBe(draft.content.lines.reduce((total, { price }) => total + price, 0));
  expect(draft.content.lines.at(-1)).toMatchObject({ price: 4_000 });
  expect(await database().db.invoice.count({ where: { projectId: project.projectId } })).toBe(1);
  const person = await makeProject(studio);
  const theirs = (await sign(person))!;
  expect(await outcomes([draftLateInterest(later(30), { projectId: person.projectId, invoiceId: theirs.id })])).toEqual({ "nothing-late": 1 });
});

test("a client's statement runs to what is really owed, and tells nobody else's", async () => {
  const project = await makeProject(studio);
  const invoice = (await sign(project))!;
  await recordPayment(studio.context(), { projectId: project.projectId, invoiceId: invoice.id, method: "cash", amount: 50_000, receivedOn: studio.context().today, reference: "", formId: newFormId() });
  const [line] = await database().db.invoiceLine.findMany({ where: { invoiceId: invoice.id } });
  await creditInvoice(studio.context(), { projectId: project.projectId, invoiceId: invoice.id, lines: [{ id: line!.id, net: 10_000 }], reason: "Less", formId: newFormId() });
  const statement = (await findStatement(studio.context(), project.clientId, "2020-01-01"))!;
  expect(statement.accounts.map(({ currency, before, balance, lines }) => [currency, before, balance, lines.length])).toEqual([["EUR", 0, 72_600 - 50_000 - 12_100, 3]]);
  const after = (await findStatement(studio.context(), project.clientId, "2999-01-01"))!;
  expect(after.accounts[0]).toMatchObject({ before: 10_500, lines: [] });
  expect(await findStatement((await makeStudio()).context(), project.clientId, "2020-01-01")).toBeNull();
});
