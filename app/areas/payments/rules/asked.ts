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
 * What the payer wants to pay: what is asked for, all that is open, or an amount of his own in
 * minor units.
 */
export type Wish = "asked" | "all" | number;
export type Asked = { amount: MinorUnits; why: "whole" | "part" | "early" | "own" };

/**
 * How much one payment of an invoice is for now, minor units, and why. An amount of one's own is
 * taken where the studio allows it and no more than that is open; what can't be taken falls back to
 * what is asked for.
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
