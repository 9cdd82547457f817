import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { invoicePdf, previewPdf } from "#app/composition/invoice-documents.server.ts";
import { issueDraft } from "#app/areas/invoicing/commands/issue-draft.server.ts";
import { issueInvoice } from "#app/areas/invoicing/commands/issue/issue-invoice.server.ts";
import type { InvoiceInput } from "#app/areas/invoicing/rules/invoice-input.ts";
import { previewDraft } from "#app/areas/invoicing/commands/preview-draft.server.ts";
import { saveDraft } from "#app/areas/invoicing/commands/save-draft.server.ts";
import { findInvoice } from "#app/areas/invoicing/queries/find-invoice.server.ts";
import { listDeductible } from "#app/areas/invoicing/queries/list-deductible.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import { makeProject, makeStudio, outside, sign, type Studio } from "#tests/support/world.ts";

const folder = mkdtempSync(join(tmpdir(), "milepost-paper-"));
function textOf(name: string, bytes: Buffer): string {
  const path = join(folder, `${name}.pdf`);
  writeFileSync(path, bytes);
  return execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" }).replace(
    /[\u00a0\u202f]/gu,
    " ",
  );
}

let studio: Studio;
beforeAll(async () => {
  outside();
  studio = await makeStudio({
    country: "PL",
    vatId: "PL5252248481",
    currency: "PLN",
    taxRate: 2_300,
    iban: "PL61109010140000071219812874",
    bic: "WBKPPLPP",
  });
});

const issue = (projectId: string, order: Partial<InvoiceInput> & Pick<InvoiceInput, "lines">) =>
  database().db.$transaction((tx) =>
    issueInvoice(tx, studio.context(), {
      projectId,
      kind: "one_off",
      title: "Praca",
      locale: "pl",
      ...order,
    }),
  );
const net = (description: string, amount: number) => ({ description, quantity: 1, net: amount });

describe("an invoice on paper", () => {
  test("keeps every letter in its text, whatever was printed before it", async () => {
    const { projectId } = await makeProject(studio);
    const accented = await issue(projectId, {
      title: "Żółć Śnieg Źródło Čia Šviesa Ūkis Įmonė",
      lines: [net("Żaba", 100)],
    });
    textOf("accented", await invoicePdf(accented.id));
    const plain = await issue(projectId, {
      title: "Zaliczka Spółka Cena Uwaga Inne",
      lines: [net("Zeskanuj identyfikator", 100)],
    });
    const text = textOf("plain", await invoicePdf(plain.id));
    for (const part of ["Zaliczka Spółka Cena Uwaga Inne", "Zeskanuj identyfikator", "WBKPPLPP"])
      expect(text).toContain(part);
  });

  test("with several rates says the rate of each line and what each tax is of", async () => {
    const { projectId } = await makeProject(studio);
    const tax = (rate: number) => ({ category: "standard" as const, rate, reason: "" });
    const { id } = await issue(projectId, {
      lines: [
        { ...net("Projekt", 100_000), tax: tax(2_300) },
        { ...net("Książka", 10_000), tax: tax(500) },
      ],
    });
    const text = textOf("rates", await invoicePdf(id));
    expect(text).toMatch(/Projekt\s+23%\s/u);
    expect(text).toMatch(/Książka\s+5%\s/u);
    expect(text).toMatch(/VAT 23% od 1000,00 zł\s+230,00 zł/u);
    expect(text).toMatch(/VAT 5% od 100,00 zł\s+5,00 zł/u);
  });

  test("that deducts earlier ones states their tax, and the tax of the remainder", async () => {
    const project = await makeProject(studio);
    await sign(project);
    const { id } = await database().db.$transaction(async (tx) =>
      issueInvoice(tx, studio.context(), {
        projectId: project.projectId,
        kind: "final",
        title: "Całość",
        locale: "pl",
        lines: [net("Całość", 200_000)],
        deductions: await listDeductible(tx, project.projectId),
      }),
    );
    const text = textOf("final", await invoicePdf(id));
    expect(text).toMatch(
      /Minus faktura \S+ z dnia[^\n]*[-−]738,00 zł\n\s*netto 600,00 zł, VAT 138,00 zł/u,
    );
    expect(text).toMatch(
      /Pozostaje na tej fakturze\s+1722,00 zł\n\s*netto 1400,00 zł, VAT 322,00 zł/u,
    );
  });

  test("with several pages numbers them, and breaks words that don't fit a column", async () => {
    const { projectId } = await makeProject(studio);
    const address =
      "https://example.com/bardzo/dlugi/adres/strony/ktory/nie/miesci/sie/w/zadnej/kolumnie/faktury?a=1234567890";
    const { id, number } = await issue(projectId, {
      lines: [
        net(address, 100),
        ...Array.from({ length: 45 }, (_, index) => net(`Pozycja ${index + 1}`, 100)),
      ],
    });
    const text = textOf("pages", await invoicePdf(id));
    const pages = Number(/ · 1 \/ (\d+)$/mu.exec(text)?.[1]);
    expect(pages).toBeGreaterThan(1);
    expect(text.match(new RegExp(`Faktura ${number.replaceAll("/", "\\/")}`, "gu"))).toHaveLength(
      pages + 1,
    );
    expect(text).not.toContain(address);
  });

  test("has no account if the studio takes no transfers, and names an account without an IBAN correctly", async () => {
    const us = await makeStudio({
      country: "US",
      vatId: "",
      currency: "USD",
      iban: "000123456789",
      bic: "021000021",
      taxRate: 800,
    });
    const { projectId } = await makeProject(us);
    const order = (title: string) =>
      database().db.$transaction((tx) =>
        issueInvoice(tx, us.context(), {
          projectId,
          kind: "one_off",
          title,
          lines: [net("Work", 10_000)],
        }),
      );
    const text = textOf("us", await invoicePdf((await order("One")).id));
    for (const part of [
      "Account number",
      "000123456789",
      "Routing number",
      "021000021",
      "Sales tax 8%",
    ])
      expect(text).toContain(part);
    await database().db.workspace.update({
      where: { id: us.workspaceId },
      data: { paying: { update: { ways: "card cash" } } },
    });
    expect(textOf("none", await invoicePdf((await order("Two")).id))).not.toContain("000123456789");
  });
});

describe("a draft's preview", () => {
  test("is exactly what will be issued, including the number, and leaves nothing behind", async () => {
    const { db } = database();
    const project = await makeProject(studio);
    const { projectId } = project;
    const draftId = await saveDraft(studio.context(), {
      projectId,
      draftId: null,
      revision: 0,
      title: "Opieka",
      recurrence: "once",
      nextOn: null,
      issuesItself: false,
      content: {
        lines: [
          {
            description: "Opieka",
            quantity: 25,
            decimals: 1,
            unit: "HUR",
            price: 6_000,
            tax: null,
          },
        ],
        includesTax: false,
        note: "Dziękuję",
        buyerReference: "PO 7",
        suppliedOn: null,
        dueDays: 14,
        withholdingRate: 0,
        exchangeRate: "",
        anchorDay: 1,
      },
    });
    const before = [
      await db.invoice.count({ where: { projectId } }),
      await db.mail.count({ where: { projectId } }),
      await db.activity.count({ where: { projectId } }),
    ];
    const previews = await Promise.all(
      [1, 2, 3].map(() => previewDraft(studio.context(), { projectId, draftId })),
    );
    expect([
      await db.invoice.count({ where: { projectId } }),
      await db.mail.count({ where: { projectId } }),
      await db.activity.count({ where: { projectId } }),
      await db.invoiceDraft.count({ where: { id: draftId } }),
    ]).toEqual([...before, 1]);
    expect(textOf("preview", await previewPdf(previews[0]!))).toContain("Preview");
    const issued = (await findInvoice(
      studio.context(),
      projectId,
      await issueDraft(studio.context(), { projectId, draftId, revision: 0 }),
    ))!;
    const facts = ({
      number,
      reference,
      due,
      tax,
      title,
      note,
      buyerReference,
      buyer,
      seller,
      locale,
      dueOn,
      lines,
    }: typeof issued) => ({
      number,
      reference,
      due,
      tax,
      title,
      note,
      buyerReference,
      buyer,
      seller,
      locale,
      dueOn,
      lines: lines.map(({ description, net: of, quantity }) => [description, of, quantity]),
    });
    for (const preview of previews) expect(facts(preview)).toEqual(facts(issued));
    await expect(
      previewDraft((await makeStudio()).context(), { projectId, draftId }),
    ).rejects.toThrow("absent");
  });
});
