import type { Id } from "#app/kernel/id.ts";
import { multiply, share, sum, type BasisPoints, type MinorUnits } from "#app/kernel/money.ts";
import { refuse, type Verdict } from "#app/kernel/verdict.ts";

export const INSTALMENT_KINDS = ["deposit", "milestone", "balance", "change"] as const;
export type InstalmentKind = (typeof INSTALMENT_KINDS)[number];
export const DEPOSIT_KINDS = ["none", "percent", "amount"] as const;
export type DepositKind = (typeof DEPOSIT_KINDS)[number];

export type PlanInput = {
  /** Net price of all deliverables, minor units. */
  price: MinorUnits;
  depositKind: DepositKind;
  /** Basis points of the price for "percent", minor units for "amount". */
  depositValue: number;
  /**
   * In order. `share` is in basis points of the price; the last milestone pays the balance,
   * whatever its share.
   */
  milestones: { id: string; title: string; share: BasisPoints }[];
};

/** `title` is the change's, for an instalment that pays one; `change` is its number. */
export type PlannedInstalment = {
  kind: InstalmentKind;
  milestoneId: Id<"Milestone"> | null;
  milestoneTitle: string;
  amount: MinorUnits;
  change?: number;
};

export type Plan =
  | { allowed: true; instalments: PlannedInstalment[] }
  | Extract<Verdict<PlanProblem>, { allowed: false }>;
export type PlanProblem =
  "deposit-exceeds-price" | "shares-exceed-price" | "no-milestone-for-balance";

/**
 * Divides the price into the deposit, the milestones' shares and the balance. The instalments
 * always add up to the price exactly: each boundary is rounded on the running sum, and the balance
 * is what remains.
 */
export function planPayments(input: PlanInput): Plan {
  const { price, milestones } = input;
  const deposit = depositOf(input);
  if (deposit > price) return refuse("deposit-exceeds-price");
  const last = milestones.at(-1);
  const instalments: PlannedInstalment[] = [];
  if (deposit > 0)
    instalments.push({ kind: "deposit", milestoneId: null, milestoneTitle: "", amount: deposit });

  let shares = 0;
  let planned = deposit;
  for (const milestone of milestones.slice(0, -1)) {
    shares += milestone.share;
    const upTo = sum([deposit, multiply(price, shares, 10_000)]);
    // A deposit in percent and shares that add up to 100 % may exceed the price by one minor unit
    // of rounding.
    if (upTo - price > 1) return refuse("shares-exceed-price");
    const amount = Math.min(upTo, price) - planned;
    planned += amount;
    if (amount > 0) instalments.push(instalmentOf("milestone", milestone, amount));
  }

  const balance = price - planned;
  if (balance > 0 && last) instalments.push(instalmentOf("balance", last, balance));
  if (balance > 0 && !last && deposit < price) return refuse("no-milestone-for-balance");
  return { allowed: true, instalments };
}

function depositOf({ price, depositKind, depositValue }: PlanInput): number {
  if (depositKind === "none") return 0;
  return depositKind === "amount" ? depositValue : share(price, depositValue);
}

const instalmentOf = (
  kind: "milestone" | "balance",
  { id, title }: PlanInput["milestones"][number],
  amount: MinorUnits,
): PlannedInstalment => ({ kind, milestoneId: id, milestoneTitle: title, amount });
