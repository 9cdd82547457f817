import type { Day } from "#app/kernel/day.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  canCredit,
  creditTotals,
  isCancelled,
  type CreditableLine,
} from "#app/areas/invoicing/rules/credit.ts";
import {
  canIssueDraft,
  computeDraft,
  exchange,
  nextDay,
  parseQuantity,
  writeQuantity,
  type DraftLine,
} from "#app/areas/invoicing/rules/draft.ts";
import { withholds } from "#app/areas/invoicing/rules/final-invoice.ts";
import { ratesOn, TAX_PRESETS } from "#app/areas/invoicing/rules/tax-presets/tax-presets.ts";
import { taxBetween, totalsOf, type Tax } from "#app/areas/invoicing/rules/tax.ts";
import { share } from "#app/kernel/money.ts";
import { isVatId } from "#app/kernel/vat-id.ts";

const vat: Tax = { category: "standard", rate: 2_100, reason: "" };
const line = (change: Partial<DraftLine> = {}): DraftLine => ({
  description: "Work",
  quantity: 1,
  decimals: 0,
  unit: "C62",
  price: 10_000,
  tax: null,
  ...change,
});

describe("an invoice written by hand", () => {
  test("counts hours in decimals, each line with its own tax, and what the client withholds", () => {
    const computed = computeDraft(
      {
        lines: [
          line({ quantity: 25, decimals: 1, unit: "HUR", price: 6_000 }),
          line({ tax: { category: "exempt", rate: 0, reason: "Exempt" } }),
        ],
        includesTax: false,
        withholdingRate: 1_500,
      },
      vat,
    );
    expect(computed.lines.map(({ net }) => net)).toEqual([15_000, 10_000]);
    expect(computed).toMatchObject({
      totals: { net: 25_000, tax: 3_150, gross: 28_150 },
      rounding: 0,
      withheld: 3_750,
      due: 24_400,
    });
  });

  test("with prices that include tax asks for exactly the typed amount, whatever the rate", () => {
    const lines = fc.array(
      fc.record({
        price: fc.integer({ min: 1, max: 5_000_000 }),
        rate: fc.constantFrom(0, 500, 810, 2_100, 2_300),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(lines, (named) => {
        const computed = computeDraft(
          {
            lines: named.map(({ price, rate }) => line({ price, tax: { ...vat, rate } })),
            includesTax: true,
            withholdingRate: 0,
          },
          vat,
        );
        expect(computed.due).toBe(named.reduce((total, { price }) => total + price, 0));
        expect(Math.abs(computed.rounding)).toBeLessThanOrEqual(
          new Set(named.map(({ rate }) => rate)).size,
        );
        expect(computed.totals).toEqual(totalsOf(computed.lines));
      }),
    );
  });

  test("must ask for something, and say what for", () => {
    const verdict = (lines: DraftLine[]) =>
      canIssueDraft(computeDraft({ lines, includesTax: false, withholdingRate: 0 }, vat));
    expect([
      verdict([line()]),
      verdict([]),
      verdict([line({ description: " " })]),
      verdict([line({ price: -1 })]),
    ]).toMatchObject([
      { allowed: true },
      { reason: "no-lines" },
      { reason: "no-lines" },
      { reason: "nothing-to-ask" },
    ]);
  });

  test("recurs on its day, or the last of a shorter month, and returns to its day afterwards", () => {
    const days: Day[] = ["2026-01-31"];
    for (let month = 0; month < 4; month++) days.push(nextDay(days.at(-1)!, "monthly", 31));
    expect(days).toEqual(["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"]);
    expect([nextDay("2026-11-30", "quarterly", 30), nextDay("2027-12-15", "monthly", 15)]).toEqual([
      "2027-02-28",
      "2028-01-15",
    ]);
  });

  test("reads quantities and rates as people write them", () => {
    expect([
      parseQuantity("2,50"),
      parseQuantity("3"),
      parseQuantity("0"),
      parseQuantity("1.2345"),
      parseQuantity("two"),
    ]).toEqual([{ quantity: 25, decimals: 1 }, { quantity: 3, decimals: 0 }, null, null, null]);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999 }),
        fc.integer({ min: 0, max: 3 }),
        (quantity, decimals) => {
          const read = parseQuantity(writeQuantity({ quantity, decimals }))!;
          expect(read.quantity / 10 ** read.decimals).toBeCloseTo(quantity / 10 ** decimals, 6);
        },
      ),
    );
    expect([
      exchange(23_000, "4.2531", { from: 2, to: 2 }),
      exchange(23_000, "0,0061", { from: 0, to: 2 }),
      exchange(1, "x", { from: 2, to: 2 }),
      exchange(12_600, "0.00560695", { from: 0, to: 2 }),
      exchange(1_000, "2", { from: 3, to: 0 }),
    ]).toEqual([97_821, 14_030, null, 7_065, 2]);
  });
});

describe("a credit", () => {
  const lines = (nets: number[], rate = 2_100): CreditableLine[] =>
    nets.map((net, index) => ({ id: String(index), net, credited: 0, tax: { ...vat, rate } }));

  test("in any parts adds up to the invoice's own tax and withholding", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 1, maxLength: 4 }),
        fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 5 }),
        fc.constantFrom(0, 700, 2_000),
        (nets, shares, withholdingRate) => {
          let open = lines(nets);
          const withheld = share(
            nets.reduce((total, net) => total + net, 0),
            withholdingRate,
          );
          const invoice = () => ({
            lines: open,
            withholdingRate,
            rounding: 3,
            prepaid: 0,
            withheld,
          });
          const whole = creditTotals(
            invoice(),
            open.map(({ id, net }) => ({ id, net })),
          );
          let sum = { tax: 0, due: 0 };
          for (const share of [...shares, 100]) {
            const taken = open.map(({ id, net, credited }) => ({
              id,
              net: Math.floor(((net - credited) * share) / 100),
            }));
            const part = creditTotals(invoice(), taken);
            sum = { tax: sum.tax + part.tax, due: sum.due + part.due };
            open = open.map((entry, index) => ({
              ...entry,
              credited: entry.credited + taken[index]!.net,
            }));
          }
          expect(sum).toEqual({ tax: whole.tax, due: whole.due });
        },
      ),
    );
  });

  test("never exceeds its line, or what the invoice itself asked for", () => {
    const invoice = {
      kind: "final",
      due: 5_000,
      credited: 0,
      isDeducted: false,
      withholdingRate: 0,
      rounding: 0,
      prepaid: 3_000,
      withheld: 0,
      lines: lines([10_000, -2_000], 0),
    };
    const verdict = (taken: { id: string; net: number }[], reason = "x") =>
      canCredit(invoice, taken, reason);
    expect([
      verdict([{ id: "0", net: 5_000 }]),
      verdict([{ id: "0", net: 5_001 }]),
      verdict([{ id: "0", net: 10_001 }]),
      verdict([{ id: "1", net: 500 }]),
      verdict([{ id: "x", net: 1 }]),
      verdict([{ id: "0", net: 0 }]),
      verdict([{ id: "0", net: 1 }], " "),
    ]).toMatchObject([
      { allowed: true },
      { reason: "more-than-invoiced" },
      { reason: "more-than-invoiced" },
      { reason: "more-than-invoiced" },
      { reason: "more-than-invoiced" },
      { reason: "nothing-to-credit" },
      { reason: "reason-required" },
    ]);
  });
});

describe("a final invoice", () => {
  const line = { id: "a", net: 100_000, credited: 0, tax: vat };
  const invoice = {
    kind: "final",
    lines: [line],
    withholdingRate: 2_000,
    rounding: 0,
    prepaid: 36_300,
    withheld: 14_000,
    due: 70_700,
    credited: 0,
    isDeducted: false,
  };

  test("is cancelled with its deductions, but not with what was withheld from its prepayments", () => {
    const whole = [{ id: "a", net: 100_000 }];
    expect(creditTotals(invoice, whole)).toMatchObject({
      gross: 121_000,
      prepaid: 36_300,
      withheld: 14_000,
      due: 70_700,
      isWhole: true,
    });
    expect(canCredit(invoice, whole, "Wrong address").allowed).toBe(true);
    expect([
      isCancelled({ gross: 121_000n, creditNotes: [{ gross: -21_000n }, { gross: -100_000n }] }),
      isCancelled({ gross: 121_000n, creditNotes: [{ gross: -21_000n }] }),
      isCancelled({ gross: 0n, creditNotes: [] }),
    ]).toEqual([true, false, false]);
  });

  test("is credited in part up to what it asks for itself, then cancelled for the rest", () => {
    const part = [{ id: "a", net: 20_000 }];
    const first = creditTotals(invoice, part);
    expect(first).toMatchObject({
      gross: 24_200,
      prepaid: 0,
      withheld: 4_000,
      due: 20_200,
      isWhole: false,
    });
    const rest = { ...invoice, credited: first.due, lines: [{ ...line, credited: 20_000 }] };
    expect(creditTotals(rest, [{ id: "a", net: 80_000 }])).toMatchObject({
      gross: 96_800,
      prepaid: 36_300,
      withheld: 10_000,
      due: 50_500,
    });
    expect(first.due + 50_500).toBe(invoice.due);
  });
});

describe("tax presets", () => {
  test("every zero has its words, and every rate and every wording its source", () => {
    expect(Object.keys(TAX_PRESETS).sort()).toEqual([
      "CH",
      "DE",
      "ES",
      "FR",
      "GB",
      "IE",
      "IT",
      "LT",
      "NL",
      "PL",
      "US",
    ]);
    for (const preset of Object.values(TAX_PRESETS)) {
      for (const rate of preset.rates) expect(rate.source).not.toBe("");
      for (const words of [preset.exemption, preset.reverseCharge, preset.abroad])
        if (words?.words) expect(words.source).not.toBe("");
      for (const held of preset.withholding) expect(held.source).not.toBe("");
    }
  });

  test("the rate is the one in force on the day", () => {
    expect(ratesOn("LT", "2025-12-31").map(({ rate }) => rate)).toEqual([2_100, 900, 500]);
    expect(ratesOn("LT", "2026-01-01").map(({ rate }) => rate)).toEqual([2_100, 1_200, 500]);
    expect(ratesOn("CH", "2023-12-31")[0]?.rate).toBe(770);
    expect(ratesOn("CH", "2024-01-01")[0]?.rate).toBe(810);
  });

  test("reverse charge and services abroad are stated in the seller's language", () => {
    const between = (country: string, buyer: { country: string; vatId: string; taxId?: string }) =>
      taxBetween({ country, vatId: `${country}1`, tax: vat }, buyer);
    expect(between("DE", { country: "LT", vatId: "LT1" })).toMatchObject({
      category: "reverse_charge",
      reason: expect.stringContaining(
        "Steuerschuldnerschaft des Leistungsempfängers / Reverse charge",
      ) as string,
    });
    expect(between("PL", { country: "US", vatId: "", taxId: "12-3456789" })).toMatchObject({
      category: "outside_scope",
      reason: expect.stringContaining("art. 28b") as string,
    });
    expect(between("CH", { country: "DE", vatId: "DE1" })).toMatchObject({
      category: "outside_scope",
      reason: "Leistungsort im Ausland (Art. 8 Abs. 1 MWSTG), keine Schweizer MWST",
    });
    expect(between("FR", { country: "US", vatId: "" })).toEqual(vat);
  });

  test("only domestic business clients withhold tax", () => {
    expect([
      withholds({ country: "ES" }, { country: "ES", vatId: "", taxId: "B58378431" }),
      withholds({ country: "ES" }, { country: "ES", vatId: "", taxId: "" }),
      withholds({ country: "ES" }, { country: "FR", vatId: "FR1", taxId: "" }),
    ]).toEqual([true, false, false]);
  });
});

test.each([
  ["PL", "PL 526-025-02-74", true],
  ["PL", "PL5260250275", false],
  ["DE", "DE136695976", true],
  ["DE", "DE136695977", false],
  ["LT", "LT119511515", true],
  ["LT", "LT100001919017", true],
  ["LT", "LT119511516", false],
  ["IT", "IT00743110157", true],
  ["IT", "IT00743110158", false],
  ["CH", "CHE-107.787.577 MWST", true],
  ["CH", "CHE107787578", false],
  ["GR", "EL123456789", true],
  ["GR", "GR123456789", false],
  ["ES", "ESB58378431", true],
  ["ES", "ESX2482300W", true],
  ["FR", "FR40303265045", true],
  ["NL", "NL004495445B01", true],
  ["IE", "IE6433435OA", true],
  ["GB", "GB980780684", true],
  ["PL", "LT119511515", false],
  ["US", "12-3456789", true],
])("a VAT id of %s: %s is %s", (country, id, isGood) => expect(isVatId(id, country)).toBe(isGood));
