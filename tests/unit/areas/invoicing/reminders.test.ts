import type { Day } from "#app/kernel/day.ts";
import { expect, test } from "vitest";
import { parseSchedule, stepDue } from "#app/areas/invoicing/rules/reminders.ts";

test("a schedule is days from the due day", () => {
  expect([
    parseSchedule("7, -3 0;14 7"),
    parseSchedule(""),
    parseSchedule("soon"),
    parseSchedule("1.5"),
    parseSchedule("200"),
  ]).toEqual([[-3, 0, 7, 14], [], null, null, null]);
});

test("only the latest due step is taken, once, and never for an invoice that is long past the schedule", () => {
  const due = (today: Day, taken: number[] = []) =>
    stepDue([-3, 0, 7, 14], { issuedOn: "2026-10-27", dueOn: "2026-11-10", today, taken });
  expect(
    (
      [
        "2026-11-06",
        "2026-11-07",
        "2026-11-09",
        "2026-11-10",
        "2026-11-20",
        "2026-11-24",
        "2026-12-24",
        "2026-12-25",
      ] as const
    ).map((day) => due(day)),
  ).toEqual([null, -3, -3, 0, 7, 14, 14, null]);
  expect([
    due("2026-11-09", [-3]),
    due("2026-11-10", [-3]),
    due("2026-11-20", [0, 7]),
    due("2026-11-10", [7]),
  ]).toEqual([null, 0, null, null]);
});

test("beside a new invoice nobody is reminded of it", () => {
  const due = (issuedOn: Day, today: Day) =>
    stepDue([-3, 0, 7, 14], { issuedOn, dueOn: "2026-11-10", today, taken: [] });
  expect(due("2026-11-10", "2026-11-10")).toBeNull();
  expect(due("2026-11-10", "2026-11-16")).toBeNull();
  expect(due("2026-11-10", "2026-11-17")).toBe(7);
  expect(due("2026-11-08", "2026-11-09")).toBeNull();
  expect(due("2026-11-08", "2026-11-10")).toBe(0);
});
