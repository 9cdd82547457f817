import type { MinorUnits } from "#app/kernel/money.ts";
import { askedByPlan, type PlanDate } from "#app/areas/invoicing/rules/plan.ts";
import type { Day } from "#app/kernel/day.ts";

export type Askable = {
  due: MinorUnits;
  paid: MinorUnits;
  plan: PlanDate[];
  early: { on: Day; off: number } | null;
};
/**
 * What the payer wants to pay: the amount due now, the whole balance, or an amount of the payer's
 * choice in minor units.
 */
export type Wish = "asked" | "all" | number;
export type Asked = { amount: MinorUnits; why: "whole" | "part" | "early" | "own" };

/**
 * How much a payment of an invoice is for now, minor units, and why. The payer's own amount is
 * accepted if the studio allows it and no more than that is open; otherwise the payment is for the
 * amount due now.
 */
export function askedOf(
  { due, paid, plan, early }: Askable,
  { today, wish = "asked", ownAmounts = false }: { today: Day; wish?: Wish; ownAmounts?: boolean },
): Asked {
  const open = Math.max(0, due - paid);
  if (ownAmounts && isAmountUpTo(open, wish))
    return { amount: wish, why: wish === open ? "whole" : "own" };
  const part = wish === "all" ? 0 : Math.min(open, askedByPlan(plan, paid, today));
  if (part > 0 && part < open) return { amount: part, why: "part" };
  return early ? { amount: open - early.off, why: "early" } : { amount: open, why: "whole" };
}

const isAmountUpTo = (open: number, wish: Wish): wish is number =>
  typeof wish === "number" && Number.isSafeInteger(wish) && wish > 0 && wish <= open;
