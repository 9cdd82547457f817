import { LANGUAGES } from "#app/words/language.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  canEndEarly,
  lessGivenBack,
  settle,
  type SettlementInput,
} from "#app/areas/change-requests/rules/settlement.ts";
import { settlementText } from "#app/areas/change-requests/rules/settlement-text.ts";

const input: SettlementInput = {
  items: [
    { id: "a", title: "Logo", price: 120_000, done: 100 },
    { id: "b", title: "Signs", price: 80_000, done: 0 },
  ],
  by: "client",
  deposit: 60_000,
  keepsDeposit: true,
  killFeePercent: 25,
  invoiced: 60_000,
};

test("work done is paid for; when the client ends it, the kill fee is due on what wasn't begun", () => {
  expect(settle(input)).toMatchObject({
    earned: 120_000,
    depositKept: 0,
    notBegun: 80_000,
    killFee: 20_000,
    total: 140_000,
    difference: 80_000,
  });
  expect(settle({ ...input, by: "studio" })).toMatchObject({
    killFee: 0,
    depositKept: 0,
    total: 120_000,
    difference: 60_000,
  });
});

test("the deposit is retained beyond the work done only when the client ends the project; else it is returned", () => {
  const early = input.items.map((item) => ({ ...item, done: 0 }));
  expect(settle({ ...input, items: early, killFeePercent: 0 })).toMatchObject({
    earned: 0,
    depositKept: 60_000,
    total: 60_000,
    difference: 0,
  });
  expect(settle({ ...input, items: early, killFeePercent: 0, keepsDeposit: false })).toMatchObject({
    depositKept: 0,
    total: 0,
    difference: -60_000,
  });
  expect(settle({ ...input, items: early, by: "studio" })).toMatchObject({
    total: 0,
    difference: -60_000,
  });
});

test("the total never exceeds the price or falls below zero, whatever was done and signed", () => {
  const items = fc.array(
    fc.record({
      id: fc.string(),
      title: fc.string(),
      price: fc.integer({ min: -50_000, max: 500_000 }),
      done: fc.integer({ min: -20, max: 140 }),
    }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(
      items,
      fc.constantFrom("client" as const, "studio" as const),
      fc.integer({ min: 0, max: 900_000 }),
      fc.integer({ min: 0, max: 100 }),
      fc.integer({ min: 0, max: 900_000 }),
      (list, by, deposit, killFeePercent, invoiced) => {
        const price = Math.max(
          0,
          list.reduce((total, item) => total + item.price, 0),
        );
        const settled = settle({
          items: list,
          by,
          deposit,
          keepsDeposit: true,
          killFeePercent,
          invoiced,
        });
        expect(settled.total).toBeGreaterThanOrEqual(0);
        expect(settled.total).toBeLessThanOrEqual(price);
        expect(settled.total).toBe(settled.earned + settled.depositKept + settled.killFee);
        expect(settled.difference).toBe(settled.total - invoiced);
      },
    ),
  );
});

test("a change's reduction is spread over the rest: no line is below zero, and the lines add up to what was earned", () => {
  const items = fc.array(
    fc.record({
      id: fc.string(),
      title: fc.string(),
      price: fc.integer({ min: 0, max: 500_000 }),
      done: fc.integer({ min: 0, max: 100 }),
    }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(items, fc.integer({ min: 0, max: 900_000 }), (list, givenBack) => {
      const settled = settle({
        items: lessGivenBack(list, givenBack),
        by: "studio",
        deposit: 0,
        keepsDeposit: false,
        killFeePercent: 0,
        invoiced: 0,
      });
      const whole = list.reduce((total, { price }) => total + price, 0);
      expect(settled.items.reduce((total, { price }) => total + price, 0)).toBe(
        whole - Math.min(whole, givenBack),
      );
      expect(settled.items.every(({ earned }) => earned >= 0)).toBe(true);
      expect(settled.total).toBe(settled.items.reduce((total, { earned }) => total + earned, 0));
    }),
  );
});

test("only a project that is in force and not closed can be ended", () => {
  const can = (change: object) =>
    canEndEarly({ status: "active", isInForce: true, isClosed: false, ...change });
  expect([
    can({}),
    can({ isInForce: false }),
    can({ isClosed: true }),
    can({ status: "completed" }),
  ]).toMatchObject([
    { allowed: true },
    { reason: "not-signed" },
    { reason: "project-closed" },
    { reason: "project-closed" },
  ]);
});

test.each(Object.keys(LANGUAGES))(
  "the document (%s) states every sum, and typed text never becomes markup",
  (locale) => {
    const text = settlementText({
      settlement: settle(input),
      reason: "# Too late\n<b>",
      project: "Shop",
      agreement: { number: 1, signedOn: "2026-11-01" },
      locale,
      money: (amount) => `${amount} c`,
      day: (day) => day,
    });
    for (const part of ["120000 c", "20000 c", "140000 c", "60000 c", "80000 c"])
      expect(text).toContain(part);
    expect(text.match(/^# /gmu)).toHaveLength(1);
    expect(text).not.toMatch(/(?<!\\)</u);
  },
);
