/**
 * Money is a whole number of minor units of an ISO 4217 currency: cents, yen, fils. In code an
 * amount is a safe integer; a `bigint` column is read with `minor` and written with `BigInt`.
 */
export type Money = { amount: MinorUnits; currency: string };

/** A whole number of minor units; basis points can't be passed for it. */
export type MinorUnits = number & { readonly unit?: "minor units" };

/** Hundredths of a per cent, for rates and shares; amounts can't be passed for it. */
export type BasisPoints = number & { readonly unit?: "basis points" };

/**
 * ISO 4217, table A.1: the currencies whose minor unit isn't a hundredth. (Intl rounds others too,
 * such as HUF.)
 */
const NO_DECIMALS = new Set(
  "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF".split(" "),
);
const THREE_DECIMALS = new Set("BHD IQD JOD KWD LYD OMR TND".split(" "));

/** How many decimals the currency's minor unit has: EUR 2, JPY 0, KWD 3. */
export function minorDigits(currency: string): 0 | 2 | 3 {
  if (NO_DECIMALS.has(currency)) return 0;
  return THREE_DECIMALS.has(currency) ? 3 : 2;
}

/**
 * A stored amount as a safe integer of minor units. Throws RangeError when it would lose precision.
 */
export function minor(stored: bigint | number): MinorUnits {
  const amount = Number(stored);
  if (!Number.isSafeInteger(amount))
    throw new RangeError("an amount must be a whole number of minor units within 2^53");
  return amount;
}

/**
 * The one rounding function: `amount × numerator ÷ denominator`, half away from zero, exact for any
 * safe integers.
 */
export function multiply(amount: MinorUnits, numerator: number, denominator = 1): MinorUnits {
  const product = BigInt(amount) * BigInt(numerator);
  const divisor = BigInt(denominator);
  if (divisor <= 0n) throw new RangeError("the denominator must be positive");
  const magnitude = product < 0n ? -product : product;
  const rounded = (2n * magnitude + divisor) / (2n * divisor);
  return minor(product < 0n ? -rounded : rounded);
}

/** The share of an amount in basis points: 2300 of 10 000 is 23 %. */
export function share(amount: MinorUnits, basisPoints: BasisPoints): MinorUnits {
  return multiply(amount, basisPoints, 10_000);
}

/**
 * Splits a total by weights so that the parts add up to it exactly: each cut is rounded on the
 * running sum.
 */
export function split(total: number, weights: number[]): number[] {
  const whole = sum(weights);
  if (whole <= 0) throw new RangeError("the weights must add up to more than zero");
  let weighed = 0;
  let given = 0;
  return weights.map((weight) => {
    weighed += weight;
    const upTo = multiply(total, weighed, whole);
    const part = upTo - given;
    given = upTo;
    return part;
  });
}

/** The sum of plain amounts of one currency, in minor units. Throws RangeError beyond 2^53. */
export function sum(amounts: MinorUnits[]): MinorUnits {
  return minor(amounts.reduce((total, amount) => total + amount, 0));
}

/** Adds two amounts of money. Throws RangeError when their currencies differ. */
export function add(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new RangeError(`${a.currency} and ${b.currency} do not add`);
  return { amount: sum([a.amount, b.amount]), currency: a.currency };
}

/**
 * Reads what a person typed ("1 234,50", "1.234,50", "1,234.5") as minor units, or null when it
 * isn't an amount: too many decimals for the currency, letters, or beyond what a safe integer
 * holds.
 */
export function parseAmount(text: string, currency: string): MinorUnits | null {
  const digits = minorDigits(currency);
  const compact = text.replace(/[\s\u00a0\u202f'’]/gu, "");
  if (!/^\d[\d.,]*$/u.test(compact)) return null;
  const mark = decimalMark(compact, digits);
  const [whole = "", fraction = ""] = mark === "" ? [compact] : splitAtLast(compact, mark);
  if (fraction.length > digits || /[.,]/u.test(fraction)) return null;
  if (!/^(\d+|[1-9]\d{0,2}([.,])\d{3}(\2\d{3})*)$/u.test(whole)) return null;
  const amount = Number(whole.replace(/[.,]/gu, "") + fraction.padEnd(digits, "0"));
  return Number.isSafeInteger(amount) ? amount : null;
}

/**
 * The decimal separator, "" for none. A single separator before three digits groups them, unless
 * the currency has three decimals.
 */
function decimalMark(text: string, digits: number): "." | "," | "" {
  const marks = text.replace(/\d/gu, "");
  if (marks === "") return "";
  const last = marks.at(-1) as "." | ",";
  const isOnlyOne = marks.length === 1;
  const tail = text.length - 1 - text.lastIndexOf(last);
  const grouped = new Set(marks).size === 1;
  if (!isOnlyOne && grouped) return "";
  return isOnlyOne && tail === 3 && digits !== 3 ? "" : last;
}

function splitAtLast(text: string, mark: string): [string, string] {
  const at = text.lastIndexOf(mark);
  return [text.slice(0, at), text.slice(at + 1)];
}

/**
 * Minor units as a plain decimal with a point, for inputs and machine formats: 123450 EUR is
 * "1234.50".
 */
export function toDecimal(amount: MinorUnits, currency: string): string {
  const digits = minorDigits(currency);
  const sign = amount < 0 ? "-" : "";
  const text = String(Math.abs(amount)).padStart(digits + 1, "0");
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
