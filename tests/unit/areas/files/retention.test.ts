import { describe, expect, test } from "vitest";
import { canRemoveFiles, removalDay, removalDayOf } from "#app/areas/files/rules/retention.ts";
import type { Day } from "#app/kernel/day.ts";

describe("the day on which a project's files go", () => {
  test.each<[string, Day | null, number, Day | null, Day | null]>([
    ["never without a rule", "2026-03-31", 0, "2026-01-01", null],
    ["never while the project goes on", null, 12, "2026-01-01", null],
    ["so many months after the end", "2026-03-31", 6, "2026-01-01", "2026-09-30"],
    ["over a leap day", "2027-11-30", 3, "2026-01-01", "2028-02-29"],
    ["not before 30 days after the rule", "2020-01-01", 3, "2026-12-15", "2027-01-14"],
  ])("%s", (_name, endedOn, months, decidedOn, expected) => {
    expect(removalDay(endedOn, { months, decidedOn })).toBe(expected);
  });

  test("is of the project's calendar", () => {
    const late = new Date("2026-05-31T22:30:00Z");
    const rule = { filesKeptMonths: 1, filesRuleAt: new Date("2026-01-01T00:00:00Z") };
    const stored = (timeZone: string) => ({ completedAt: late, timeZone, workspace: rule });
    expect(removalDayOf(stored("UTC"))).toBe("2026-06-30");
    expect(removalDayOf(stored("Europe/Vilnius"))).toBe("2026-07-01");
  });

  test("by hand they go only after the end", () => {
    expect(canRemoveFiles(null)).toEqual({ allowed: false, reason: "project-goes-on" });
    expect(canRemoveFiles("2026-01-01").allowed).toBe(true);
  });
});
