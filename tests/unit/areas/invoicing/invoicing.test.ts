import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dueAfterPrepayments } from "#app/areas/invoicing/rules/final-invoice.ts";
import {
  creditorReference,
  invoiceNumber,
  isCreditorReference,
  isInvoicePattern,
  seriesOf,
} from "#app/areas/invoicing/rules/invoice-number.ts";
import {
  balance,
  invoiceState,
  type InvoiceKind,
} from "#app/areas/invoicing/rules/invoice-states.ts";
import { taxBetween, totalsOf, type Tax } from "#app/areas/invoicing/rules/tax.ts";

const vat: Tax = { category: "standard", rate: 2_100, reason: "" };

describe("tax", () => {
  test("is computed per category on the summed nets, not line by line", () => {
    const lines = Array.from({ length: 3 }, () => ({ net: 33, tax: { ...vat, rate: 2_300 } }));
    expect(totalsOf(lines)).toMatchObject({ net: 99, tax: 23, gross: 122 });
  });

  test("keeps rates apart", () => {
    const { taxes } = totalsOf([
      { net: 100, tax: vat },
      { net: 100, tax: { category: "exempt", rate: 0, reason: "Exempt" } },
      { net: 50, tax: vat },
    ]);
    expect(taxes.map(({ net, amount }) => [net, amount])).toEqual([
      [150, 32],
      [100, 0],
    ]);
  });

  test.each([
    ["at home", { country: "LT", vatId: "LT1" }, "standard"],
    ["a business in another member state", { country: "PL", vatId: "PL1" }, "reverse_charge"],
    ["a private person in another member state", { country: "PL", vatId: "" }, "standard"],
    ["a business outside the Union", { country: "CH", vatId: "CHE1" }, "outside_scope"],
  ])("of a buyer %s", (_who, buyer, category) => {
    const tax = taxBetween({ country: "LT", vatId: "LT9", tax: vat }, buyer);
    expect(tax.category).toBe(category);
    if (tax.rate === 0) expect(tax.reason).not.toBe("");
  });

  test("reverse charge needs both VAT ids", () => {
    expect(
      taxBetween({ country: "LT", vatId: "", tax: vat }, { country: "PL", vatId: "PL1" }).category,
    ).toBe("standard");
  });

  test("a final invoice asks for the rest to the last minor unit, whatever was billed before", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1e8 }), { minLength: 1, maxLength: 10 }),
        fc.integer({ min: 0, max: 3_000 }),
        (nets, rate) => {
          const tax = { ...vat, rate };
          const whole = totalsOf(nets.map((net) => ({ net, tax })));
          const earlier = nets.slice(0, -1).map((net) => totalsOf([{ net, tax }]));
          const { due, prepaid } = dueAfterPrepayments(whole, earlier);
          expect(due + prepaid).toBe(whole.gross);
        },
      ),
    );
  });
});

describe("invoice numbers", () => {
  test("follow the pattern, one series a year or a month", () => {
    expect(seriesOf("{year}/{number}", "2026-11-22")).toBe("2026/{number}");
    expect(invoiceNumber(seriesOf("{year}/{month}/{number}", "2026-03-02"), 17)).toBe(
      "2026/03/017",
    );
    expect(invoiceNumber("{number}", 12_345)).toBe("12345");
  });

  test("a pattern contains its number once, and only the allowed characters", () => {
    expect(["{number}", "A-{year}.{number}"].every(isInvoicePattern)).toBe(true);
    expect(["{year}", "{number}{number}", "{number} x", "{number}'"].some(isInvoicePattern)).toBe(
      false,
    );
  });

  test("RF references have the check digits of ISO 11649", () => {
    expect(isCreditorReference("RF18539007547034")).toBe(true); // the standard's own example
    expect(isCreditorReference("RF18539007547035")).toBe(false);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.constantFrom("{year}/{number}", "INV-{number}", "{year}/{month}/{number}"),
        (sequence, pattern) => {
          expect(
            isCreditorReference(
              creditorReference(invoiceNumber(seriesOf(pattern, "2026-03-02"), sequence)),
            ),
          ).toBe(true);
        },
      ),
    );
  });
});

describe("an invoice's state is read from its money and the calendar", () => {
  const open = {
    kind: "instalment" as InvoiceKind,
    gross: 100,
    credited: 0,
    due: 100,
    paid: 0,
    payBy: "2026-11-22" as const,
    processing: false,
  };
  const note = { ...open, kind: "credit_note" as InvoiceKind, gross: -100, due: -100 };
  test.each([
    [open, "2026-11-22", "open"],
    [open, "2026-11-23", "overdue"],
    [{ ...open, paid: 1 }, "2026-11-22", "partly_paid"],
    [{ ...open, paid: 1 }, "2026-11-23", "overdue"],
    [{ ...open, processing: true }, "2027-01-01", "processing"],
    [{ ...open, paid: 100 }, "2027-01-01", "paid"],
    [{ ...open, due: 0 }, "2027-01-01", "paid"],
    [{ ...open, credited: 40, paid: 40 }, "2026-11-22", "partly_paid"],
    [{ ...open, credited: 100, paid: 100 }, "2027-01-01", "cancelled"],
    [note, "2027-01-01", "credit"],
    [{ ...note, paid: -40 }, "2027-01-01", "credit"],
    [{ ...note, paid: -100 }, "2027-01-01", "settled"],
  ] as const)("%j on %s is %s", (invoice, today, state) => {
    expect(invoiceState(invoice, today)).toBe(state);
  });
  test("the balance is never below zero", () => {
    expect(balance({ due: 100, paid: 30 })).toBe(70);
    expect(balance({ due: 100, paid: 130 })).toBe(0);
  });
});
