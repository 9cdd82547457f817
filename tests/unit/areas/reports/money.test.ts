import { describe, expect, test } from "vitest";
import {
  ageOf,
  moneyReport,
  toCsv,
  type Flow,
  type MoneyRow,
} from "#app/areas/reports/rules/money.ts";

const row = (change: Partial<MoneyRow>): MoneyRow => ({
  id: "i",
  client: "Café",
  clientId: "c",
  currency: "EUR",
  issuedOn: "2026-03-02",
  payBy: "2026-03-16",
  charged: 1_000,
  due: 1_000,
  paid: 0,
  onItsWay: 0,
  late: Math.max(0, (change.due ?? 1_000) - (change.paid ?? 0)),
  ...change,
});

describe("the money of a year", () => {
  test("counts each currency separately, and what is open whenever it was issued", () => {
    const rows = [
      row({}),
      row({ paid: 400, issuedOn: "2025-12-30", payBy: "2026-01-10" }),
      row({ currency: "PLN", onItsWay: 1_000 }),
      row({ charged: -100, due: -100 }),
    ];
    const flows: Flow[] = [
      { currency: "EUR", client: "Café", clientId: "c", day: "2026-01-05", amount: 400 },
      { currency: "EUR", client: "Café", clientId: "c", day: "2026-02-05", amount: -50 },
      { currency: "EUR", client: "Café", clientId: "c", day: "2025-12-31", amount: 9 },
    ];
    const [eur, pln] = moneyReport(rows, {
      flows,
      agreed: [{ currency: "EUR", amount: 5_000 }],
      year: "2026",
      today: "2026-03-20",
    });
    expect(eur).toMatchObject({
      currency: "EUR",
      agreed: 5_000,
      invoiced: 900,
      paid: 350,
      onItsWay: 0,
      open: 1_600,
      overdue: 1_600,
    });
    expect(pln).toMatchObject({ currency: "PLN", onItsWay: 1_000, open: 1_000, overdue: 0 });
    expect(eur!.months.slice(0, 3)).toEqual([
      { month: "2026-01", invoiced: 0, paid: 400 },
      { month: "2026-02", invoiced: 0, paid: -50 },
      { month: "2026-03", invoiced: 900, paid: 0 },
    ]);
    expect(eur!.clients).toEqual([
      { id: "c", name: "Café", invoiced: 900, paid: 350, open: 1_600 },
    ]);
    expect(eur!.ages.map(({ open }) => open)).toEqual([0, 1_000, 0, 600, 0]);
  });

  test("debts have an age from the day after they were due", () => {
    expect(
      (
        [
          "2026-03-20",
          "2026-03-19",
          "2026-02-18",
          "2026-02-17",
          "2025-12-20",
          "2025-12-19",
        ] as const
      ).map((dueOn) => ageOf(dueOn, "2026-03-20")),
    ).toEqual(["not-due", "1-30", "1-30", "31-60", "61-90", "over-90"]);
  });
});

test("a cell that a spreadsheet would run is text, a number stays a number, and quotes and line breaks survive", () => {
  expect(
    toCsv([
      [
        "=1+1",
        "+48 600",
        "-5.20",
        "@x",
        "Café „Šviesa“, UAB",
        'a "b"\nc',
        "\tx",
        3,
        "x;=HYPERLINK(1)",
      ],
    ]),
  ).toBe(
    `\uFEFF'=1+1,'+48 600,-5.20,'@x,"Café „Šviesa“, UAB","a ""b""\nc",'\tx,3,"x;'=HYPERLINK(1)"\r\n`,
  );
});
