import { describe, expect, test } from "vitest";
import { lastDay, nextStep, noticeDay, type Notice } from "#app/areas/work/rules/silence.ts";
import { addDays, type Day } from "#app/kernel/day.ts";

const SHOWN: Day = "2027-03-01";
const silence = (notices: Notice[], days = 14, answerBy: Day | null = null) => ({
  ...{ shownOn: SHOWN, days, answerBy, notices },
});
const notice = (
  number: 1 | 2,
  sentOn: Day,
  arrival: Notice["arrival"] = "arrived",
  until: Day = SHOWN,
): Notice => ({ number, sentOn, arrival, until });
const after = (days: number) => addDays(SHOWN, days);

describe("silence", () => {
  test("is asked about halfway and two days before the end, and consents after the last day", () => {
    const none = silence([]);
    expect([noticeDay(1, none), noticeDay(2, none), lastDay(none, SHOWN)]).toEqual([
      after(7),
      after(12),
      after(14),
    ]);
    expect([nextStep(none, after(6)), nextStep(none, after(7))]).toEqual(["wait", "first"]);
    const one = silence([notice(1, after(7))]);
    expect([nextStep(one, after(11)), nextStep(one, after(12))]).toEqual(["wait", "second"]);
    const both = silence([notice(1, after(7)), notice(2, after(12))]);
    expect([nextStep(both, after(14)), nextStep(both, after(15))]).toEqual(["wait", "consent"]);
  });

  test("never consents without both notices, or with one that hasn't arrived", () => {
    expect(nextStep(silence([notice(1, after(7))]), after(300))).toBe("second");
    const lost = silence([notice(1, after(7), "lost"), notice(2, after(12))]);
    const bounced = silence([notice(1, after(7)), notice(2, after(12), "lost")]);
    expect([nextStep(lost, after(300)), nextStep(bounced, after(300))]).toEqual(["wait", "wait"]);
  });

  test("ends no sooner than a day that was named, or that the studio asked for", () => {
    const named = silence([
      notice(1, after(7), "arrived", after(17)),
      notice(2, after(12), "arrived", after(14)),
    ]);
    expect([nextStep(named, after(17)), nextStep(named, after(18))]).toEqual(["wait", "consent"]);
    const asked = silence([notice(1, after(7)), notice(2, after(12))], 14, after(40));
    expect([nextStep(asked, after(40)), nextStep(asked, after(41))]).toEqual(["wait", "consent"]);
  });

  test("has its second notice only after the first has arrived", () => {
    const stuck = silence([notice(1, after(13), "waiting")]);
    expect(nextStep(stuck, after(13))).toBe("wait");
    const gone = silence([notice(1, after(13))]);
    expect([nextStep(gone, after(13)), nextStep(gone, after(14))]).toEqual(["wait", "second"]);
  });

  test("leaves its days after a notice that goes out late", () => {
    const late = silence([]);
    expect(nextStep(late, after(40))).toBe("first");
    expect(lastDay(late, after(40))).toBe(after(43));
    const one = silence([notice(1, after(40))]);
    expect([nextStep(one, after(40)), nextStep(one, after(41))]).toEqual(["wait", "second"]);
    const both = silence([notice(1, after(40)), notice(2, after(41))]);
    expect([nextStep(both, after(43)), nextStep(both, after(44))]).toEqual(["wait", "consent"]);
  });

  test.each([7, 14, 21, 30])(
    "of %i days has its notices on different days before its end",
    (days) => {
      const first = noticeDay(1, silence([], days));
      const second = noticeDay(2, silence([notice(1, first)], days));
      expect(first > SHOWN && first < second && addDays(second, 2) <= after(days)).toBe(true);
    },
  );
});
