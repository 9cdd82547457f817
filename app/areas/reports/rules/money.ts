import type { Day } from "#app/kernel/day.ts";
import { sum } from "#app/kernel/money.ts";

/** An invoice as the reports count it, minor units: `charged` is its total without what earlier invoices have asked for, `onItsWay` money that a bank is still working on. */
export type MoneyRow = {
  id: string;
  client: string;
  clientId: string;
  currency: string;
  issuedOn: Day;
  payBy: Day;
  charged: number;
  due: number;
  paid: number;
  onItsWay: number;
  /** Of what is open, the parts of a plan that are late; all of it where there is no plan. */
  late: number;
};
/** Money that came (or went back, below zero) on a day. */
export type Flow = { currency: string; clientId: string; client: string; day: Day; amount: number };

export const AGES = [
  "not due",
  "1 to 30 days",
  "31 to 60 days",
  "61 to 90 days",
  "over 90 days",
] as const;

export const INVOICE_FILTERS = ["open", "overdue", "paid"] as const;
export type InvoiceFilter = (typeof INVOICE_FILTERS)[number];

/** How long an open invoice is overdue, as one of the ages. */
export function ageOf(payBy: Day, today: Day): (typeof AGES)[number] {
  const days = Math.round((Date.parse(today) - Date.parse(payBy)) / 86_400_000);
  if (days <= 0) return AGES[0];
  return days <= 30 ? AGES[1] : days <= 60 ? AGES[2] : days <= 90 ? AGES[3] : AGES[4];
}

const openOf = ({ due, paid }: MoneyRow): number => Math.max(0, due - paid);
const total = (rows: MoneyRow[], of: (row: MoneyRow) => number) => sum(rows.map(of));

/**
 * What was invoiced in a year, what came in it, and what is open now, by currency: two currencies never add. `agreed` is
 * the net price of what was signed in the year.
 */
export function moneyReport(
  rows: MoneyRow[],
  {
    flows,
    agreed,
    year,
    today,
  }: { flows: Flow[]; agreed: { currency: string; amount: number }[]; year: string; today: Day },
) {
  const inYear = (day: Day) => day.startsWith(year);
  const currencies = [
    ...new Set([
      ...rows.map(({ currency }) => currency),
      ...flows.map(({ currency }) => currency),
      ...agreed.map(({ currency }) => currency),
    ]),
  ].sort();
  return currencies.map((currency) => {
    const own = rows.filter((row) => row.currency === currency);
    const issued = own.filter(({ issuedOn }) => inYear(issuedOn));
    const came = flows.filter((flow) => flow.currency === currency && inYear(flow.day));
    const months = Array.from(
      { length: 12 },
      (_, index) => `${year}-${String(index + 1).padStart(2, "0")}`,
    );
    const clients = [
      ...new Map([...own, ...came].map(({ clientId, client }) => [clientId, client])),
    ];
    return {
      currency,
      agreed: sum(
        agreed.filter((entry) => entry.currency === currency).map(({ amount }) => amount),
      ),
      invoiced: total(issued, ({ charged }) => charged),
      paid: sum(came.map(({ amount }) => amount)),
      onItsWay: total(own, ({ onItsWay }) => onItsWay),
      open: total(own, openOf),
      overdue: total(
        own.filter(({ payBy, onItsWay }) => payBy < today && onItsWay === 0),
        ({ late }) => late,
      ),
      months: months.map((month) => ({
        month,
        invoiced: total(
          issued.filter(({ issuedOn }) => issuedOn.startsWith(month)),
          ({ charged }) => charged,
        ),
        paid: sum(came.filter(({ day }) => day.startsWith(month)).map(({ amount }) => amount)),
      })),
      ages: AGES.map((age) => ({
        age,
        open: total(
          own.filter(({ payBy }) => ageOf(payBy, today) === age),
          openOf,
        ),
      })),
      clients: clients
        .map(([id, name]) => ({
          id,
          name,
          invoiced: total(
            issued.filter(({ clientId }) => clientId === id),
            ({ charged }) => charged,
          ),
          paid: sum(came.filter(({ clientId }) => clientId === id).map(({ amount }) => amount)),
          open: total(
            own.filter(({ clientId }) => clientId === id),
            openOf,
          ),
        }))
        .filter(({ invoiced, paid, open }) => invoiced !== 0 || paid !== 0 || open !== 0)
        .sort((a, b) => b.open - a.open || b.invoiced - a.invoiced),
    };
  });
}

export type MoneyReport = ReturnType<typeof moneyReport>;

/**
 * A CSV file by RFC 4180 for spreadsheets: a cell that begins like a formula is preceded by an apostrophe (OWASP, CSV
 * injection); a number stays a number.
 */
export function toCsv(rows: (string | number)[][]): string {
  const cell = (value: string | number) => {
    const text = String(value);
    const isNumber = typeof value === "number" || /^-?\d+(?:\.\d+)?$/u.test(text);
    // Where lists are parted by semicolons, a cell may begin within a cell.
    const inner = text.replace(/([;,\t\n]\s*)(?=[=+\-@])/gu, "$1'");
    const safe = isNumber ? text : /^[=+\-@\t\r\n]/u.test(inner) ? `'${inner}` : inner;
    return /[",;\n\r]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}
