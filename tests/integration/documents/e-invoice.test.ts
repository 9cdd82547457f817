import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { issueInvoice } from "#app/areas/invoicing/commands/issue/issue-invoice.server.ts";
import type { InvoiceInput } from "#app/areas/invoicing/rules/invoice-input.ts";
import { findInvoice } from "#app/areas/invoicing/queries/find-invoice.server.ts";
import { eInvoiceOf } from "#app/areas/invoicing/rules/e-invoice/e-invoice.ts";
import { eInvoiceProblems } from "#app/areas/invoicing/rules/e-invoice/e-invoice-problems.ts";
import type { Tax } from "#app/areas/invoicing/rules/tax.ts";
import { creditInvoice } from "#app/areas/payments/commands/credit-invoice.server.ts";
import { invoicePdf } from "#app/composition/invoice-documents.server.ts";
import { invoiceUbl } from "#app/composition/electronic-invoices.server.ts";
import { newFormId } from "#app/kernel/id.ts";
import { database } from "#app/platform/db/client.server.ts";
import { ciiRules, facturXSchema, xpath, xsdErrors } from "#tests/support/en16931.ts";
import { makeProject, makeStudio, outside, sign, type Studio } from "#tests/support/world.ts";

const LT = {
  legalName: "Žiemgalos dirbtuvė, MB",
  address: "Gedimino pr. 9\nLT-01103 Vilnius",
  vatId: "LT119511515",
  taxId: "303030303",
};
let studio: Studio;
beforeAll(async () => {
  outside();
  studio = await makeStudio(LT);
});

type Case = { studio?: Studio; client?: object; project?: object; input?: Partial<InvoiceInput> };

async function issued({
  studio: by = studio,
  client = {},
  project: change = {},
  input = {},
}: Case = {}) {
  const { db } = database();
  const project = await makeProject(by);
  await db.client.update({
    where: { id: project.clientId },
    data: {
      name: "Kavinė „Šviesa“ & synai, UAB",
      country: "LT",
      vatId: "LT100001919017",
      ...client,
    },
  });
  await db.project.update({ where: { id: project.projectId }, data: change });
  const { id } = await db.$transaction((tx) =>
    issueInvoice(tx, by.context(), {
      projectId: project.projectId,
      kind: "one_off",
      title: "Work",
      lines: [
        {
          description: "Logo & signs <svg>",
          quantity: 25,
          decimals: 1,
          unit: "HUR",
          price: 6_000,
          net: 15_000,
        },
      ],
      locale: "lt",
      ...input,
    }),
  );
  return read(by, project.projectId, id);
}

async function read(by: Studio, projectId: string, id: string) {
  const invoice = (await findInvoice(by.context(), projectId, id))!;
  const made = await invoiceUbl(invoice);
  const folder = mkdtempSync(join(tmpdir(), "milepost-facturx-"));
  const pdf = join(folder, "invoice.pdf");
  writeFileSync(pdf, await invoicePdf(id));
  execFileSync("pdfdetach", ["-saveall", "-o", folder, pdf]);
  const name = readdirSync(folder).find((file) => file.endsWith(".xml"));
  return {
    invoice,
    pdf,
    ubl: "xml" in made ? made.xml : "",
    problems: "problems" in made ? made.problems : [],
    cii: name ? readFileSync(join(folder, name), "utf8") : "",
  };
}

const exempt: Tax = {
  category: "exempt",
  rate: 0,
  reason: "Zwolnienie od podatku VAT na podstawie art. 113 ust. 1 ustawy o VAT",
};
const rate = (basisPoints: number): Tax => ({
  category: "standard",
  rate: basisPoints,
  reason: "",
});

const CASES: Record<string, () => Promise<Case>> = {
  "one rate, hours": async () => ({}),
  "two rates, a discount, a note and an order number": async () => ({
    input: {
      lines: [
        { description: "Design", quantity: 1, net: 100_000, tax: rate(2_100) },
        { description: "Book", quantity: 3, price: 1_000, net: 3_000, tax: rate(500) },
        { description: "Discount", quantity: 1, net: -10_000, tax: rate(2_100) },
      ],
      note: "Ačiū!",
      buyerReference: "PO-7",
    },
  }),
  "reverse charge": async () => ({
    client: { country: "PL", vatId: "PL5260250274", address: "Prosta 1\n00-001 Warszawa" },
  }),
  "outside the scope": async () => ({ client: { country: "US", vatId: "", taxId: "12-3456789" } }),
  "small business": async () => ({
    studio: await makeStudio({
      country: "PL",
      taxCategory: "exempt",
      taxRate: 0,
      taxReason: exempt.reason,
      taxId: "5260250274",
      currency: "PLN",
    }),
  }),
  "not registered at all": async () => ({
    studio: await makeStudio({
      taxCategory: "outside_scope",
      taxRate: 0,
      taxReason: "Ne PVM mokėtojas",
    }),
  }),
  "taxed and untaxed lines on one": async () => ({
    input: {
      lines: [
        { description: "Design", quantity: 1, net: 10_000, tax: rate(2_100) },
        {
          description: "Fee",
          quantity: 1,
          net: 500,
          tax: { category: "outside_scope", rate: 0, reason: "Outside the scope of VAT" },
        },
      ],
    },
  }),
  "prices that included tax, rounded": async () => ({
    input: { lines: [{ description: "Design", quantity: 1, net: 8_264 }], rounding: 1 },
  }),
  withholding: async () => ({ input: { withholdingRate: 1_500 } }),
  "yen, with the tax in euros": async () => ({
    project: { currency: "JPY" },
    input: {
      lines: [{ description: "Design", quantity: 1, net: 100_000 }],
      exchangeRate: "0.0061",
    },
  }),
};

describe("electronic invoices", () => {
  test.each(Object.keys(CASES))(
    "%s: fits the schema and the rules of EN 16931, as UBL and inside the PDF",
    async (name) => {
      const { invoice, ubl, cii, problems } = await issued(await CASES[name]!());
      expect(problems).toEqual([]);
      expect(xsdErrors(cii, facturXSchema)).toEqual([]);
      expect(ciiRules(cii)).toEqual([]);
      const decimals = invoice.currency === "JPY" ? 1 : 100;
      expect(Number(xpath(cii, "//ram:DuePayableAmount")[0]) * decimals).toBeCloseTo(
        invoice.due + invoice.withheld,
        4,
      );
      expect(
        Number(xpath(ubl, "//cac:LegalMonetaryTotal/cbc:PayableAmount")[0]) * decimals,
      ).toBeCloseTo(invoice.due + invoice.withheld, 4);
      expect(xpath(ubl, "/*/cbc:ID")).toEqual([invoice.number]);
      expect(xpath(cii, "//ram:BuyerTradeParty/ram:Name")).toEqual([
        "Kavinė „Šviesa“ & synai, UAB",
      ]);
    },
  );

  test("the required words and ids of each case are present", async () => {
    const reverse = await issued(await CASES["reverse charge"]!());
    expect(
      xpath(
        reverse.cii,
        "//ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax/ram:ExemptionReason",
      )[0],
    ).toMatch(/Atvirkštinis apmokestinimas.*Reverse charge/u);
    expect(xpath(reverse.ubl, "//cac:TaxCategory/cbc:TaxExemptionReasonCode")).toEqual([
      "VATEX-EU-AE",
    ]);
    const yen = await issued(await CASES["yen, with the tax in euros"]!());
    expect(xpath(yen.ubl, "//cac:TaxTotal/cbc:TaxAmount[@currencyID='EUR']")).toEqual(["128.10"]);
    const held = await issued(await CASES["withholding"]!());
    expect(xpath(held.cii, "//ram:IncludedNote/ram:Content").join(" ")).toContain(
      "Withheld by the buyer: 22.50 EUR; to pay: 159.00 EUR",
    );
    expect(held.invoice.due).toBe(15_900);
  });

  test("a deposit, its final invoice and a credit note refer to each other", async () => {
    const project = await makeProject(studio);
    const deposit = (await sign(project))!;
    const first = await read(studio, project.projectId, deposit.id);
    expect(xpath(first.cii, "//rsm:ExchangedDocument/ram:TypeCode")).toEqual(["386"]);
    expect(ciiRules(first.cii)).toEqual([]);
    const final = await database().db.$transaction((tx) =>
      issueInvoice(tx, studio.context(), {
        projectId: project.projectId,
        kind: "final",
        title: "All",
        lines: [{ description: "All", quantity: 1, net: 200_000 }],
        deductions: [
          {
            id: deposit.id,
            number: deposit.number,
            issuedOn: deposit.issuedOn,
            net: 60_000,
            tax: 12_600,
            gross: 72_600,
          },
        ],
      }),
    );
    const whole = await read(studio, project.projectId, final.id);
    expect([
      xpath(whole.cii, "//ram:TotalPrepaidAmount"),
      xpath(whole.cii, "//ram:InvoiceReferencedDocument/ram:IssuerAssignedID"),
      ciiRules(whole.cii),
      xsdErrors(whole.cii, facturXSchema),
    ]).toEqual([["726.00"], [deposit.number], [], []]);
    const cancelled = await creditInvoice(studio.context(), {
      projectId: project.projectId,
      invoiceId: final.id,
      lines: whole.invoice.lines.map(({ id, net }) => ({ id, net })),
      reason: "Cancelled",
      formId: newFormId(),
    });
    const back = await read(studio, project.projectId, cancelled);
    expect([
      xpath(back.cii, "//ram:TotalPrepaidAmount"),
      xpath(back.cii, "//ram:DuePayableAmount"),
      ciiRules(back.cii),
      xsdErrors(back.cii, facturXSchema),
    ]).toEqual([["726.00"], ["1694.00"], [], []]);
    const [line] = first.invoice.lines;
    const noteId = await creditInvoice(studio.context(), {
      projectId: project.projectId,
      invoiceId: deposit.id,
      lines: [{ id: line!.id, net: 10_000 }],
      reason: "Less",
      formId: newFormId(),
    });
    const note = await read(studio, project.projectId, noteId);
    expect([
      xpath(note.cii, "//rsm:ExchangedDocument/ram:TypeCode"),
      xpath(note.cii, "//ram:GrandTotalAmount"),
      xpath(note.cii, "//ram:InvoiceReferencedDocument/ram:IssuerAssignedID"),
      ciiRules(note.cii),
      xsdErrors(note.cii, facturXSchema),
    ]).toEqual([["381"], ["121.00"], [deposit.number], [], []]);
    expect(note.ubl).toMatch(/<(?:\w+:)?CreditNote[ >]/u);
  });

  test("the PDF declares its profile, keeps its letters, and is the same file each time", async () => {
    const { pdf, invoice } = await issued();
    const info = execFileSync("pdfinfo", ["-meta", pdf]).toString();
    expect(info).toContain("urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#");
    expect(info).not.toContain("Ã");
    const fonts = execFileSync("pdffonts", [pdf]).toString().trim().split("\n").slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/\s(?:yes)\s+(?:yes|no)\s+(?:yes|no)\s/u);
    const text = execFileSync("pdftotext", ["-layout", pdf, "-"]).toString();
    for (const part of ["Kavinė „Šviesa“", "Žiemgalos dirbtuvė", invoice.number, "2,5 val."])
      expect(text).toContain(part);
    expect(Buffer.compare(await invoicePdf(invoice.id), readFileSync(pdf))).toBe(0);
  });

  test("an invoice without an electronic form says why, and still has its PDF", async () => {
    const { invoice, problems, cii, pdf } = await issued({ project: { currency: "KWD" } });
    expect([problems, cii]).toEqual([["three-decimals"], ""]);
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe("%PDF-");
    expect(eInvoiceProblems({ ...invoice, currency: "EUR", gross: invoice.gross + 1 })).toEqual([
      "BR-CO-10",
    ]);
    expect(
      eInvoiceProblems({
        ...invoice,
        currency: "EUR",
        seller: { ...invoice.seller, vatId: "", taxId: "" },
      }),
    ).toEqual(["BR-S-02"]);
    expect(JSON.stringify(eInvoiceOf(invoice))).not.toMatch(/undefined|NaN/u);
  });

  test("the checks themselves find a broken file", async () => {
    const { cii } = await issued();
    expect(
      xsdErrors(cii.replace("<ram:TypeCode>380", "<ram:Bogus/><ram:TypeCode>380"), facturXSchema),
    ).not.toEqual([]);
    expect(
      ciiRules(cii.replace("<ram:GrandTotalAmount>181.50", "<ram:GrandTotalAmount>181.51")),
    ).toEqual(["BR-CO-15", "BR-CO-16"]);
    expect(ciiRules(cii.replace(/<ram:CategoryCode>S</gu, "<ram:CategoryCode>O<"))).toContain(
      "BR-O-02, BR-O-11",
    );
  });
});
