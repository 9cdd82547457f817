import { beforeAll, describe, expect, test } from "vitest";
import { issueInvoice } from "#app/areas/invoicing/commands/issue/issue-invoice.server.ts";
import { listDeductible } from "#app/areas/invoicing/queries/list-deductible.server.ts";
import { creditInvoice } from "#app/areas/payments/commands/credit-invoice.server.ts";
import { findMoney, listInvoices } from "#app/areas/reports/queries/find-money.server.ts";
import { newFormId } from "#app/kernel/id.ts";
import { database } from "#app/platform/db/client.server.ts";
import { makeProject, makeStudio, outside, sign, type Studio } from "#tests/support/world.ts";
import { listForAccountant } from "#app/areas/reports/queries/list-for-accountant.server.ts";

let studio: Studio;
beforeAll(() => {
  outside();
});

describe("the money page", () => {
  test("counts what a final invoice deducts once, for the freelancer and for the accountant", async () => {
    studio = await makeStudio();
    const project = await makeProject(studio);
    const { projectId } = project;
    await sign(project);
    await database().db.$transaction(async (tx) =>
      issueInvoice(tx, studio.context(), {
        projectId,
        kind: "final",
        title: "All",
        lines: [{ description: "All", quantity: 1, net: 200_000 }],
        deductions: await listDeductible(tx, projectId),
      }),
    );
    const { today } = studio.context();
    const [report] = await findMoney(studio.context(), today.slice(0, 4));
    expect([report!.invoiced, report!.clients[0]!.invoiced, report!.open]).toEqual([
      242_000, 242_000, 242_000,
    ]);
    const { table } = await listForAccountant(studio.context(), today, today);
    const [head, , final] = table;
    const of = (name: string) => final![head!.indexOf(name)];
    expect([
      of("net"),
      of("tax"),
      of("prepaid net"),
      of("prepaid tax"),
      of("prepaid"),
      of("to pay"),
    ]).toEqual(["2000.00", "420.00", "600.00", "126.00", "726.00", "1694.00"]);
  });

  test("finds an invoice by its words, an amount however it is written, and anyone named on it, without accents; wildcards match nothing", async () => {
    studio = await makeStudio();
    const project = await makeProject(studio);
    const { projectId, clientId } = project;
    await database().db.client.update({
      where: { id: clientId },
      data: { name: "Młyn Świętej Łucji", taxId: "7740001454" },
    });
    const one = await database().db.$transaction((tx) =>
      issueInvoice(tx, studio.context(), {
        projectId,
        kind: "one_off",
        title: "Care",
        lines: [{ description: "Žiemos iliustracija", quantity: 1, net: 426_942 }],
      }),
    );
    await database().db.$transaction((tx) =>
      issueInvoice(tx, studio.context(), {
        projectId,
        kind: "one_off",
        title: "Other",
        lines: [{ description: "Something", quantity: 1, net: 1_000 }],
      }),
    );
    const [line] = await database().db.invoiceLine.findMany({ where: { invoiceId: one.id } });
    await creditInvoice(studio.context(), {
      projectId,
      invoiceId: one.id,
      lines: [{ id: line!.id, net: 100 }],
      reason: "Wrong paper",
      formId: newFormId(),
    });
    const search = async (text: string) =>
      (await listInvoices(studio.context(), { search: text, filter: null, page: 1 })).invoices
        .map(({ title, kind }) => (kind === "credit_note" ? "note" : title))
        .sort();
    expect(await search("ziemos ILIUSTRACIJA")).toEqual(["Care", "note"]);
    expect([await search("5 166,00"), await search("5166.00"), await search("5,166")]).toEqual([
      ["Care"],
      ["Care"],
      ["Care"],
    ]);
    expect([
      await search("mlyn lucji other"),
      await search("7740001454 care"),
      await search("wrong paper"),
      await search("jonas-"),
      await search(one.number),
    ]).toEqual([["Other"], ["Care", "note"], ["note"], ["Care", "Other", "note"], ["Care"]]);
    expect([
      await search("%"),
      await search("_"),
      await search("nothing of the kind"),
      (await search("")).length,
    ]).toEqual([[], [], [], 3]);
  });
});
