import { describe, expect, test } from "vitest";
import {
  afterWorkingHours,
  promiseState,
  promiseTimes,
  type AnswerHours,
  type PromiseEnd,
} from "#app/areas/messages/rules/answer-promise.ts";

const hours = (change: Partial<AnswerHours> = {}): AnswerHours => ({
  weekdays: [1, 2, 3, 4, 5],
  daysOff: [],
  fromMinute: 9 * 60,
  toMinute: 17 * 60,
  timeZone: "Europe/Warsaw",
  ...change,
});
const after = (from: string, count: number, change: Partial<AnswerHours> = {}) =>
  afterWorkingHours(new Date(from), count, hours(change))?.toISOString() ?? null;

describe("working hours", () => {
  test.each([
    // Tuesday 10:00 in Warsaw, which is UTC+1 in winter.
    ["within a day", "2027-03-02T09:00:00Z", 4, "2027-03-02T13:00:00.000Z"],
    ["over the evening", "2027-03-02T15:00:00Z", 4, "2027-03-03T11:00:00.000Z"],
    ["from the night before", "2027-03-02T02:00:00Z", 4, "2027-03-02T12:00:00.000Z"],
    ["over a weekend", "2027-03-05T15:00:00Z", 2, "2027-03-08T09:00:00.000Z"],
    ["with none: the next beginning", "2027-03-06T12:00:00Z", 0, "2027-03-08T08:00:00.000Z"],
    // The clocks go forward on Sunday 28 March.
    ["over the change to summer", "2027-03-26T15:00:00Z", 2, "2027-03-29T08:00:00.000Z"],
    ["over the change to winter", "2027-10-29T14:00:00Z", 2, "2027-11-01T09:00:00.000Z"],
    ["a whole day to its end", "2027-03-02T08:00:00Z", 8, "2027-03-02T16:00:00.000Z"],
  ])("pass %s", (_what, from, count, until) => {
    expect(after(from, count)).toBe(until);
  });

  test("skip days off, and know a day that ends at midnight", () => {
    const daysOff = [{ fromDay: "2027-03-03", toDay: "2027-03-04" } as const];
    expect(after("2027-03-02T15:00:00Z", 2, { daysOff })).toBe("2027-03-05T09:00:00.000Z");
    const late = { fromMinute: 18 * 60, toMinute: 24 * 60 };
    expect(after("2027-03-02T22:00:00Z", 2, late)).toBe("2027-03-03T18:00:00.000Z");
  });

  test("of a calendar without any day never pass, nor so many of a few minutes a day", () => {
    expect([
      after("2027-03-02T09:00:00Z", 1, { weekdays: [] }),
      after("2027-03-02T09:00:00Z", 400, { toMinute: 9 * 60 + 5 }),
    ]).toEqual([null, null]);
  });
});

describe("an answer", () => {
  const times = (now: string) =>
    promiseTimes(new Date(now), hours()).map((time) => time.toISOString().slice(0, 16));

  test("can be promised for times at which somebody works", () => {
    expect(times("2027-03-02T09:00:00Z")).toEqual([
      "2027-03-02T16:00",
      "2027-03-03T12:00",
      "2027-03-03T16:00",
      "2027-03-04T16:00",
    ]);
    expect(times("2027-03-05T15:30:00Z")).toEqual([
      "2027-03-08T12:00",
      "2027-03-08T16:00",
      "2027-03-09T16:00",
    ]);
  });

  test("is promised, near, broken, and ends as it did, also too late", () => {
    const until = new Date("2027-03-02T15:00:00Z");
    const open = (time: string) =>
      promiseState({ until, endedAt: null, end: null }, new Date(`2027-03-02T${time}Z`));
    const ended = (end: PromiseEnd, time: string) =>
      promiseState(
        { until, end, endedAt: new Date(`2027-03-02T${time}Z`) },
        new Date("2027-03-03T15:00:00Z"),
      );
    expect([open("12:00:00"), open("13:00:00"), open("15:00:00"), open("15:00:01")]).toEqual([
      "open",
      "near",
      "near",
      "broken",
    ]);
    for (const [end, inTime, tooLate] of [
      ["answered", "kept", "late"],
      ["renewed", "renewed", "missed"],
      ["settled", "settled", "missed"],
    ] as const)
      expect([ended(end, "14:00:00"), ended(end, "16:00:00")]).toEqual([inTime, tooLate]);
  });
});
