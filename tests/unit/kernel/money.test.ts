import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  add,
  minor,
  minorDigits,
  multiply,
  parseAmount,
  share,
  split,
  sum,
  toDecimal,
} from "#app/kernel/money.ts";

const CURRENCIES = ["EUR", "JPY", "KWD", "HUF", "PLN"];

describe("money", () => {
  test("minor digits are ISO 4217's, even where Intl rounds", () => {
    expect(["EUR", "JPY", "KWD", "HUF", "ISK"].map(minorDigits)).toEqual([2, 0, 3, 2, 0]);
  });

  test("rounds half away from zero, exactly, beyond what floats can", () => {
    expect(multiply(5, 1, 2)).toBe(3);
    expect(multiply(-5, 1, 2)).toBe(-3);
    expect(multiply(1_005, 10, 1_000)).toBe(10);
    expect(multiply(9_007_199_254_740_991, 1, 3)).toBe(3_002_399_751_580_330);
    expect(share(105, 5_000)).toBe(53);
  });

  test("a split loses no minor unit, and no part is off by more than one", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e12 }),
        fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 20 }),
        (total, weights) => {
          const parts = split(total, weights);
          expect(sum(parts)).toBe(total);
          const whole = sum(weights);
          parts.forEach((part, index) =>
            expect(Math.abs(part - (total * weights[index]!) / whole)).toBeLessThan(1.001),
          );
        },
      ),
    );
  });

  test("an amount written as a decimal is read back unchanged, in every kind of currency", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e12 }),
        fc.constantFrom(...CURRENCIES),
        (amount, currency) => {
          expect(parseAmount(toDecimal(amount, currency), currency)).toBe(amount);
        },
      ),
    );
  });

  test.each([
    ["1 200,00", "EUR", 120_000],
    ["1.200,00", "EUR", 120_000],
    ["1,200.00", "EUR", 120_000],
    ["1,200", "EUR", 120_000],
    ["1'200.5", "EUR", 120_050],
    ["12,5", "EUR", 1_250],
    ["1\u202f200,00", "PLN", 120_000],
    ["1200", "JPY", 1_200],
    ["1,200", "JPY", 1_200],
    ["1.234", "KWD", 1_234],
    ["1.2.3", "EUR", null],
    ["12,345.6", "JPY", null],
    ["0,001", "EUR", null],
    ["1,2,3", "EUR", null],
    ["-5", "EUR", null],
    ["5 €", "EUR", null],
    ["", "EUR", null],
    ["99999999999999999999", "EUR", null],
  ])("reads %j in %s as %s", (text, currency, amount) => {
    expect(parseAmount(text, currency)).toBe(amount);
  });

  test("two currencies never add", () => {
    expect(() => add({ amount: 1, currency: "EUR" }, { amount: 1, currency: "PLN" })).toThrow(
      RangeError,
    );
    expect(add({ amount: 1, currency: "EUR" }, { amount: 2, currency: "EUR" })).toEqual({
      amount: 3,
      currency: "EUR",
    });
  });

  test("an amount beyond a safe integer is refused where it enters", () => {
    expect(() => minor(2n ** 53n)).toThrow(RangeError);
    expect(minor(2n ** 53n - 1n)).toBe(Number.MAX_SAFE_INTEGER);
  });
});
