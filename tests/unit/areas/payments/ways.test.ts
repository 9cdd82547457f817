import type { Day } from "#app/kernel/day.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  earlyLines,
  earlyOffer,
  isEarned,
  type EarlyTerms,
} from "#app/areas/invoicing/rules/early.ts";
import { creditTotals } from "#app/areas/invoicing/rules/credit.ts";
import { askedByPlan, canPlan, partsOf, spread } from "#app/areas/invoicing/rules/plan.ts";
import { askedOf } from "#app/areas/payments/rules/asked.ts";
import { orderWays } from "#app/areas/payments/rules/ways.ts";

import { accountFor } from "#app/areas/workspaces/rules/accounts.ts";

const steps = fc.constantFrom("week" as const, "fortnight" as const, "month" as const);

describe("a payment plan", () => {
  test("adds up to what is open, in at most twelve ascending dates, whatever the amounts", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 12, max: 9_000_000 }),
        fc.integer({ min: 0, max: 1_000 }),
        fc.integer({ min: 2, max: 12 }),
        steps,
        (open, paid, count, step) => {
          const invoice = { kind: "instalment", due: open + paid, paid, processing: false };
          const dates = spread(invoice, { count, firstOn: "2026-12-31", step });
          expect(canPlan(invoice, dates, "2026-12-01")).toEqual({ allowed: true });
          expect(
            partsOf(dates, paid, "2026-12-01").reduce((total, part) => total + part.open, 0),
          ).toBe(open);
          expect(
            Math.max(...dates.map(({ amount }) => amount)) -
              Math.min(...dates.map(({ amount }) => amount)),
          ).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  test("uses the last day of a shorter month", () => {
    expect(
      spread({ due: 400, paid: 0 }, { count: 4, firstOn: "2027-01-31", step: "month" }).map(
        ({ dueOn }) => dueOn,
      ),
    ).toEqual(["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"]);
  });

  test("asks for the next part, for everything due so far, and for nothing once that is covered", () => {
    const plan = spread({ due: 900, paid: 0 }, { count: 3, firstOn: "2026-12-10", step: "week" });
    expect(
      [
        ["2026-12-01", 0],
        ["2026-12-10", 0],
        ["2026-12-17", 0],
        ["2026-12-17", 100],
        ["2026-12-18", 600],
        ["2026-12-01", 900],
      ].map(([day, paid]) => askedByPlan(plan, paid as number, day as Day)),
    ).toEqual([300, 300, 600, 500, 300, 0]);
    expect(partsOf(plan, 400, "2026-12-18").map(({ open, state }) => [open, state])).toEqual([
      [0, "paid"],
      [200, "overdue"],
      [300, "open"],
    ]);
    expect(partsOf(plan, 400, "2026-12-12")[1]!.state).toBe("part");
  });

  test("is refused for a paid invoice or one with money on its way, a single date, a past date, or a part of zero", () => {
    const invoice = { kind: "instalment", due: 10, paid: 0, processing: false };
    const reasons = [
      canPlan({ ...invoice, paid: 10 }, [], "2026-12-01"),
      canPlan({ ...invoice, kind: "credit_note" }, [], "2026-12-01"),
      canPlan({ ...invoice, processing: true }, [], "2026-12-01"),
      canPlan(
        invoice,
        spread(invoice, { count: 1, firstOn: "2026-12-10", step: "week" }),
        "2026-12-01",
      ),
      canPlan(
        invoice,
        spread(invoice, { count: 13, firstOn: "2026-12-10", step: "week" }),
        "2026-12-01",
      ),
      canPlan(
        invoice,
        spread(invoice, { count: 2, firstOn: "2026-11-30", step: "week" }),
        "2026-12-01",
      ),
      canPlan(
        invoice,
        spread(invoice, { count: 11, firstOn: "2026-12-10", step: "week" }),
        "2026-12-01",
      ),
    ].map((verdict) => (verdict.allowed ? "allowed" : verdict.reason));
    expect(reasons).toEqual([
      "nothing-open",
      "nothing-open",
      "payment-processing",
      "plan-dates",
      "plan-dates",
      "plan-dates",
      "plan-sum",
    ]);
  });
});

describe("a discount for paying early", () => {
  const vat = { category: "standard" as const, rate: 2_100, reason: "" };
  const terms = (change: Partial<EarlyTerms> = {}): EarlyTerms => ({
    kind: "instalment",
    lines: [
      { id: "a", net: 50_000, credited: 0, tax: vat },
      { id: "b", net: 33_333, credited: 0, tax: { ...vat, rate: 900 } },
    ],
    withholdingRate: 0,
    rounding: 0,
    prepaid: 0,
    withheld: 0,
    earlyRate: 200,
    earlyOn: "2026-12-10",
    due: 96_833,
    paid: 0,
    hasCreditNotes: false,
    hasPlan: false,
    ...change,
  });

  test("equals its credit note, tax included, up to its last day", () => {
    const offer = earlyOffer(terms(), "2026-12-10")!;
    expect(offer).toEqual({ on: "2026-12-10", off: 1_937 });
    expect(creditTotals(terms(), earlyLines(terms())).due).toBe(offer.off);
    expect([
      earlyOffer(terms(), "2026-12-11"),
      earlyOffer(terms({ hasPlan: true }), "2026-12-01"),
      earlyOffer(terms({ hasCreditNotes: true }), "2026-12-01"),
      earlyOffer(terms({ earlyRate: 0 }), "2026-12-01"),
      earlyOffer(terms({ paid: 95_000 }), "2026-12-01"),
    ]).toEqual([null, null, null, null, null]);
  });

  test("is earned by money in time that leaves no more open than the discount", () => {
    expect([
      isEarned(terms({ paid: 94_896 }), "2026-12-10"),
      isEarned(terms({ paid: 94_895 }), "2026-12-10"),
      isEarned(terms({ paid: 94_896 }), "2026-12-11"),
      isEarned(terms({ paid: 96_833 }), "2026-12-01"),
    ]).toEqual([true, false, false, false]);
  });
});

describe("the amount due now", () => {
  const early = { on: "2026-12-10", off: 20 };
  const plan = spread({ due: 900, paid: 0 }, { count: 3, firstOn: "2026-12-10", step: "week" });

  test("is the next part, the lower price, or all; the payer's own amount only if it is allowed and fits", () => {
    const at = (wish: "asked" | "all" | number, change = {}, own = true) =>
      askedOf(
        { due: 900, paid: 0, plan: [], early: null, ...change },
        { today: "2026-12-01", wish, ownAmounts: own },
      );
    expect([
      at("asked"),
      at("asked", { early }),
      at("asked", { plan }),
      at("all", { plan }),
      at(250),
      at(250, {}, false),
      at(900),
      at(901),
      at(0),
      at(1.5),
    ]).toEqual([
      { amount: 900, why: "whole" },
      { amount: 880, why: "early" },
      { amount: 300, why: "part" },
      { amount: 900, why: "whole" },
      { amount: 250, why: "own" },
      { amount: 900, why: "whole" },
      { amount: 900, why: "whole" },
      { amount: 900, why: "whole" },
      { amount: 900, why: "whole" },
      { amount: 900, why: "whole" },
    ]);
  });

  test("is never more than is open", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000 }),
        fc.integer({ min: 0, max: 5_000 }),
        fc.integer({ min: -5, max: 9_999 }),
        fc.boolean(),
        (due, paid, wish, own) => {
          const { amount } = askedOf(
            {
              due,
              paid,
              plan: spread({ due, paid: 0 }, { count: 3, firstOn: "2026-12-10", step: "week" }),
              early: null,
            },
            { today: "2026-12-12", wish, ownAmounts: own },
          );
          expect(amount >= 0 && amount <= Math.max(0, due - paid)).toBe(true);
        },
      ),
    );
  });
});

describe("the ways to pay", () => {
  test("are ordered by what suits: the code where people scan, the studio's choice before all", () => {
    const usual = ["card", "app", "transfer", "other", "cash"];
    expect(orderWays(usual, { country: "LT", first: "" })).toEqual([
      "card",
      "app",
      "transfer",
      "other",
      "cash",
    ]);
    expect(orderWays(usual, { country: "CH", first: "" })[0]).toBe("app");
    expect(orderWays(usual, { country: "CH", first: "transfer" })).toEqual([
      "transfer",
      "app",
      "card",
      "other",
      "cash",
    ]);
    expect(orderWays(["card", "cash"], { country: "DE", first: "transfer" })).toEqual([
      "card",
      "cash",
    ]);
  });

  test("an invoice names the account of its currency, else the first", () => {
    const studio = {
      iban: "LT12",
      bic: "",
      accountHolder: "Studio",
      accounts: [{ currency: "USD", iban: "123456789", bic: "021000021", accountHolder: "" }],
    };
    expect([accountFor(studio, "USD"), accountFor(studio, "EUR").iban]).toEqual([
      { iban: "123456789", bic: "021000021", accountHolder: "Studio" },
      "LT12",
    ]);
  });
});
