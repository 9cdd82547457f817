import { addDays } from "#app/kernel/day.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { amendmentText } from "#app/areas/change-requests/rules/amendment-text.ts";
import {
  canDeliverChange,
  canPriceChange,
  CHANGE_STATUSES,
  changesBefore,
} from "#app/areas/change-requests/rules/change-states.ts";
import { changeWords } from "#words/change.ts";
import {
  quoteChange,
  type ChangeQuote,
  type ChangeStanding,
} from "#app/areas/change-requests/rules/offer-change.ts";
import {
  nextRound,
  priceChange,
  type PriceInput,
} from "#app/areas/change-requests/rules/pricing.ts";
import { shiftDates } from "#app/areas/change-requests/rules/shift-dates.ts";
import {
  parseHours,
  readQuote,
  type QuoteValues,
} from "#app/areas/change-requests/views/quote-schema.ts";
import { addWorkingDays, isWorkingDay, type WorkCalendar } from "#app/kernel/working-days.ts";
import { formatMoney } from "#app/platform/i18n/format.ts";

const hourly: PriceInput = {
  pricing: "hourly",
  minutes: 210,
  amount: 0,
  worth: 0,
  rule: { rounds: 1, pricing: "hourly", price: 6_000 },
  round: null,
};
const fixedRule = { rounds: 2, pricing: "fixed" as const, price: 9_000 };

describe("the price of a change", () => {
  test("a round within the included number is free, and says which round it is", () => {
    expect(
      priceChange({ ...hourly, pricing: "free_round", round: { used: 0, included: 2 } }),
    ).toMatchObject({ price: 0, explanation: { kind: "free-round", round: 1, of: 2 } });
    expect(
      priceChange({ ...hourly, pricing: "free_round", round: { used: 2, included: 2 } }),
    ).toEqual({ allowed: false, reason: "no-free-round" });
    expect(priceChange({ ...hourly, pricing: "free_round" })).toEqual({
      allowed: false,
      reason: "no-free-round",
    });
  });

  test("hours are charged at the signed rate, and only if one was signed", () => {
    expect(priceChange(hourly)).toMatchObject({ price: 21_000, rate: 6_000 });
    expect(priceChange({ ...hourly, minutes: 0 })).toMatchObject({ reason: "estimate-missing" });
    expect(priceChange({ ...hourly, rule: fixedRule })).toMatchObject({ reason: "no-hourly-rate" });
    // 20 minutes at 1 000 yen an hour: a third of a yen is rounded once, half away from zero.
    expect(
      priceChange({ ...hourly, minutes: 20, rule: { rounds: 0, pricing: "hourly", price: 1_000 } }),
    ).toMatchObject({ price: 333 });
  });

  test("a further round never costs more than its signed price; anything else is agreed as a whole", () => {
    const round = { used: 2, included: 2 };
    expect(
      priceChange({ ...hourly, pricing: "fixed", amount: 9_000, rule: fixedRule, round }),
    ).toMatchObject({ price: 9_000, explanation: { kind: "fixed-round", round: 3 } });
    expect(
      priceChange({ ...hourly, pricing: "fixed", amount: 9_001, rule: fixedRule, round }),
    ).toEqual({ allowed: false, reason: "above-rule" });
    expect(
      priceChange({ ...hourly, pricing: "fixed", amount: 50_000, rule: fixedRule }),
    ).toMatchObject({ explanation: { kind: "agreed-price" } });
    expect(priceChange({ ...hourly, pricing: "fixed", amount: -5_000 })).toMatchObject({
      price: -5_000,
      explanation: { kind: "given-back" },
    });
    expect(priceChange({ ...hourly, pricing: "fixed", amount: 0 })).toEqual({
      allowed: false,
      reason: "price-missing",
    });
  });

  test("a bonus costs nothing, whatever it is worth", () => {
    expect(priceChange({ ...hourly, pricing: "bonus", worth: 30_000 })).toMatchObject({
      price: 0,
      explanation: { kind: "bonus", worth: 30_000 },
    });
  });

  test("the explanation is in the client's language, with hours, rate and clause", () => {
    const money = (locale: string) => (amount: number) => formatMoney(amount, "EUR", locale);
    const priced = priceChange(hourly);
    if (!priced.allowed) throw new Error("not priced");
    const say = (locale: string) =>
      changeWords(locale).explain(priced.explanation, money(locale), changeWords(locale).clause(1));
    expect(say("en")).toBe(
      "3.5 hours × €60.00 = €210.00, at the hourly rate signed in “Later changes” of agreement 1.",
    );
    expect(say("pl").replace(/\s/gu, " ")).toBe(
      "3,5 godz. × 60,00 € = 210,00 €, według stawki godzinowej podpisanej w punkcie „Późniejsze zmiany” w umowie 1.",
    );
    expect(say("lt").replace(/\s/gu, " ")).toContain("3,5 val. × 60,00 € = 210,00 €");
  });

  test("the next round's price is known before it is asked for", () => {
    expect(nextRound(fixedRule, { used: 1, included: 2 })).toEqual({ free: true, round: 2, of: 2 });
    expect(nextRound(fixedRule, { used: 2, included: 2 })).toEqual({
      free: false,
      round: 3,
      of: 2,
      pricing: "fixed",
      price: 9_000,
    });
  });

  test("hours are read as people write them", () => {
    expect(["3", "3.5", "3,5", "0,25", "100"].map(parseHours)).toEqual([180, 210, 210, 15, 6_000]);
    expect(["", "-1", "3.555", "x", "1e3"].map(parseHours)).toEqual([null, null, null, null, null]);
  });

  test("any estimate and rate give hours times rate, rounded once, in every currency", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60_000 }),
        fc.integer({ min: 1, max: 10_000_000 }),
        (minutes, price) => {
          const priced = priceChange({
            ...hourly,
            minutes,
            rule: { rounds: 0, pricing: "hourly", price },
          });
          expect(priced.allowed && Math.abs(priced.price - (price * minutes) / 60) <= 0.5).toBe(
            true,
          );
        },
      ),
    );
  });
});

describe("dates", () => {
  const calendar: WorkCalendar = {
    weekdays: [1, 2, 3, 4, 5],
    daysOff: [{ fromDay: "2026-12-24", toDay: "2027-01-02" }],
  };

  test("weekends and days off are left out", () => {
    expect(addWorkingDays("2026-11-27", 1, calendar)).toBe("2026-11-30");
    expect(addWorkingDays("2026-12-23", 1, calendar)).toBe("2027-01-04");
    expect(addWorkingDays("2026-11-28", 0, calendar)).toBe("2026-11-28");
    expect(() =>
      addWorkingDays("2026-11-27", 1, {
        weekdays: [1],
        daysOff: [{ fromDay: "2020-01-01", toDay: "2099-01-01" }],
      }),
    ).toThrow(RangeError);
  });

  test("the milestone and those after it move; approved ones stay", () => {
    const milestones: Parameters<typeof shiftDates>[0] = [
      { id: "a", dueOn: "2026-11-20", isApproved: true },
      { id: "b", dueOn: "2026-11-27", isApproved: false },
      { id: "c", dueOn: "2026-12-23", isApproved: false },
    ];
    expect(shiftDates(milestones, { fromId: "b", workingDays: 2, calendar })).toEqual([
      { milestoneId: "b", from: "2026-11-27", to: "2026-12-01" },
      { milestoneId: "c", from: "2026-12-23", to: "2027-01-05" },
    ]);
    expect(
      shiftDates(milestones, { fromId: "c", workingDays: 1, calendar }).map(
        ({ milestoneId }) => milestoneId,
      ),
    ).toEqual(["c"]);
    expect(shiftDates(milestones, { fromId: "b", workingDays: 0, calendar })).toEqual([]);
    expect(shiftDates(milestones, { fromId: "elsewhere", workingDays: 3, calendar })).toEqual([]);
  });

  test("dates in order stay in order, later, and on working days, whatever is added", () => {
    const day = fc.integer({ min: 0, max: 700 }).map((offset) => addDays("2026-01-01", offset));
    fc.assert(
      fc.property(
        fc.array(day, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 60 }),
        (days, count) => {
          const milestones = [...days]
            .sort()
            .map((dueOn, index) => ({ id: String(index), dueOn, isApproved: false }));
          const moved = shiftDates(milestones, { fromId: null, workingDays: count, calendar });
          expect(moved.every(({ from, to }) => to > from && isWorkingDay(to, calendar))).toBe(true);
          expect(
            moved.every(({ to }, index) => index === 0 || (moved[index - 1]?.to ?? "") <= to),
          ).toBe(true);
        },
      ),
    );
  });
});

const standing: ChangeStanding = {
  number: 1,
  title: "Flags",
  rule: { rounds: 1, pricing: "hourly", price: 6_000 },
  round: null,
  roundOf: null,
  bought: [],
  today: "2026-11-22",
  calendar: { weekdays: [1, 2, 3, 4, 5], daysOff: [] },
  milestones: [{ id: "m", dueOn: "2026-12-01", isApproved: false }],
  deliverables: [
    { id: "d", milestoneId: "m", isAccepted: false },
    { id: "e", milestoneId: "m", isAccepted: true },
  ],
};
const quote: ChangeQuote = {
  pricing: "hourly",
  minutes: 60,
  amount: 0,
  worth: 0,
  offer: "",
  billing: "on_approval",
  daysAdded: 3,
  movesFrom: "m",
  added: null,
  dropped: [],
  expiresOn: "2026-12-01",
};

describe("a quote", () => {
  test("says what it does to the ledger", () => {
    expect(quoteChange(quote, standing, "n")).toMatchObject({
      allowed: true,
      effects: { price: 6_000, shifts: [{ from: "2026-12-01", to: "2026-12-04" }], rounds: [] },
    });
    const bought = quoteChange(
      quote,
      { ...standing, roundOf: "m", bought: ["d", "e"], round: { used: 1, included: 1 } },
      "n",
    );
    expect(bought.allowed && bought.effects.rounds).toEqual([
      { deliverableId: "d", rounds: 1 },
      { deliverableId: "e", rounds: 1 },
    ]);
  });

  test("can't drop accepted work, expire in the past or add too many days", () => {
    expect(quoteChange({ ...quote, dropped: ["e"] }, standing, "n")).toEqual({
      allowed: false,
      reason: "already-accepted",
    });
    expect(quoteChange({ ...quote, expiresOn: "2026-11-21" }, standing, "n")).toEqual({
      allowed: false,
      reason: "expiry-past",
    });
    expect(quoteChange({ ...quote, daysAdded: 251 }, standing, "n")).toEqual({
      allowed: false,
      reason: "too-many-days",
    });
  });

  test("shows an error beside each field that can't be read", () => {
    const values: QuoteValues = {
      pricing: "hourly",
      hours: "many",
      amount: "",
      less: false,
      worth: "",
      offer: "",
      billing: "x",
      days: "-1",
      movesFrom: "",
      expiresOn: "soon",
      addedTitle: "Flag",
      addedFormat: "",
      addedQuantity: "0.5",
      addedAcceptance: "",
      addedRounds: "",
      addedMilestone: "",
      dropped: [],
    };
    expect(Object.keys(readQuote(values, "EUR").errors)).toEqual([
      "hours",
      "days",
      "addedQuantity",
      "expiresOn",
    ]);
    expect(
      readQuote(
        {
          ...values,
          pricing: "fixed",
          amount: "100,50",
          less: true,
          days: "",
          addedTitle: "",
          expiresOn: "2026-12-01",
        },
        "EUR",
      ),
    ).toMatchObject({ errors: {}, quote: { amount: -10_050, daysAdded: 0, added: null } });
  });

  test("the amendment states all of it, and typed text never becomes markup", () => {
    const quoted = quoteChange(
      {
        ...quote,
        added: {
          title: "# Flag",
          format: ".pdf",
          quantity: 2,
          acceptance: "",
          rounds: 1,
          milestoneId: null,
        },
        dropped: ["d"],
        offer: "<b>smaller</b>",
      },
      standing,
      "n",
    );
    if (!quoted.allowed) throw new Error(quoted.reason);
    const text = amendmentText({
      locale: "en",
      amendment: 2,
      project: "Shop",
      agreement: { number: 1, signedOn: "1 November 2026" },
      change: {
        ...quoted.effects,
        title: "Poster. Price: 0 EUR",
        wish: "# Two flags\n[x](http://evil.example)",
        offer: "<b>smaller</b>",
      },
      explanation: quoted.explanation,
      deliverables: [{ id: "d", title: "Logo", milestoneId: "m" }],
      milestones: [{ id: "m", title: "Draft" }],
      expiresOn: "2026-12-01",
      money: (amount) => `${amount} c`,
      day: (day) => day,
    });
    const unquoted = text.split("\n").filter((line) => !line.startsWith(">"));
    expect(unquoted.join("\n")).not.toMatch(/Poster|Two flags/u);
    for (const part of [
      "Amendment for change 1",
      "> Poster. Price: 0 EUR",
      "Two flags",
      "6000 c",
      "“Draft” moves from 2026-12-01 to 2026-12-04",
      "Logo",
      "until 2026-12-01",
      "agreement 1",
    ])
      expect(text).toContain(part);
    expect(text.match(/^# /gmu)).toHaveLength(1);
    expect(text).not.toMatch(/(?<!\\)</u);
  });
});

test("a change moves only along its states, and work on it is done only when approved or given", () => {
  expect(changesBefore("approved")).toEqual(["sent"]);
  expect(changesBefore("sent")).toEqual(["priced"]);
  expect(changesBefore("priced")).toEqual(["requested", "priced", "sent", "declined", "expired"]);
  expect(changesBefore("requested")).toEqual([]);
  expect(
    CHANGE_STATUSES.filter(
      (status) => canDeliverChange({ status, gift: false }, { status: "active" }).allowed,
    ),
  ).toEqual(["approved"]);
  expect(canDeliverChange({ status: "sent", gift: true }, { status: "active" }).allowed).toBe(true);
  expect(canDeliverChange({ status: "approved", gift: false }, { status: "terminated" })).toEqual({
    allowed: false,
    reason: "project-closed",
  });
  expect(CHANGE_STATUSES.filter(canPriceChange)).toEqual([
    "requested",
    "priced",
    "sent",
    "declined",
    "expired",
  ]);
});
