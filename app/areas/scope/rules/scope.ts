import type { Day } from "#app/kernel/day.ts";
import { sum } from "#app/kernel/money.ts";
import type { DepositKind, PlannedInstalment } from "./payment-plan.ts";

export const REVISION_PRICINGS = ["hourly", "fixed"] as const;
export type RevisionPricing = (typeof REVISION_PRICINGS)[number];

export type ScopedMilestone = { id: string; title: string; dueOn: Day; share: number };
export type ScopedDeliverable = {
  id: string;
  title: string;
  format: string;
  quantity: number;
  acceptance: string;
  rounds: number;
  price: number;
  milestoneId: string | null;
};

/** Everything that is promised in a project, as data. Amounts are net, in minor units of `currency`. */
export type Scope = {
  title: string;
  goal: string;
  success: string;
  currency: string;
  milestones: ScopedMilestone[];
  deliverables: ScopedDeliverable[];
  exclusions: string[];
  revision: { rounds: number; pricing: RevisionPricing; price: number };
  deposit: { kind: DepositKind; value: number };
};

export type AgreedScope = Scope & { instalments: PlannedInstalment[] };

/** The net price of a scope: what its deliverables cost together. */
export function priceOf(scope: Pick<Scope, "deliverables">): number {
  return sum(scope.deliverables.map((deliverable) => deliverable.price));
}
