import { expect, test } from "vitest";
import {
  addWorkingDays,
  isWorkingDay,
  parseWeekdays,
  type WorkCalendar,
} from "#app/kernel/working-days.ts";

const week = { weekdays: [1, 2, 3, 4, 5], daysOff: [] };

test("working days skip weekends and days off, both ends included", () => {
  const holiday: WorkCalendar = {
    ...week,
    daysOff: [{ fromDay: "2026-12-24", toDay: "2026-12-28" }],
  };
  expect(addWorkingDays("2026-12-23", 1, holiday)).toBe("2026-12-29");
  expect(isWorkingDay("2026-12-28", holiday)).toBe(false);
  expect(addWorkingDays("2026-11-27", 1, week)).toBe("2026-11-30");
  expect(addWorkingDays("2026-11-28", 0, week)).toBe("2026-11-28");
});

test("a calendar without a working day is an error, not an endless search", () => {
  expect(() => addWorkingDays("2026-11-27", 1, { weekdays: [], daysOff: [] })).toThrow(RangeError);
});

test("stored weekdays are read leniently", () => {
  expect(parseWeekdays("1 3 7")).toEqual([1, 3, 7]);
  expect(parseWeekdays("0 8 x")).toEqual([1, 2, 3, 4, 5]);
  expect(parseWeekdays("")).toEqual([1, 2, 3, 4, 5]);
});
