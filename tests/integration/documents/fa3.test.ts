import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { issueInvoice } from "#app/areas/invoicing/commands/issue/issue-invoice.server.ts";
import type { InvoiceInput } from "#app/areas/invoicing/rules/invoice-input.ts";
import { waitsForOthers } from "#app/areas/invoicing/queries/list-network-numbers.server.ts";
import { findInvoice } from "#app/areas/invoicing/queries/find-invoice.server.ts";
import { fa3Problems } from "#app/areas/invoicing/rules/fa3/fa3.ts";
import { creditInvoice } from "#app/areas/payments/commands/credit-invoice.server.ts";
import { networkForm } from "#app/composition/electronic-invoices.server.ts";
import { newFormId } from "#app/kernel/id.ts";
import { database } from "#app/platform/db/client.server.ts";
import { schemaErrors } from "#tests/support/en16931.ts";
import { makeProject, makeStudio, outside, sign, type Studio } from "#tests/support/world.ts";

const folder = "tests/support/fa3";
const types = "http://crd.gov.pl/xml/schematy/dziedzinowe/mf/2022/01/05/eD/DefinicjeTypy/";
const schema = readFileSync(join(folder, "schemat_FA3_v1-0E.xsd"), "utf8").replaceAll(
  `schemaLocation="${types}`,
  'schemaLocation="',
);
const errors = (xml: string) =>
  schemaErrors(xml, schema, join(process.cwd(), folder, "schema.xsd"));

let studio: Studio;
beforeAll(async () => {
  outside();
  studio = await makeStudio({
    country: "PL",
    currency: "PLN",
    legalName: "Pracownia Żuraw Anna Ćwik",
    address: "ul. Prosta 1/2\n00-001 Warszawa",
    vatId: "PL5260250274",
    taxRate: 2_300,
    iban: "PL61109010140000071219812874",
    bic: "WBKPPLPP",
  });
});

async function exported(by: Studio, projectId: string, id: string) {
  const invoice = (await findInvoice(by.context(), projectId, id))!;
  expect(fa3Problems(invoice)).toEqual([]);
  const form = await networkForm(invoice, "fa3");
  return "xml" in form ? form.xml : "";
}

async function issued({
  client = {},
  project: change = {},
  order = {},
}: {
  client?: object;
  project?: object;
  order?: Partial<InvoiceInput>;
}) {
  const { db } = database();
  const project = await makeProject(studio);
  await db.client.update({
    where: { id: project.clientId },
    data: {
      country: "PL",
      vatId: "",
      taxId: "774-000-14-54",
      name: "Kawiarnia „Światło” & Synowie",
      ...client,
    },
  });
  await db.project.update({
    where: { id: project.projectId },
    data: { currency: "PLN", ...change },
  });
  const { id } = await db.$transaction((tx) =>
    issueInvoice(tx, studio.context(), {
      projectId: project.projectId,
      kind: "one_off",
      title: "Praca",
      lines: [
        {
          description: "Projekt logo",
          quantity: 25,
          decimals: 1,
          unit: "HUR",
          price: 6_000,
          net: 15_000,
        },
      ],
      locale: "pl",
      ...order,
    }),
  );
  return exported(studio, project.projectId, id);
}

test.each<[string, Parameters<typeof issued>[0], RegExp[]]>([
  [
    "at home",
    {},
    [
      /<NIP>7740001454<\/NIP>/u,
      /<P_13_1>150\.00<\/P_13_1>\s*<P_14_1>34\.50/u,
      /<RodzajFaktury>VAT</u,
      /<P_12>23</u,
    ],
  ],
  ["to a person", { client: { taxId: "" } }, [/<BrakID>1</u]],
  [
    "to a business in the Union",
    { client: { country: "LT", vatId: "LT119511515" } },
    [/<KodUE>LT<\/KodUE>\s*<NrVatUE>119511515</u, /<P_13_9>150\.00/u, /<P_18>1</u, /<P_12>np II</u],
  ],
  [
    "to a business outside it",
    { client: { country: "US", vatId: "", taxId: "12-3456789" } },
    [/<NrID>12-3456789</u, /<P_13_8>150\.00/u, /<P_12>np I</u],
  ],
  [
    "in euros, with the tax in złoty",
    { project: { currency: "EUR" }, order: { exchangeRate: "4.2531" } },
    [/<KodWaluty>EUR</u, /<P_14_1W>146\.73</u],
  ],
  [
    "with a discount and two rates",
    {
      order: {
        lines: [
          { description: "A", quantity: 1, net: 10_000 },
          {
            description: "Licencja",
            quantity: 1,
            net: 5_000,
            tax: { category: "standard", rate: 800, reason: "" },
          },
          { description: "Rabat", quantity: 1, net: -1_000 },
        ],
      },
    },
    [/<P_13_1>90\.00/u, /<P_13_2>50\.00/u, /<P_8B>-1</u],
  ],
])("an invoice %s fits the schema of FA(3)", async (_name, given, parts) => {
  const xml = await issued(given);
  expect(errors(xml)).toEqual([]);
  for (const part of parts) expect(xml).toMatch(part);
});

test("a deposit is ZAL, the invoice that settles it is ROZ with only the remainder, and their credit notes are KOR_ZAL and KOR_ROZ", async () => {
  const { db } = database();
  const project = await makeProject(studio);
  await db.client.update({
    where: { id: project.clientId },
    data: { country: "PL", taxId: "7740001454" },
  });
  await db.project.update({ where: { id: project.projectId }, data: { currency: "PLN" } });
  const deposit = (await sign(project))!;
  const advance = await exported(studio, project.projectId, deposit.id);
  expect([
    errors(advance),
    /<RodzajFaktury>ZAL</u.test(advance),
    /<ZamowienieWiersz>/u.test(advance),
  ]).toEqual([[], true, true]);
  // The order is everything that was signed, not the advance.
  expect([
    /<WartoscZamowienia>2460\.00</u.test(advance),
    /<P_7Z>Logo<[\s\S]*<P_11NettoZ>1200\.00<[\s\S]*<P_7Z>Signs × 3<[\s\S]*<P_11VatZ>184\.00</u.test(
      advance,
    ),
    /<P_15>738\.00</u.test(advance),
  ]).toEqual([true, true, true]);
  const correction = async (invoiceId: string, net: number) => {
    const [line] = await db.invoiceLine.findMany({ where: { invoiceId } });
    const noteId = await creditInvoice(studio.context(), {
      projectId: project.projectId,
      invoiceId,
      lines: [{ id: line!.id, net }],
      reason: "Mniejszy zakres",
      formId: newFormId(),
    });
    return exported(studio, project.projectId, noteId);
  };
  const corrected = (note: string, type: string) => [
    errors(note),
    note.includes(`<RodzajFaktury>${type}<`),
    /<P_13_1>-100\.00</u.test(note),
    /<P_15>-123\.00</u.test(note),
  ];
  const deduction = {
    id: deposit.id,
    number: deposit.number,
    issuedOn: deposit.issuedOn,
    net: Number(deposit.net),
    tax: Number(deposit.tax),
    gross: Number(deposit.gross),
  };
  const final = await db.$transaction((tx) =>
    issueInvoice(tx, studio.context(), {
      projectId: project.projectId,
      kind: "final",
      title: "All",
      lines: [{ description: "All", quantity: 1, net: 200_000 }],
      deductions: [deduction],
      locale: "pl",
    }),
  );
  const settled = await exported(studio, project.projectId, final.id);
  expect([
    errors(settled),
    /<P_13_1>1400\.00<\/P_13_1>\s*<P_14_1>322\.00/u.test(settled),
    /<P_15>1722\.00</u.test(settled),
    settled.includes(`<NrFaZaliczkowej>${deposit.number}<`),
  ]).toEqual([[], true, true, true]);
  expect(corrected(await correction(final.id, 10_000), "KOR_ROZ")).toEqual([[], true, true, true]);
  const cancelled = await correction(final.id, 190_000);
  expect([
    errors(cancelled),
    /<P_13_1>-1300\.00</u.test(cancelled),
    /<P_15>-1599\.00</u.test(cancelled),
  ]).toEqual([[], true, true]);
  // Nothing deducts the deposit any more, so it can be corrected too.
  expect(corrected(await correction(deposit.id, 10_000), "KOR_ZAL")).toEqual([
    [],
    true,
    true,
    true,
  ]);
});

test("an invoice that KSeF has accepted is corrected and settled by KSeF's number, once that is known", async () => {
  const { db } = database();
  const project = await makeProject(studio);
  await db.client.update({
    where: { id: project.clientId },
    data: { country: "PL", taxId: "7740001454" },
  });
  await db.project.update({ where: { id: project.projectId }, data: { currency: "PLN" } });
  const deposit = (await sign(project))!;
  const accepted = "5252248481-20261122-0A1B2C-3D4E5F-9B";
  const owned = { workspaceId: studio.workspaceId, projectId: project.projectId };
  await db.transmission.create({
    data: {
      id: `${project.projectId}-sent`,
      ...owned,
      invoiceId: deposit.id,
      network: "ksef",
      status: "sent",
      nextAt: new Date(),
      createdAt: new Date(),
      updatedAt: new Date(),
    },
  });
  const deduction = {
    id: deposit.id,
    number: deposit.number,
    issuedOn: deposit.issuedOn,
    net: Number(deposit.net),
    tax: Number(deposit.tax),
    gross: Number(deposit.gross),
  };
  const final = await db.$transaction((tx) =>
    issueInvoice(tx, studio.context(), {
      projectId: project.projectId,
      kind: "final",
      title: "All",
      lines: [{ description: "All", quantity: 1, net: 200_000 }],
      deductions: [deduction],
    }),
  );
  const whole = (await findInvoice(studio.context(), project.projectId, final.id))!;
  expect([
    await waitsForOthers(db, "ksef", whole),
    /<NrKSeFZN>1</u.test(await exported(studio, project.projectId, final.id)),
  ]).toEqual([true, true]);
  await db.transmission.updateMany({
    where: { invoiceId: deposit.id },
    data: { status: "accepted", reference: accepted },
  });
  const settled = await exported(studio, project.projectId, final.id);
  expect([
    errors(settled),
    settled.includes(`<NrKSeFFaZaliczkowej>${accepted}<`),
    await waitsForOthers(db, "ksef", whole),
  ]).toEqual([[], true, false]);
  await db.transmission.create({
    data: {
      id: `${project.projectId}-final`,
      ...owned,
      invoiceId: final.id,
      network: "ksef",
      status: "accepted",
      reference: accepted,
      nextAt: new Date(),
      createdAt: new Date(),
      updatedAt: new Date(),
    },
  });
  const [line] = await db.invoiceLine.findMany({ where: { invoiceId: final.id } });
  const note = await exported(
    studio,
    project.projectId,
    await creditInvoice(studio.context(), {
      projectId: project.projectId,
      invoiceId: final.id,
      lines: [{ id: line!.id, net: 10_000 }],
      reason: "Mniejszy zakres",
      formId: newFormId(),
    }),
  );
  expect([
    errors(note),
    /<NrKSeF>1</u.test(note),
    note.includes(`<NrKSeFFaKorygowanej>${accepted}<`),
    /NrKSeFN/u.test(note),
  ]).toEqual([[], true, true, false]);
});

test("a small business states its exemption, and an invoice of a seller abroad has no such form", async () => {
  const small = await makeStudio({
    country: "PL",
    currency: "PLN",
    taxId: "5260250274",
    taxCategory: "exempt",
    taxRate: 0,
    taxReason: "Zwolnienie od podatku VAT na podstawie art. 113 ust. 1 ustawy o VAT",
  });
  const project = await makeProject(small);
  await database().db.project.update({
    where: { id: project.projectId },
    data: { currency: "PLN" },
  });
  const xml = await exported(small, project.projectId, (await sign(project))!.id);
  expect([
    errors(xml),
    /<P_19A>Zwolnienie od podatku VAT na podstawie art\. 113/u.test(xml),
    /<P_13_7>/u.test(xml),
  ]).toEqual([[], true, true]);
  const other = await makeStudio();
  const abroad = await makeProject(other);
  const invoice = (await findInvoice(other.context(), abroad.projectId, (await sign(abroad))!.id))!;
  expect(fa3Problems(invoice)).toEqual(["seller-abroad", "polish-rates"]);
  expect(errors(xml.replace("<P_16>2</P_16>", ""))).not.toEqual([]);
});
