import { minorDigits } from "#app/kernel/money.ts";

/**
 * Stripe counts some currencies differently from ISO 4217: ISK and UGX in hundredths although they
 * have none, MGA in whole units, and three-decimal currencies only in steps of ten
 * (docs.stripe.com/currencies).
 */
const IN_HUNDREDTHS = new Set(["ISK", "UGX"]);
const IN_WHOLE = new Set(["MGA"]);

/** The amount as Stripe wants it, or null when Stripe can't charge it exactly. */
export function toStripeAmount(amount: number, currency: string): number | null {
  if (IN_HUNDREDTHS.has(currency)) return amount * 100;
  if (IN_WHOLE.has(currency)) return amount % 100 === 0 ? amount / 100 : null;
  return minorDigits(currency) === 3 && amount % 10 !== 0 ? null : amount;
}

/**
 * Stripe's amount in ISO 4217 minor units; NaN (which equals nothing) when it can't be expressed.
 */
export function fromStripeAmount(amount: number, currency: string): number {
  if (IN_HUNDREDTHS.has(currency)) return amount % 100 === 0 ? amount / 100 : Number.NaN;
  return IN_WHOLE.has(currency) ? amount * 100 : amount;
}
