import { expect, test } from "vitest";
import { instantAt, localTime } from "#app/kernel/wall-clock.ts";

const at = (local: string, zone = "Europe/Warsaw") => instantAt(local, zone)?.toISOString() ?? null;

test("a time of a zone's clocks is an instant, in summer and in winter", () => {
  expect(at("2026-12-01T09:00")).toBe("2026-12-01T08:00:00.000Z");
  expect(at("2026-07-01T09:00")).toBe("2026-07-01T07:00:00.000Z");
  expect(at("2026-12-01T09:00", "Pacific/Auckland")).toBe("2026-11-30T20:00:00.000Z");
  expect(at("2026-12-01T09:00", "America/Los_Angeles")).toBe("2026-12-01T17:00:00.000Z");
});

test("an hour that is shown twice is the first, one that is skipped lies after the change", () => {
  expect(at("2026-10-25T02:30")).toBe("2026-10-25T00:30:00.000Z");
  expect(at("2027-03-28T02:30")).toBe("2027-03-28T01:30:00.000Z");
  expect(at("2027-03-28T03:00")).toBe("2027-03-28T01:00:00.000Z");
});

test("what is no time is none", () => {
  for (const text of ["", "tomorrow", "2026-02-30T09:00", "2026-12-01T24:00", "2026-12-01"])
    expect(at(text)).toBeNull();
});

test("an instant is shown as the zone's clocks show it", () => {
  expect(localTime(new Date("2026-12-01T08:00:00Z"), "Europe/Warsaw")).toBe("2026-12-01T09:00");
  expect(localTime(new Date("2026-11-30T23:30:00Z"), "Europe/Warsaw")).toBe("2026-12-01T00:30");
});
