import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { changeNumberOf, readChangeEffects } from "#app/areas/agreements/stored/change-effects.ts";
import { readClauses } from "#app/areas/agreements/stored/clauses.ts";
import { readOffer } from "#app/areas/agreements/stored/offer.ts";
import { readSealingIdentity } from "#app/areas/agreements/stored/sealing-identity.ts";
import { readDraftContent } from "#app/areas/invoicing/stored/draft-content.ts";
import { readBuyer, readSeller, readTaxes } from "#app/areas/invoicing/stored/snapshot.ts";
import { readCsvMapping } from "#app/areas/payments/stored/csv-mapping.ts";
import { readAgreedScope } from "#app/areas/scope/stored/agreed-scope.ts";
import { readScopeTemplate } from "#app/areas/scope/stored/scope-template.ts";
import { readDraft, valuesOf } from "#app/areas/scope/views/scope-values.ts";
import { readAccounts } from "#app/areas/workspaces/stored/accounts.ts";
import { readMailProps, withoutSecrets } from "#app/platform/jobs/mail-props.ts";
import { UnreadableColumn } from "#app/platform/stored.ts";

const scope = {
  title: "Website",
  goal: "",
  success: "",
  currency: "EUR",
  milestones: [{ id: "m1", title: "Concept", dueOn: "2026-05-04", share: 5000 }],
  deliverables: [
    {
      id: "d1",
      title: "Logo",
      format: ".svg",
      quantity: 1,
      acceptance: "",
      rounds: 1,
      price: 100_000,
      milestoneId: "m1",
    },
  ],
  exclusions: ["Copywriting"],
  revision: { rounds: 1, pricing: "hourly", price: 6_000 },
  deposit: { kind: "percent", value: 3000 },
  instalments: [
    { kind: "deposit", milestoneId: null, milestoneTitle: "", amount: 30_000 },
    { kind: "balance", milestoneId: "m1", milestoneTitle: "Concept", amount: 70_000 },
  ],
};
const effects = {
  number: 3,
  title: "A page",
  price: -5_000,
  added: [],
  dropped: ["d1"],
  rounds: [{ deliverableId: "d1", rounds: 2 }],
  days: 2,
  shifts: [{ milestoneId: "m1", from: "2026-05-04", to: "2026-05-06" }],
  billing: "on_delivery",
};
const text = (value: unknown) => JSON.stringify(value);

describe("a JSON column", () => {
  test("of an agreement from before options and discounts has neither", () => {
    const agreed = readAgreedScope(text(scope));
    expect(agreed.discount).toEqual({ kind: "none", value: 0, reason: "" });
    expect(agreed.originals).toEqual({ release: "at_once", previewEdge: 2_560 });
    expect(agreed.silenceDays).toBe(0);
    expect(agreed.deliverables[0]).toMatchObject({ role: "included", group: "" });
    const offer = readOffer(text(scope));
    expect([offer.choice, offer.offered, offer.document]).toEqual([[], undefined, undefined]);
  });

  test("of a current agreement is read as it was written", () => {
    const today = {
      ...scope,
      discount: { kind: "percent", value: 1000, reason: "Friends" },
      originals: { release: "on_both", previewEdge: 1_280 },
      silenceDays: 14,
      deliverables: [{ ...scope.deliverables[0], role: "addon", group: "" }],
      choice: ["d1"],
      document: {
        seller: { name: "Studio", address: "", taxId: "", vatId: "" },
        buyer: { name: "Choir", address: "", taxId: "", vatId: "" },
        terms: "…",
        offeredOn: "2026-05-01",
        brief: [{ question: "Why?", answer: "Because" }],
        needsQualified: false,
        killFeePercent: 25,
      },
    };
    const offered = { ...today, instalments: undefined, choice: undefined, document: undefined };
    const whole = JSON.parse(text({ ...today, offered })) as object;
    expect(readOffer(text(whole))).toEqual(whole);
  });

  test("of a change says what it does, and its number; an agreement has none", () => {
    expect(readChangeEffects(text(effects))).toEqual(effects);
    expect(changeNumberOf({ effects: text(effects) })).toBe(3);
    expect(changeNumberOf({ effects: "" })).toBeNull();
  });

  test("of clauses has the default for any clause that it doesn't name", () => {
    expect(readClauses("").on.ownership).toBe(true);
    expect(readClauses(text({ on: { ownership: false } }))).toEqual({
      on: {
        kill_fee: true,
        ownership: false,
        portfolio: true,
        late_fee: false,
        confidentiality: false,
      },
      figures: { kill_fee_percent: 25, late_fee_percent: 8 },
    });
  });

  test("of an invoice knows both parties and each tax", () => {
    const party = { name: "N", address: "A", country: "LT", taxId: "", vatId: "", email: "" };
    expect(readBuyer(text(party))).toEqual(party);
    expect(readSeller(text({ ...party, iban: "LT12", bic: "", accountHolder: "N" })).iban).toBe(
      "LT12",
    );
    const tax = { category: "standard", rate: 2100, reason: "", net: 100, amount: 21 };
    expect(readTaxes(text([tax]))).toEqual([tax]);
  });

  test("of a draft, a template, a bank's format, accounts and a key has the current shape", () => {
    const draft = {
      lines: [
        { description: "Work", quantity: 25, decimals: 1, unit: "HUR", price: 6_000, tax: null },
      ],
      includesTax: false,
      note: "",
      buyerReference: "",
      suppliedOn: null,
      dueDays: 14,
      withholdingRate: 0,
      exchangeRate: "",
      anchorDay: 31,
    };
    expect(readDraftContent(text(draft))).toEqual(draft);
    const { title: _title, milestones: _milestones, deliverables, ...rest } = scope;
    const template = readScopeTemplate(
      text({
        ...rest,
        milestones: [{ title: "Concept", afterDays: 7, share: 0 }],
        deliverables: deliverables.map(({ id: _id, milestoneId: _at, ...item }) => ({
          ...item,
          milestone: 0,
        })),
      }),
    );
    expect(template).toMatchObject({ currency: "EUR", discount: { kind: "none" } });
    const mapping = { bookedOn: 0, amount: 1, currency: 2, payer: 3, text: -1, dateFormat: "dmy" };
    // Of a mapping of earlier versions it isn't known which lines are money that came in.
    const added = { direction: -1, debit: -1, state: -1, sign: "unknown" };
    expect(readCsvMapping(text(mapping))).toEqual({ ...mapping, ...added });
    expect(readAccounts("")).toEqual([]);
    const account = { currency: "USD", iban: "1", bic: "2", accountHolder: "" };
    expect(readAccounts(text([account]))).toEqual([account]);
    const p12 = { kind: "p12", file: "AA==", passphrase: "x" };
    expect(readSealingIdentity(text(p12))).toEqual(p12);
  });

  test("of the builder keeps what is typed, even from an older builder", () => {
    const stored = valuesOf({ ...readAgreedScope(text(scope)) });
    const draft = readDraft(text({ title: "Half", milestones: [{ title: "M" }] }), stored);
    expect(draft.title).toBe("Half");
    expect(draft.milestones).toEqual([{ ref: "", title: "M", dueOn: "", share: "" }]);
    expect(draft.deliverables).toEqual([]);
    expect(readDraft("", stored)).toBe(stored);
    // A draft that can't be read must not prevent the builder from opening.
    expect(readDraft(text({ milestones: [null, { title: "M" }] }), stored)).toBe(stored);
  });

  test("of a mail keeps what its template needs, and loses its secrets at any depth", () => {
    const props = { agreementId: "a", name: "N", secretUrl: "x", more: { secretCode: "y", n: 1 } };
    expect(readMailProps(text(props))).toEqual(props);
    expect(JSON.parse(withoutSecrets(text(props)))).toEqual({
      agreementId: "a",
      name: "N",
      secretUrl: "",
      more: { secretCode: "", n: 1 },
    });
  });

  test("that holds something else is refused by its name, not half read", () => {
    expect(() => readOffer("{")).toThrow(UnreadableColumn);
    expect(() => readOffer(text({ ...scope, currency: 3 }))).toThrow(
      /Agreement\.scope.*currency/su,
    );
    expect(() => readTaxes(text([{ category: "none" }]))).toThrow(/Invoice\.taxes/u);
    expect(() => readChangeEffects(text({ ...effects, price: 1.5 }))).toThrow(/price/u);
    expect(() =>
      readAgreedScope(text({ ...scope, milestones: [{ ...scope.milestones[0], dueOn: "soon" }] })),
    ).toThrow(/dueOn/u);
  });

  test("in a database of the version before the baseline is read whole", () => {
    const dump = readFileSync("tests/support/old-database/sqlite.sql", "utf8");
    const rows = (table: string) =>
      [...dump.matchAll(new RegExp(`^INSERT INTO "?${table}"? .*$`, "gmu"))].map(([row]) => row);
    const jsonIn = (row: string) =>
      [...row.matchAll(/'((?:\{|\[\{)"[^']*(?:''[^']*)*)'/gu)].map(([, json = ""]) =>
        json.replaceAll("''", "'"),
      );
    const invoices = rows("Invoice").map(jsonIn);
    expect(invoices.length).toBeGreaterThan(3);
    for (const [seller = "", buyer = "", taxes = ""] of invoices) {
      expect(readSeller(seller).name).not.toBe("");
      expect(readBuyer(buyer).country).toHaveLength(2);
      expect(readTaxes(taxes).length).toBeGreaterThan(0);
    }
    const agreements = rows("Agreement").flatMap(jsonIn);
    const offers = agreements.filter((json) => json.includes('"instalments"')).map(readOffer);
    expect(offers.map(({ currency }) => currency)).toContain("EUR");
    const changes = agreements.filter((json) => json.includes('"billing"'));
    expect(changes.map((json) => readChangeEffects(json).number)).toContain(1);
  });
});
