import type { Id } from "#app/kernel/id.ts";
import type { Day } from "#app/kernel/day.ts";
import { sum, type MinorUnits } from "#app/kernel/money.ts";

/**
 * An invoice as the reports count it, minor units: `charged` is its total less what earlier
 * invoices asked for, `onItsWay` is money that a bank is still processing.
 */
export type MoneyRow = {
  id: string;
  client: string;
  clientId: Id<"Client">;
  currency: string;
  issuedOn: Day;
  payBy: Day;
  charged: number;
  due: MinorUnits;
  paid: MinorUnits;
  onItsWay: number;
  /**
   * The late part of what is open: the late parts of a plan, or all of it where there is no plan.
   */
  late: number;
};
/** Money that was received on a day, or returned if below zero. */
export type Flow = {
  currency: string;
  clientId: Id<"Client">;
  client: string;
  day: Day;
  amount: MinorUnits;
};

/** How long something is overdue, in days. */
export const AGES = ["not-due", "1-30", "31-60", "61-90", "over-90"] as const;

export const INVOICE_FILTERS = ["open", "overdue", "paid"] as const;
export type InvoiceFilter = (typeof INVOICE_FILTERS)[number];

/** How long an open invoice is overdue, as one of the ages. */
export function ageOf(payBy: Day, today: Day): (typeof AGES)[number] {
  const days = Math.round((Date.parse(today) - Date.parse(payBy)) / 86_400_000);
  if (days <= 0) return AGES[0];
  if (days <= 30) return AGES[1];
  if (days <= 60) return AGES[2];
  return days <= 90 ? AGES[3] : AGES[4];
}

const openOf = ({ due, paid }: MoneyRow): number => Math.max(0, due - paid);
const total = (rows: MoneyRow[], of: (row: MoneyRow) => number) => sum(rows.map(of));

/**
 * What was invoiced in a year, what came in it, and what is open now, by currency: two currencies
 * never add. `agreed` is the net price of what was signed in the year.
 */
export function moneyReport(rows: MoneyRow[], { flows, agreed, year, today }: YearOfMoney) {
  const all = [...rows, ...flows, ...agreed];
  const currencies = [...new Set(all.map(({ currency }) => currency))].sort();
  return currencies.map((currency) => {
    const own = rows.filter((row) => row.currency === currency);
    const issued = own.filter(({ issuedOn }) => issuedOn.startsWith(year));
    const came = flows.filter((flow) => flow.currency === currency && flow.day.startsWith(year));
    const signed = agreed.filter((entry) => entry.currency === currency);
    const overdue = own.filter(({ payBy, onItsWay }) => payBy < today && onItsWay === 0);
    return {
      currency,
      agreed: sum(signed.map(({ amount }) => amount)),
      invoiced: total(issued, chargedOf),
      paid: sum(came.map(({ amount }) => amount)),
      onItsWay: total(own, ({ onItsWay }) => onItsWay),
      open: total(own, openOf),
      overdue: total(overdue, ({ late }) => late),
      months: monthsOf(year).map((month) => ({
        month,
        invoiced: total(
          issued.filter(({ issuedOn }) => issuedOn.startsWith(month)),
          chargedOf,
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
      clients: byClient({ own, issued, came }),
    };
  });
}

type YearOfMoney = {
  flows: Flow[];
  agreed: { currency: string; amount: MinorUnits }[];
  year: string;
  today: Day;
};

const chargedOf = ({ charged }: MoneyRow) => charged;

const monthsOf = (year: string) =>
  Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, "0")}`);

/**
 * Each client with what was invoiced and received in the year and what is open, the largest debt
 * first.
 */
function byClient({ own, issued, came }: { own: MoneyRow[]; issued: MoneyRow[]; came: Flow[] }) {
  const names = new Map([...own, ...came].map(({ clientId, client }) => [clientId, client]));
  return [...names]
    .map(([id, name]) => {
      const isTheirs = ({ clientId }: { clientId: Id<"Client"> }) => clientId === id;
      return {
        id,
        name,
        invoiced: total(issued.filter(isTheirs), chargedOf),
        paid: sum(came.filter(isTheirs).map(({ amount }) => amount)),
        open: total(own.filter(isTheirs), openOf),
      };
    })
    .filter(({ invoiced, paid, open }) => invoiced !== 0 || paid !== 0 || open !== 0)
    .sort((a, b) => b.open - a.open || b.invoiced - a.invoiced);
}

export type MoneyReport = ReturnType<typeof moneyReport>;

/**
 * A CSV file by RFC 4180 for spreadsheets: a cell that begins like a formula is preceded by an
 * apostrophe (OWASP, CSV injection); a number stays a number.
 */
export function toCsv(rows: (string | number)[][]): string {
  const cell = (value: string | number) => {
    const text = String(value);
    const isNumber = typeof value === "number" || /^-?\d+(?:\.\d+)?$/u.test(text);
    // Where semicolons separate the columns, a cell may begin within a cell.
    const inner = text.replace(/([;,\t\n]\s*)(?=[=+\-@＝＋－＠])/gu, "$1'");
    const guarded = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(inner) ? `'${inner}` : inner;
    const safe = isNumber ? text : guarded;
    return /[",;\n\r]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}
