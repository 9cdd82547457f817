import { multiply, type MinorUnits } from "#app/kernel/money.ts";
import { refuse, type Verdict } from "#app/kernel/verdict.ts";
import type { RevisionPricing } from "#app/areas/scope/rules/scope.ts";

export const CHANGE_PRICINGS = ["free_round", "hourly", "fixed", "bonus"] as const;
export type ChangePricing = (typeof CHANGE_PRICINGS)[number];

/**
 * The rule that both sides signed: a number of free rounds, then a price per hour or per round
 * (net, minor units).
 */
export type SignedRule = { rounds: number; pricing: RevisionPricing; price: MinorUnits };

/** The rounds of a deliverable or a milestone: used, and included or bought. */
export type RoundsStanding = { used: number; included: number };

export type PriceInput = {
  pricing: ChangePricing;
  /** The estimate, in minutes, for "hourly". */
  minutes: number;
  /** The price for "fixed", net, minor units; below zero for a reduction. */
  amount: MinorUnits;
  /** What a bonus would have cost, minor units. */
  worth: MinorUnits;
  rule: SignedRule;
  /** Set when the change is a further round of revisions. */
  round: RoundsStanding | null;
};

/**
 * Why a change costs what it costs, as data: `change-words` makes the sentence that the client
 * reads.
 */
export type Explanation =
  | { kind: "free-round"; round: number; of: number }
  | { kind: "hourly"; minutes: number; rate: number; price: MinorUnits }
  | { kind: "fixed-round"; round: number; of: number; price: MinorUnits }
  | { kind: "agreed-price"; price: MinorUnits }
  | { kind: "given-back"; price: MinorUnits }
  | { kind: "bonus"; worth: MinorUnits };

export type PriceProblem =
  "no-free-round" | "estimate-missing" | "no-hourly-rate" | "price-missing" | "above-rule";
export type Priced =
  | { allowed: true; price: MinorUnits; rate: number; explanation: Explanation }
  | Extract<Verdict<PriceProblem>, { allowed: false }>;

/** The longest estimate that is accepted. */
export const MOST_MINUTES = 60 * 1_000;

/**
 * Prices a change by the signed rule. A round within the included number is free, a further one
 * never costs more than the rule says, and hours are charged at the signed rate. Any other price is
 * agreed by both sides when they sign it.
 */
export function priceChange(input: PriceInput): Priced {
  switch (input.pricing) {
    case "free_round":
      return priceFreeRound(input);
    case "hourly":
      return priceByHour(input);
    case "fixed":
      return priceFixed(input);
    case "bonus":
      return {
        allowed: true,
        price: 0,
        rate: 0,
        explanation: { kind: "bonus", worth: input.worth },
      };
  }
}

function priceFreeRound({ round }: PriceInput): Priced {
  if (!round || round.used >= round.included) return refuse("no-free-round");
  return {
    allowed: true,
    price: 0,
    rate: 0,
    explanation: { kind: "free-round", round: round.used + 1, of: round.included },
  };
}

function priceByHour({ minutes, rule }: PriceInput): Priced {
  if (rule.pricing !== "hourly" || rule.price <= 0) return refuse("no-hourly-rate");
  if (!Number.isInteger(minutes) || minutes <= 0 || minutes > MOST_MINUTES)
    return refuse("estimate-missing");
  const price = multiply(rule.price, minutes, 60);
  return {
    allowed: true,
    price,
    rate: rule.price,
    explanation: { kind: "hourly", minutes, rate: rule.price, price },
  };
}

function priceFixed({ amount, rule, round }: PriceInput): Priced {
  if (amount === 0) return refuse("price-missing");
  const isRuled = round !== null && rule.pricing === "fixed";
  if (isRuled && amount > rule.price) return refuse("above-rule");
  const agreed: Explanation = {
    kind: amount < 0 ? "given-back" : "agreed-price",
    price: amount,
  };
  const byRule: Explanation | null = isRuled
    ? { kind: "fixed-round", round: round.used + 1, of: round.included, price: amount }
    : null;
  const explanation = amount > 0 && byRule ? byRule : agreed;
  return { allowed: true, price: amount, rate: 0, explanation };
}

/** What the next round of revisions would cost, before it is asked for. */
export function nextRound(
  rule: SignedRule,
  round: RoundsStanding,
):
  | { free: true; round: number; of: number }
  | { free: false; round: number; of: number; pricing: RevisionPricing; price: MinorUnits } {
  const at = { round: round.used + 1, of: round.included };
  return round.used < round.included
    ? { free: true, ...at }
    : { free: false, ...at, pricing: rule.pricing, price: rule.price };
}
