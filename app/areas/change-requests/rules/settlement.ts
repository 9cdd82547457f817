import { multiply, share, split, sum, type MinorUnits } from "#app/kernel/money.ts";
import { allow, refuse, type Verdict } from "#app/kernel/verdict.ts";
import type { ProjectStatus } from "#app/areas/projects/rules/project-states.ts";

export const PARTIES = ["client", "studio"] as const;
export type Party = (typeof PARTIES)[number];

/**
 * One charge of the ledger: a deliverable or a change, less its share of discounts and reductions;
 * `done` is in whole percent. Net, minor units.
 */
export type SettledItem = { id: string; title: string; price: MinorUnits; done: number };

export type SettlementInput = {
  items: SettledItem[];
  /** The side that ends the project. */
  by: Party;
  /** Net, minor units; 0 when none was agreed. */
  deposit: number;
  /** Do the signed terms let the studio retain it when the client ends the project? */
  keepsDeposit: boolean;
  /** The signed clause: whole percent of what wasn't begun; 0 when there is none. */
  killFeePercent: number;
  /** Net of everything that is invoiced so far, minor units. */
  invoiced: MinorUnits;
};

export type Settlement = {
  items: (SettledItem & { earned: MinorUnits })[];
  by: Party;
  /** The price of the work done. */
  earned: MinorUnits;
  /**
   * The part of the deposit that is retained beyond the work done; only when the client ends it.
   */
  depositKept: number;
  killFee: MinorUnits;
  killFeePercent: number;
  /** The price of the items that weren't begun, on which the kill fee is calculated. */
  notBegun: number;
  total: number;
  invoiced: MinorUnits;
  /** Above zero it is invoiced, below zero it is credited. */
  difference: number;
};

/**
 * The settlement by the signed terms when a project ends early. Work done is paid for. When the
 * client ends it, the deposit is retained where it exceeds the work done and the terms say so, and
 * the signed kill fee is due on what wasn't begun; when the studio ends it, neither applies. The
 * total never exceeds the price.
 */
export function settle({
  items,
  by,
  deposit,
  keepsDeposit,
  killFeePercent,
  invoiced,
}: SettlementInput): Settlement {
  const earnedOf = ({ price, done }: SettledItem) =>
    multiply(price, Math.min(100, Math.max(0, Math.round(done))), 100);
  const settled = items.map((item) => ({ ...item, earned: earnedOf(item) }));
  const price = Math.max(0, sum(items.map((item) => item.price)));
  const earned = Math.min(price, Math.max(0, sum(settled.map((item) => item.earned))));
  const notBegun = Math.min(
    price,
    Math.max(0, sum(items.filter(({ done }) => done === 0).map((item) => item.price))),
  );
  const depositKept =
    by === "client" && keepsDeposit ? Math.max(0, Math.min(deposit, price) - earned) : 0;
  const percent = by === "client" ? killFeePercent : 0;
  const killFee = Math.min(share(notBegun, percent * 100), price - earned - depositKept);
  const total = sum([earned, depositKept, killFee]);
  return {
    items: settled,
    by,
    earned,
    depositKept,
    killFee,
    killFeePercent: percent,
    notBegun,
    total,
    invoiced,
    difference: total - invoiced,
  };
}

/**
 * Spreads what changes gave back over all items in proportion to their price, so that no line of a
 * settlement is below zero.
 */
export function lessGivenBack(items: SettledItem[], givenBack: number): SettledItem[] {
  const whole = sum(items.map(({ price }) => price));
  if (whole <= 0 || givenBack <= 0) return items;
  const shares = split(
    Math.min(givenBack, whole),
    items.map(({ price }) => price),
  );
  return items.map((item, index) => ({ ...item, price: item.price - (shares[index] ?? 0) }));
}

/**
 * A project can be ended early only while it runs; before a signature there is nothing to settle.
 */
export function canEndEarly(project: {
  status: ProjectStatus;
  isInForce: boolean;
  isClosed: boolean;
}): Verdict<"not-signed" | "project-closed"> {
  if (!project.isInForce) return refuse("not-signed");
  if (
    project.isClosed ||
    (project.status !== "active" && project.status !== "paused" && project.status !== "proposed")
  )
    return refuse("project-closed");
  return allow;
}
