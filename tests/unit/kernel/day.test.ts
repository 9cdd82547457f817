import { expect, test } from "vitest";
import { addDays, dayOf, daysBetween, parseDay } from "#app/kernel/day.ts";

test("a day that doesn't exist is refused", () => {
  expect(parseDay("2026-02-28")).toBe("2026-02-28");
  expect(["2026-02-30", "2026-13-01", "26-01-01", "", "2026-1-1"].map(parseDay)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

test("days are counted across months, leap years and clock changes", () => {
  expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  expect(addDays("2026-03-28", 2)).toBe("2026-03-30");
  expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
  expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
});

test("the same instant is another day in another time zone", () => {
  const instant = new Date("2026-11-22T22:30:00Z");
  expect(dayOf(instant, "UTC")).toBe("2026-11-22");
  expect(dayOf(instant, "Europe/Vilnius")).toBe("2026-11-23");
  expect(dayOf(instant, "America/Los_Angeles")).toBe("2026-11-22");
});
