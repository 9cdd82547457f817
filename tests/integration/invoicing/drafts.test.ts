import { beforeAll, describe, expect, test } from "vitest";
import { addClient } from "#app/areas/clients/commands/add-client.server.ts";
import { issueDraft } from "#app/areas/invoicing/commands/issue-draft.server.ts";
import { issueRecurring } from "#app/areas/invoicing/commands/issue-recurring.server.ts";
import { previewPdf } from "#app/composition/invoice-documents.server.ts";
import { previewDraft } from "#app/areas/invoicing/commands/preview-draft.server.ts";
import { saveDraft, type DraftInput } from "#app/areas/invoicing/commands/save-draft.server.ts";
import { findInvoice } from "#app/areas/invoicing/queries/find-invoice.server.ts";
import type { DraftContent } from "#app/areas/invoicing/rules/draft.ts";
import { creditInvoice } from "#app/areas/payments/commands/credit-invoice.server.ts";
import { createProject } from "#app/areas/projects/commands/create-project.server.ts";
import { newFormId } from "#app/kernel/id.ts";
import { systemContext } from "#app/platform/auth/guards.server.ts";
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

const CONTENT: DraftContent = {
  lines: [
    { description: "Hosting", quantity: 25, decimals: 1, unit: "HUR", price: 4_000, tax: null },
  ],
  includesTax: false,
  note: "Thank you.",
  buyerReference: "PO-7",
  suppliedOn: null,
  dueDays: 7,
  withholdingRate: 0,
  exchangeRate: "",
  anchorDay: 31,
};
const save = (projectId: string, change: Partial<DraftInput> = {}) =>
  saveDraft(studio.context(), {
    projectId,
    draftId: null,
    revision: 0,
    title: "Care",
    content: CONTENT,
    recurrence: "once",
    nextOn: null,
    issuesItself: false,
    ...change,
  });
const print = previewPdf;
const fail = (_id: string, error: unknown) => {
  throw error;
};
const invoices = (projectId: string) =>
  database().db.invoice.findMany({ where: { projectId }, orderBy: { sequence: "asc" } });

describe("an invoice written by hand", () => {
  test("has no number until it is issued; many calls at once issue it once, as it was shown, and mail it once", async () => {
    const project = await makeProject(studio);
    const draftId = await save(project.projectId);
    expect(await invoices(project.projectId)).toEqual([]);
    const order = { projectId: project.projectId, draftId, revision: 0 };
    const ids = await Promise.all(times(8, () => issueDraft(studio.context(), order)));
    expect(new Set(ids).size).toBe(1);
    const invoice = (await findInvoice(studio.context(), project.projectId, ids[0]!))!;
    expect(invoice).toMatchObject({
      kind: "one_off",
      net: 10_000,
      tax: 2_100,
      due: 12_100,
      note: "Thank you.",
      buyerReference: "PO-7",
      lines: [{ quantity: 25, decimals: 1, unit: "HUR", unitPrice: 4_000 }],
    });
    expect(
      await database().db.mail.count({
        where: { projectId: project.projectId, template: "invoice" },
      }),
    ).toBe(1);
    expect(
      await database().db.invoiceDraft.count({ where: { projectId: project.projectId } }),
    ).toBe(0);
  });

  test("isn't issued if another tab has saved it meanwhile, and neither tab overwrites the other", async () => {
    const project = await makeProject(studio);
    const draftId = await save(project.projectId);
    expect(
      await outcomes(
        times(3, (index) => save(project.projectId, { draftId, title: `Care ${index}` })),
      ),
    ).toEqual({ done: 1, "changed-elsewhere": 2 });
    expect(
      await outcomes([
        issueDraft(studio.context(), { projectId: project.projectId, draftId, revision: 0 }),
      ]),
    ).toEqual({ "changed-elsewhere": 1 });
    expect(await invoices(project.projectId)).toEqual([]);
  });

  test("isn't deducted from the agreement's final invoice, and doesn't settle its tax", async () => {
    const project = await makeProject(studio);
    const draftId = await save(project.projectId, {
      content: {
        ...CONTENT,
        lines: [
          { ...CONTENT.lines[0]!, tax: { category: "outside_scope", rate: 0, reason: "Outside" } },
        ],
      },
    });
    await issueDraft(studio.context(), { projectId: project.projectId, draftId, revision: 0 });
    await sign(project);
    expect((await invoices(project.projectId)).map(({ kind, tax }) => [kind, Number(tax)])).toEqual(
      [
        ["one_off", 0],
        ["prepayment", 12_600],
      ],
    );
  });
});

test("needs no agreement: the client's first contact gets a link that may pay, once, and everything in the contact's language", async () => {
  const { db } = database();
  const clientId = await addClient(studio.context(), {
    name: "Młyn",
    address: "Młyńska 1",
    country: "PL",
    taxId: "",
    vatId: "",
    contacts: [
      { name: "Ola", email: "ola@client.example", role: "", locale: "pl" },
      { name: "Jan", email: "jan@client.example", role: "", locale: "en" },
    ],
  });
  const projectId = await createProject(studio.context(), {
    clientId,
    title: "Opieka",
    currency: "USD",
  });
  for (const title of ["Jeden", "Dwa"]) {
    const draftId = await save(projectId, { title });
    expect((await previewDraft(studio.context(), { projectId, draftId })).locale).toBe("pl");
    await issueDraft(studio.context(), { projectId, draftId, revision: 0 });
  }
  const mails = await db.mail.findMany({
    where: { projectId },
    orderBy: { createdAt: "asc" },
    select: { template: true, toEmail: true, locale: true },
  });
  expect(mails).toEqual(
    ["guest-link", "invoice", "invoice"].map((template) => ({
      template,
      toEmail: "ola@client.example",
      locale: "pl",
    })),
  );
  expect((await invoices(projectId)).map(({ locale, currency }) => [locale, currency])).toEqual([
    ["pl", "USD"],
    ["pl", "USD"],
  ]);
  expect(
    (await db.guestLink.findMany({ where: { projectId } })).map(({ rights }) => rights),
  ).toEqual(["view comment pay"]);
  // An invoice gives no link to a contact whose link was revoked.
  await db.guestLink.updateMany({ where: { projectId }, data: { revokedAt: new Date() } });
  await issueDraft(studio.context(), {
    projectId,
    draftId: await save(projectId, { title: "Trzy" }),
    revision: 0,
  });
  expect([
    await db.guestLink.count({ where: { projectId } }),
    await db.mail.count({ where: { projectId } }),
  ]).toEqual([1, 3]);
});

describe("a recurring invoice", () => {
  test("is issued once on each of its days, by several processes at once and after downtime", async () => {
    const project = await makeProject(studio);
    const draftId = await save(project.projectId, {
      recurrence: "monthly",
      nextOn: "2027-01-31",
      issuesItself: true,
    });
    const at = (day: string) => ({
      ...systemContext("Milepost"),
      now: new Date(`${day}T09:00:00Z`),
    });
    await issueRecurring(at("2027-01-30"), { print, trouble: fail });
    expect(await invoices(project.projectId)).toEqual([]);
    await Promise.all(times(4, () => issueRecurring(at("2027-01-31"), { print, trouble: fail })));
    expect(await invoices(project.projectId)).toHaveLength(1);
    // The machine was off for three months.
    for (let round = 0; round < 5; round++)
      await Promise.all(times(2, () => issueRecurring(at("2027-04-30"), { print, trouble: fail })));
    expect(
      (await invoices(project.projectId)).map(({ suppliedOn, kind }) => [suppliedOn, kind]),
    ).toEqual([
      ["2027-01-31", "recurring"],
      ["2027-02-28", "recurring"],
      ["2027-03-31", "recurring"],
      ["2027-04-30", "recurring"],
    ]);
    expect(
      (await database().db.invoiceDraft.findUniqueOrThrow({ where: { id: draftId } })).nextOn,
    ).toBe("2027-05-31");
    const numbers = (
      await database().db.invoice.findMany({
        where: { workspaceId: studio.workspaceId, series: "2027/{number}" },
        orderBy: { sequence: "asc" },
      })
    ).map(({ sequence }) => sequence);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  test("takes no number when it can't be printed, is told, and is issued when it can be", async () => {
    const project = await makeProject(studio);
    const { projectId } = project;
    const draftId = await save(projectId, {
      recurrence: "monthly",
      nextOn: "2029-01-31",
      issuesItself: true,
    });
    const at = { ...systemContext("Milepost"), now: new Date("2029-01-31T09:00:00Z") };
    const told: string[] = [];
    const broken = () => Promise.reject(new Error("no glyph"));
    await issueRecurring(at, { print: broken, trouble: (id) => told.push(id) });
    expect(told).toContain(draftId);
    expect(await invoices(projectId)).toEqual([]);
    expect(await database().db.mail.count({ where: { projectId, template: "invoice" } })).toBe(0);
    await issueRecurring(at, { print, trouble: fail });
    expect(await invoices(projectId)).toHaveLength(1);
  });

  test("set back to a day that is already issued, gives no second invoice and goes on", async () => {
    const project = await makeProject(studio);
    const draftId = await save(project.projectId, {
      recurrence: "monthly",
      nextOn: "2028-01-31",
      issuesItself: true,
    });
    const at = { ...systemContext("Milepost"), now: new Date("2028-01-31T09:00:00Z") };
    await issueRecurring(at, { print, trouble: fail });
    await save(project.projectId, {
      draftId,
      revision: 1,
      recurrence: "monthly",
      nextOn: "2028-01-31",
      issuesItself: true,
    });
    await issueRecurring(at, { print, trouble: fail });
    expect(await invoices(project.projectId)).toHaveLength(1);
    expect(
      (await database().db.invoiceDraft.findUniqueOrThrow({ where: { id: draftId } })).nextOn,
    ).toBe("2028-02-29");
  });

  test("with prices that include tax can be cancelled exactly, to the last cent of its rounding", async () => {
    for (const price of [10_003, 10_001, 9_999]) {
      const project = await makeProject(studio);
      const draftId = await save(project.projectId, {
        content: {
          ...CONTENT,
          includesTax: true,
          lines: [
            {
              ...CONTENT.lines[0]!,
              quantity: 1,
              decimals: 0,
              price,
              tax: { category: "standard", rate: 2_300, reason: "" },
            },
          ],
        },
      });
      const id = await issueDraft(studio.context(), {
        projectId: project.projectId,
        draftId,
        revision: 0,
      });
      const invoice = (await findInvoice(studio.context(), project.projectId, id))!;
      expect(invoice.due).toBe(price);
      await creditInvoice(studio.context(), {
        projectId: project.projectId,
        invoiceId: id,
        lines: invoice.lines.map((line) => ({ id: line.id, net: line.net })),
        reason: "Cancelled",
        formId: newFormId(),
      });
      expect(
        (await invoices(project.projectId)).map(({ due, paid }) => Number(due - paid)),
      ).toEqual([0, 0]);
    }
  });

  test("waits for a click unless it is set to issue itself", async () => {
    const project = await makeProject(studio);
    await save(project.projectId, { recurrence: "quarterly", nextOn: "2026-01-01" });
    await issueRecurring(systemContext("Milepost"), { print, trouble: fail });
    expect(await invoices(project.projectId)).toEqual([]);
  });
});
