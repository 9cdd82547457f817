import { describe, expect, test } from "vitest";
import { eInvoiceOf } from "#app/areas/invoicing/rules/e-invoice/e-invoice.ts";
import { eInvoiceProblems } from "#app/areas/invoicing/rules/e-invoice/e-invoice-problems.ts";
import type { EInvoiceSource } from "#app/areas/invoicing/rules/e-invoice/e-invoice-source.ts";
import { fa3Of, fa3Problems } from "#app/areas/invoicing/rules/fa3/fa3.ts";
import type { Fa3Source } from "#app/areas/invoicing/rules/fa3/fa3-source.ts";
import { missingDetails } from "#app/areas/invoicing/rules/missing-details.ts";
import { snapshotOf } from "#app/areas/invoicing/rules/party-snapshot.ts";
import type { TaxTotal } from "#app/areas/invoicing/rules/tax.ts";

const seller = {
  name: "Studio Żółw",
  address: "ul. Próbna 7\n30-001 Kraków",
  country: "PL",
  taxId: "",
  vatId: "PL5260250274",
  email: "maja@studio.example",
  iban: "PL61109010140000071219812874",
  bic: "WBKPPLPP",
  accountHolder: "Maja Wójcik",
};
const buyer = {
  name: "Chór Wieża",
  address: "Pavyzdžių g. 12\n01100 Vilnius",
  country: "LT",
  taxId: "",
  vatId: "LT100001738313",
  email: "agne@choir.example",
};
const vat: TaxTotal = {
  category: "standard",
  rate: 2_300,
  reason: "",
  net: 100_000,
  amount: 23_000,
};
const line = {
  description: "Logo\nand signs",
  quantity: 25,
  decimals: 1,
  unit: "HUR",
  unitPrice: 40_000,
  net: 100_000,
  taxCategory: "standard" as const,
  taxRate: 2_300,
  taxReason: "",
};
const invoice: EInvoiceSource = {
  kind: "instalment",
  number: "2026/007",
  title: "Concept",
  currency: "PLN",
  issuedOn: "2026-05-04",
  suppliedOn: "2026-05-01",
  dueOn: "2026-05-18",
  earlyRate: 0,
  earlyOn: null,
  reference: "RF18539007547034",
  note: "",
  reason: "",
  buyerReference: "",
  seller,
  buyer,
  taxes: [vat],
  net: 100_000,
  tax: 23_000,
  gross: 123_000,
  rounding: 0,
  prepaid: 0,
  withheld: 0,
  due: 123_000,
  homeTax: null,
  lines: [line],
  deductions: [],
  creditOf: null,
};

/** What is at a path of the tree, such as "cac:Price/cbc:PriceAmount". */
function at(tree: unknown, path: string): unknown {
  return path
    .split("/")
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], tree);
}
const ubl = (of: Partial<EInvoiceSource>) => eInvoiceOf({ ...invoice, ...of })["ubl:Invoice"];

describe("an invoice by EN 16931", () => {
  test("says its kind, parties, line, tax and totals, with two decimals and the currency", () => {
    const tree = ubl({});
    expect(at(tree, "cbc:InvoiceTypeCode")).toBe("380");
    expect(at(tree, "cac:LegalMonetaryTotal/cbc:PayableAmount")).toBe("1230.00");
    expect(at(tree, "cac:LegalMonetaryTotal/cbc:PayableAmount@currencyID")).toBe("PLN");
    expect(at(tree, "cbc:BuyerReference")).toBe("2026/007");
    expect(at(tree, "cac:InvoiceLine/0/cac:Item/cbc:Name")).toBe("Logo and signs");
    expect(at(tree, "cac:InvoiceLine/0/cbc:InvoicedQuantity")).toBe("2.5");
    expect(at(tree, "cac:InvoiceLine/0/cac:Price/cbc:PriceAmount")).toBe("400.00");
    expect(at(tree, "cac:TaxTotal/0/cac:TaxSubtotal/0/cac:TaxCategory")).toEqual({
      "cbc:ID": "S",
      "cbc:Percent": "23",
      "cac:TaxScheme": { "cbc:ID": "VAT" },
    });
    expect(at(tree, "cac:AccountingSupplierParty/cac:Party/cac:PostalAddress")).toEqual({
      "cbc:StreetName": "ul. Próbna 7",
      "cbc:CityName": "30-001 Kraków",
      "cac:Country": { "cbc:IdentificationCode": "PL" },
    });
    expect(at(tree, "cac:PaymentMeans/0/cbc:PaymentMeansCode")).toBe("30");
    expect(at(ubl({ currency: "EUR" }), "cac:PaymentMeans/0/cbc:PaymentMeansCode")).toBe("58");
    expect(eInvoiceProblems(invoice)).toEqual([]);
  });

  test("of a credit note turns its amounts, and names what it corrects", () => {
    const minus = (amount: number) => -amount;
    const tree = ubl({
      kind: "credit_note",
      reason: "Cancelled",
      net: minus(100_000),
      tax: minus(23_000),
      gross: minus(123_000),
      due: minus(123_000),
      taxes: [{ ...vat, net: minus(100_000), amount: minus(23_000) }],
      lines: [
        { ...line, net: minus(100_000) },
        { ...line, unitPrice: null, net: 5_000 },
      ],
      creditOf: { number: "2026/001", issuedOn: "2026-04-01" },
    });
    expect(at(tree, "cbc:InvoiceTypeCode")).toBe("381");
    expect(at(tree, "cac:LegalMonetaryTotal/cbc:PayableAmount")).toBe("1230.00");
    expect(at(tree, "cbc:DueDate")).toBeUndefined();
    expect(at(tree, "cac:PaymentMeans")).toBeUndefined();
    expect(at(tree, "cac:PaymentTerms/cbc:Note")).toBe("Cancelled");
    expect(at(tree, "cac:BillingReference/0/cac:InvoiceDocumentReference/cbc:ID")).toBe("2026/001");
    expect(at(tree, "cac:InvoiceLine/1/cbc:InvoicedQuantity")).toBe("-1");
  });

  test("says why there is no tax, with the code where the list has one", () => {
    const reasonOf = (category: TaxTotal["category"], reason: string) =>
      at(
        ubl({ taxes: [{ category, rate: 0, reason, net: 100_000, amount: 0 }] }),
        "cac:TaxTotal/0/cac:TaxSubtotal/0/cac:TaxCategory",
      );
    expect(reasonOf("reverse_charge", "Reverse charge")).toMatchObject({
      "cbc:ID": "AE",
      "cbc:TaxExemptionReasonCode": "VATEX-EU-AE",
    });
    expect(reasonOf("outside_scope", "")).toMatchObject({
      "cbc:ID": "O",
      "cbc:TaxExemptionReason": "No VAT",
    });
    expect(reasonOf("exempt", "TVA non applicable, art. 293 B du CGI")).toMatchObject({
      "cbc:TaxExemptionReasonCode": "VATEX-FR-FRANCHISE",
    });
    expect(reasonOf("zero", "")).not.toHaveProperty("cbc:TaxExemptionReason");
    // Beside other taxes, an amount outside the scope can only be stated as exempt (BR-O-11).
    const mixed = ubl({
      taxes: [vat, { category: "outside_scope", rate: 0, reason: "Fee", net: 0, amount: 0 }],
    });
    expect(at(mixed, "cac:TaxTotal/0/cac:TaxSubtotal/1/cac:TaxCategory/cbc:ID")).toBe("E");
  });

  test("says what was prepaid, withheld, rounded and offered for paying early, and the tax at home", () => {
    const tree = ubl({
      prepaid: 50_000,
      withheld: 10_000,
      rounding: 1,
      due: 63_001,
      note: "Thank you",
      buyerReference: "PO 7",
      earlyRate: 200,
      earlyOn: "2026-05-10",
      homeTax: { currency: "EUR", tax: 5_400 },
      deductions: [{ number: "2026/002", issuedOn: "2026-04-02" }],
    });
    expect(at(tree, "cac:LegalMonetaryTotal")).toMatchObject({
      "cbc:PrepaidAmount": "500.00",
      "cbc:PayableRoundingAmount": "0.01",
      "cbc:PayableAmount": "730.01",
    });
    expect(at(tree, "cbc:Note/0")).toBe(
      "Thank you\nWithheld by the buyer: 100.00 PLN; to pay: 630.01 PLN",
    );
    expect(at(tree, "cac:PaymentTerms/cbc:Note")).toBe("#SKONTO#TAGE=6#PROZENT=2.00#\n");
    expect(at(tree, "cac:TaxTotal/1/cbc:TaxAmount")).toBe("54.00");
    expect(at(tree, "cac:BillingReference/0/cac:InvoiceDocumentReference/cbc:ID")).toBe("2026/002");
  });

  test("has no VAT id outside the scope, and a name if there is no id at all", () => {
    const outside: Partial<EInvoiceSource> = {
      taxes: [{ category: "outside_scope", rate: 0, reason: "Small", net: 100_000, amount: 0 }],
    };
    const supplier = "cac:AccountingSupplierParty/cac:Party";
    expect(at(ubl(outside), `${supplier}/cac:PartyTaxScheme`)).toBeUndefined();
    expect(at(ubl(outside), `${supplier}/cac:PartyLegalEntity/cbc:CompanyID`)).toBe("PL5260250274");
    const nameless = { ...seller, vatId: "", taxId: "", email: "" };
    expect(at(ubl({ seller: nameless }), `${supplier}/cac:PartyIdentification/0/cbc:ID`)).toBe(
      "Studio Żółw",
    );
    const own = { ...seller, taxId: "123" };
    expect(at(ubl({ seller: own }), `${supplier}/cac:PartyTaxScheme/1/cbc:CompanyID`)).toBe("123");
  });

  test("isn't written where the norm doesn't allow it, and names the rule", () => {
    const problems = (of: Partial<EInvoiceSource>) => eInvoiceProblems({ ...invoice, ...of });
    expect(problems({ seller: { ...seller, vatId: "" } })).toEqual(["BR-S-02"]);
    expect(
      problems({ taxes: [{ ...vat, category: "reverse_charge" }], buyer: { ...buyer, vatId: "" } }),
    ).toEqual(["BR-AE-02"]);
    expect(problems({ buyer: { ...buyer, email: "", country: "" } })).toHaveLength(2);
    expect(problems({ currency: "KWD" })).toEqual(["three-decimals"]);
    expect(problems({ due: 1 })).toEqual(["BR-CO-10"]);
    const twoReasons = [
      { category: "exempt" as const, rate: 0, reason: "One", net: 50_000, amount: 0 },
      { category: "exempt" as const, rate: 0, reason: "Two", net: 50_000, amount: 0 },
    ];
    expect(problems({ taxes: twoReasons, tax: 0, gross: 100_000, due: 100_000 })[0]).toMatch(
      /^BR-E-01/u,
    );
  });
});

const fa: Fa3Source = {
  ...invoice,
  createdAt: new Date("2026-05-04T08:00:00.123Z"),
  deductions: [],
  creditOf: null,
};
const field = (of: Partial<Fa3Source>, path: string) => at(fa3Of({ ...fa, ...of }), path);
const FA = "Faktura/Fa";

describe("an invoice as FA(3)", () => {
  test("names the parties, the sums by rate, the lines and the account", () => {
    expect(field({}, "Faktura/Podmiot1/DaneIdentyfikacyjne/NIP")).toBe("5260250274");
    expect(field({}, "Faktura/Podmiot2/DaneIdentyfikacyjne")).toMatchObject({
      KodUE: "LT",
      NrVatUE: "100001738313",
    });
    expect(field({}, `${FA}/P_13_1`)).toBe("1000.00");
    expect(field({}, `${FA}/P_14_1`)).toBe("230.00");
    expect(field({}, `${FA}/P_15`)).toBe("1230.00");
    expect(field({}, `${FA}/RodzajFaktury`)).toBe("VAT");
    expect(field({}, `${FA}/FaWiersz/0`)).toMatchObject({ P_8A: "godz.", P_8B: "2.5", P_12: "23" });
    expect(field({}, `${FA}/Platnosc/RachunekBankowy/NrRB`)).toBe("PL61109010140000071219812874");
    expect(field({}, "Faktura/Naglowek/DataWytworzeniaFa")).toBe("2026-05-04T08:00:00Z");
    expect(fa3Problems(fa)).toEqual([]);
  });

  test("knows buyers at home, abroad and without any id", () => {
    const identity = (of: Partial<typeof buyer>) =>
      field({ buyer: { ...buyer, ...of } }, "Faktura/Podmiot2/DaneIdentyfikacyjne");
    expect(identity({ country: "PL", vatId: "", taxId: "526-025-02-74" })).toMatchObject({
      NIP: "5260250274",
    });
    expect(identity({ country: "GR", vatId: "EL 123456789" })).toMatchObject({
      KodUE: "EL",
      NrVatUE: "123456789",
    });
    expect(identity({ country: "US", vatId: "", taxId: "12-345" })).toMatchObject({
      KodKraju: "US",
      NrID: "12-345",
    });
    expect(identity({ country: "US", vatId: "", taxId: "" })).toMatchObject({ BrakID: "1" });
    expect(field({ buyer: { ...buyer, address: "" } }, "Faktura/Podmiot2/Adres")).toBeNull();
  });

  test("of a deposit states the whole order that it is for, else itself", () => {
    const deposit = { kind: "prepayment" as const };
    expect(field(deposit, `${FA}/RodzajFaktury`)).toBe("ZAL");
    expect(field(deposit, `${FA}/FaWiersz`)).toBeUndefined();
    expect(field(deposit, `${FA}/Zamowienie/WartoscZamowienia`)).toBe("1230.00");
    const order = [
      { description: "Signs", quantity: 3, net: 200_000 },
      { description: "Discount", quantity: 1, net: -20_000 },
    ];
    expect(field({ ...deposit, order }, `${FA}/Zamowienie/WartoscZamowienia`)).toBe("2214.00");
    expect(field({ ...deposit, order }, `${FA}/Zamowienie/ZamowienieWiersz/0/P_7Z`)).toBe(
      "Signs × 3",
    );
    expect(field({ ...deposit, order }, `${FA}/Zamowienie/ZamowienieWiersz/1/P_8BZ`)).toBe("-1");
  });

  test("that settles deposits states the remainder, with their numbers in KSeF where they are known", () => {
    const settles: Partial<Fa3Source> = {
      kind: "final",
      deductions: [
        { number: "2026/002", issuedOn: "2026-04-02", net: 40_000, tax: 9_200 },
        { number: "2026/003", issuedOn: "2026-04-03", net: 0, tax: 0 },
      ],
      known: new Map([["2026/002", "KSEF-1"]]),
      homeTax: { currency: "PLN", tax: 23_000 },
    };
    expect(field(settles, `${FA}/RodzajFaktury`)).toBe("ROZ");
    expect(field(settles, `${FA}/P_13_1`)).toBe("600.00");
    expect(field(settles, `${FA}/P_14_1W`)).toBe("138.00");
    expect(field(settles, `${FA}/FakturaZaliczkowa`)).toEqual([
      { NrKSeFFaZaliczkowej: "KSEF-1" },
      { NrKSeFZN: "1", NrFaZaliczkowej: "2026/003" },
    ]);
  });

  test("of a credit note says what it corrects, and of which kind that was", () => {
    const corrects = (kind: string, prepaid: bigint): Partial<Fa3Source> => ({
      kind: "credit_note",
      reason: "Slip",
      creditOf: { number: "2026/001", issuedOn: "2026-04-01", kind, prepaid },
    });
    expect(field(corrects("instalment", 0n), `${FA}/RodzajFaktury`)).toBe("KOR");
    expect(field(corrects("prepayment", 0n), `${FA}/RodzajFaktury`)).toBe("KOR_ZAL");
    expect(field(corrects("final", 5n), `${FA}/RodzajFaktury`)).toBe("KOR_ROZ");
    expect(field(corrects("final", 5n), `${FA}/DaneFaKorygowanej/NrKSeFN`)).toBe("1");
    const known = new Map([["2026/001", "KSEF-7"]]);
    expect(
      field({ ...corrects("final", 5n), known }, `${FA}/DaneFaKorygowanej/NrKSeFFaKorygowanej`),
    ).toBe("KSEF-7");
    expect(field(corrects("final", 5n), `${FA}/Platnosc`)).toBeUndefined();
  });

  test("states exemptions and reverse charge", () => {
    const taxed = (category: TaxTotal["category"]) => ({
      taxes: [{ category, rate: 0, reason: "art. 113", net: 100_000, amount: 0 }],
      tax: 0,
      lines: [{ ...line, unitPrice: null, net: -100_000, taxCategory: category, taxRate: 0 }],
    });
    expect(field(taxed("exempt"), `${FA}/Adnotacje/Zwolnienie`)).toEqual({
      P_19: "1",
      P_19A: "art. 113",
    });
    expect(field(taxed("exempt"), `${FA}/P_13_7`)).toBe("1000.00");
    expect(field(taxed("reverse_charge"), `${FA}/Adnotacje/P_18`)).toBe("1");
    expect(field(taxed("reverse_charge"), `${FA}/FaWiersz/0`)).toMatchObject({
      P_8A: "szt.",
      P_8B: "-1",
      P_12: "np II",
    });
  });

  test("isn't written for a seller abroad, without a NIP, at an unknown rate or with mixed taxes", () => {
    const problems = (of: Partial<Fa3Source>) => fa3Problems({ ...fa, ...of });
    expect(problems({ seller: { ...seller, country: "LT" } })).toEqual(["seller-abroad"]);
    expect(problems({ seller: { ...seller, vatId: "PL1" } })).toEqual(["seller-nip"]);
    expect(problems({ currency: "JPY" })).toEqual(["two-decimals"]);
    expect(problems({ taxes: [{ ...vat, rate: 1_900 }] })).toEqual(["polish-rates"]);
    const deductions: Fa3Source["deductions"] = [
      { number: "1", issuedOn: "2026-01-01", net: 1, tax: 0 },
    ];
    expect(problems({ taxes: [vat, { ...vat, rate: 800 }], deductions })).toEqual([
      "one-tax-with-advances",
    ]);
  });
});

describe("an invoice's parties", () => {
  test("are unchanged, with the account if there is one", () => {
    expect(snapshotOf(seller)).toEqual(seller);
    expect(snapshotOf(buyer)).toEqual(buyer);
    expect(snapshotOf({ ...buyer, registration: "EI" }).registration).toBe("EI");
  });

  test("are checked for what an invoice between businesses must state, with who can provide it", () => {
    expect(missingDetails({ seller, buyer, taxes: [vat] })).toEqual([]);
    expect(
      missingDetails({
        seller: { ...seller, address: " ", vatId: "" },
        buyer: { ...buyer, address: "" },
        taxes: [vat],
      }).map(({ fix }) => fix),
    ).toEqual(["studio", "studio", "client"]);
  });
});
