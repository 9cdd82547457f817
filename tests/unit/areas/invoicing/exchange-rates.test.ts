import { expect, test } from "vitest";
import { crossRate, parseRate, rateDay } from "#app/areas/invoicing/rules/exchange-rates.ts";

test("a rate is a decimal above zero, with a point or a comma", () => {
  expect(
    ["4.2531", "4,25", " 1 ", "0", "0.0", "-1", "4.2.5", "1e3", "", "0.123456789"].map(parseRate),
  ).toEqual(["4.2531", "4.25", "1", null, null, null, null, null, null, null]);
});

test("two currencies are compared by the value of a euro in both, to six significant digits", () => {
  const perEuro = { EUR: 1, USD: 1.15, JPY: 178.35, PLN: 4.255 };
  expect([
    crossRate(perEuro, "USD", "PLN"),
    crossRate(perEuro, "EUR", "PLN"),
    crossRate(perEuro, "JPY", "EUR"),
    crossRate(perEuro, "PLN", "EUR"),
    crossRate(perEuro, "GBP", "EUR"),
  ]).toEqual(["3.7", "4.255", "0.00560695", "0.235018", null]);
});

test("an invoice uses the rate of its day; in Poland that of the day before the supply, or before the invoice if that is earlier", () => {
  expect([
    rateDay("LT", "2026-03-10", "2026-02-01"),
    rateDay("PL", "2026-03-10", "2026-03-05"),
    rateDay("PL", "2026-03-10", "2026-03-20"),
  ]).toEqual(["2026-03-10", "2026-03-04", "2026-03-09"]);
});
