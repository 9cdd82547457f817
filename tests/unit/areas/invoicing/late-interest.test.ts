import type { Day } from "#app/kernel/day.ts";
import { expect, test } from "vitest";
import { lateInterest, type LateInterest } from "#app/areas/invoicing/rules/late-interest.ts";

const known = (late: ReturnType<typeof lateInterest>) => late as LateInterest;
const invoice = {
  country: "LT",
  currency: "EUR",
  due: 100_000,
  dueOn: "2026-06-10" as Day,
  payments: [] as { day: Day; amount: number }[],
};

test("runs from the day after the due day, at the rate of each half-year, on what is open", () => {
  expect(lateInterest(invoice, "2026-06-10")).toBeNull();
  // 20 days at 10.15 %, 10 days at 10.40 %.
  const late = known(lateInterest(invoice, "2026-07-10"));
  expect(
    late.periods.map(({ from, to, days, rate, interest }) => [from, to, days, rate, interest]),
  ).toEqual([
    ["2026-06-11", "2026-06-30", 20, 1_015, 556],
    ["2026-07-01", "2026-07-10", 10, 1_040, 285],
  ]);
  expect([late.interest, late.fee]).toEqual([841, 4_000]);
});

test("a paid part bears no interest from its day on, and a payment in time costs nothing", () => {
  const half = known(
    lateInterest({ ...invoice, payments: [{ day: "2026-06-21", amount: 60_000 }] }, "2026-06-30"),
  );
  expect(half.periods.map(({ open, days }) => [open, days])).toEqual([
    [100_000, 10],
    [40_000, 10],
  ]);
  expect(
    lateInterest({ ...invoice, payments: [{ day: "2026-06-10", amount: 100_000 }] }, "2026-08-01"),
  ).toBeNull();
});

test("each country's own law, its fee only in euros, and nothing where the law or its rate isn't known", () => {
  const rate = (country: string) =>
    known(lateInterest({ ...invoice, country }, "2026-06-20"))?.periods[0]?.rate;
  expect([rate("DE"), rate("FR"), rate("CH"), rate("US"), rate("PL")]).toEqual([
    1_027,
    1_215,
    500,
    undefined,
    undefined,
  ]);
  expect(known(lateInterest({ ...invoice, currency: "USD" }, "2026-06-20")).fee).toBe(0);
  // An unknown rate is reported, not guessed.
  expect([
    lateInterest({ ...invoice, dueOn: "2020-01-01" }, "2026-06-20"),
    lateInterest(invoice, "2099-06-20"),
    lateInterest({ ...invoice, country: "CH" }, "2099-06-20"),
  ]).toEqual(["rate-unknown", "rate-unknown", expect.objectContaining({ fee: 0 })]);
});
