import { addDays, daysBetween, type Day } from "#app/kernel/day.ts";
import { multiply, sum, type MinorUnits } from "#app/kernel/money.ts";

type Dated = { from: Day; rate: number };

/**
 * The ECB's main refinancing rate on the first day of each half-year, basis points: the reference
 * rate of Directive 2011/7/EU, article 2 (7).
 */
const ECB: Dated[] = [
  { from: "2024-01-01", rate: 450 },
  { from: "2024-07-01", rate: 425 },
  { from: "2025-01-01", rate: 315 },
  { from: "2025-07-01", rate: 215 },
  { from: "2026-01-01", rate: 215 },
  { from: "2026-07-01", rate: 240 },
];
/** The Basiszinssatz, § 247 BGB. */
const BASIS: Dated[] = [
  { from: "2024-01-01", rate: 362 },
  { from: "2024-07-01", rate: 337 },
  { from: "2025-01-01", rate: 227 },
  { from: "2025-07-01", rate: 127 },
  { from: "2026-01-01", rate: 127 },
  { from: "2026-07-01", rate: 152 },
];
/**
 * The member states whose currency is the euro; elsewhere the national bank's rate applies, article
 * 2 (7) (b).
 */
const EURO = "AT BE HR CY EE ES FI GR IE IT LT LU LV MT NL PT SI SK".split(" ");
/** The rates above are known up to this day. */
const KNOWN_UNTIL = "2026-12-31";

type Law = {
  rates: Dated[];
  /** Basis points above the rate of the half-year. */
  margin: number;
  source: string;
  /** Fixed compensation in euros, minor units. */
  fee: number;
};
const LAWS: Record<string, Law> = {
  ...Object.fromEntries(
    EURO.map((country): [string, Law] => [
      country,
      { rates: ECB, margin: 800, source: "Directive 2011/7/EU", fee: 4_000 },
    ]),
  ),
  DE: { rates: BASIS, margin: 900, source: "§ 288 Abs. 2, 5 BGB", fee: 4_000 },
  FR: { rates: ECB, margin: 1_000, source: "C. com., art. L441-10, D441-5", fee: 4_000 },
  CH: { rates: [{ from: "1912-01-01", rate: 500 }], margin: 0, source: "Art. 104 OR", fee: 0 },
};

export type InterestPeriod = {
  from: Day;
  to: Day;
  days: number;
  rate: number;
  open: number;
  interest: number;
};
export type LateInterest = {
  periods: InterestPeriod[];
  interest: number;
  fee: number;
  /** The law; empty when the studio's own terms apply. */
  source: string;
};

/**
 * Agreed terms that replace the law: a rate per year in basis points, and a fee in minor units of
 * its currency.
 */
export type LateTerms = { rate: number; fee: number; currency: string };

/**
 * What the law grants between businesses for an invoice that is paid late; only a proposal, never
 * booked automatically. Simple interest on the open amount, from the day after the due day up to
 * and including `until`, at the rate of each half-year over 365 days, plus the fixed compensation,
 * once, if there is one and the invoice is in its currency. Null when nothing is late or the
 * country's law isn't known here; "rate-unknown" when the law is known but not yet its rate for
 * that half-year.
 */
export function lateInterest(
  invoice: LateInvoice,
  until: Day,
  { terms = null, billed = null }: LateOptions = {},
): LateInterest | "rate-unknown" | null {
  const law = terms ? lawOf(terms) : LAWS[invoice.country];
  const first = addDays(billed ?? invoice.dueOn, 1);
  if (!law || first > until) return null;
  const periods = periodsOf(invoice, law, { first, until });
  const interest = sum(periods.map((period) => period.interest));
  if (interest === 0) return null;
  if (!isKnown(law, { first, until })) return "rate-unknown";
  const fee = billed === null ? feeOf(law, invoice.currency, terms?.currency) : 0;
  return { periods, interest, fee, source: law.source };
}

type LateInvoice = {
  country: string;
  currency: string;
  due: MinorUnits;
  dueOn: Day;
  payments: { day: Day; amount: MinorUnits }[];
};
type LateOptions = {
  terms?: LateTerms | null;
  /** The last day that is already billed, with the fee. */
  billed?: Day | null;
};

/** Signed terms replace the law. */
const lawOf = ({ rate, fee }: LateTerms): Law => ({
  rates: [{ from: "0001-01-01", rate }],
  margin: 0,
  source: "",
  fee,
});

/** The compensation is in the law's currency, or in that of the terms. */
const feeOf = (law: Law, currency: string, ofTerms = "EUR") => (currency === ofTerms ? law.fee : 0);

const isKnown = (law: Law, { first, until }: { first: Day; until: Day }) =>
  (law.margin === 0 || until <= KNOWN_UNTIL) && (law.rates[0]?.from ?? "") <= first;

/** The stretches of days in which rate and open sum stay the same. */
function periodsOf(
  invoice: LateInvoice,
  law: Law,
  { first, until }: { first: Day; until: Day },
): InterestPeriod[] {
  const end = addDays(until, 1);
  const turns = [...law.rates.map(({ from }) => from), ...invoice.payments.map(({ day }) => day)];
  const cuts = [first, ...turns, end].filter((day) => day >= first && day <= end);
  const days = [...new Set(cuts)].sort();
  const periods: InterestPeriod[] = [];
  for (const [index, from] of days.slice(0, -1).entries()) {
    const to = days[index + 1] ?? end;
    const arrived = invoice.payments.filter(({ day }) => day <= from);
    const open = invoice.due - sum(arrived.map(({ amount }) => amount));
    const base = law.rates.filter((candidate) => candidate.from <= from).at(-1)?.rate ?? 0;
    const rate = base + law.margin;
    const last = periods.at(-1);
    // A payment that was reversed on its own day changes nothing.
    const isSame = last?.rate === rate && last.open === open && addDays(last.to, 1) === from;
    const begin = isSame ? last.from : from;
    const count = daysBetween(begin, to);
    if (isSame) periods.pop();
    if (open <= 0) continue;
    periods.push({
      from: begin,
      to: addDays(to, -1),
      days: count,
      rate,
      open,
      interest: multiply(open, rate * count, 3_650_000),
    });
  }
  return periods;
}
