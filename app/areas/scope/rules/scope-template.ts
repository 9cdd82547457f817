import type { BasisPoints, MinorUnits } from "#app/kernel/money.ts";
import type { Id } from "#app/kernel/id.ts";
import { addDays, daysBetween, type Day } from "#app/kernel/day.ts";
import type { DepositKind } from "./payment-plan.ts";
import type { DeliverableRole, Discount, OriginalsTerms, RevisionPricing, Scope } from "./scope.ts";

/**
 * A scope to begin from: its dates are days after the beginning. Amounts are minor units, or hours
 * at the studio's rate.
 */
export type ScopeTemplate = {
  goal: string;
  success: string;
  milestones: { title: string; afterDays: number; share: BasisPoints }[];
  deliverables: {
    title: string;
    format: string;
    quantity: number;
    acceptance: string;
    rounds: number;
    price: MinorUnits;
    milestone: number | null;
    role: DeliverableRole;
    group: string;
  }[];
  exclusions: string[];
  revision: { rounds: number; pricing: RevisionPricing; price: MinorUnits };
  deposit: { kind: DepositKind; value: number };
  discount: Discount;
  originals: OriginalsTerms;
  silenceDays: number;
};

/** A scope as a template: its dates become days after `from`. */
export function templateOf(scope: Scope, from: Day): ScopeTemplate {
  const place = (milestoneId: Id<"Milestone"> | null) =>
    scope.milestones.findIndex(({ id }) => id === milestoneId);
  return {
    goal: scope.goal,
    success: scope.success,
    milestones: scope.milestones.map(({ title, dueOn, share }) => ({
      title,
      share,
      afterDays: Math.max(0, daysBetween(from, dueOn)),
    })),
    deliverables: scope.deliverables.map(({ id: _id, milestoneId, ...item }) => ({
      ...item,
      milestone: place(milestoneId) === -1 ? null : place(milestoneId),
    })),
    exclusions: scope.exclusions,
    revision: scope.revision,
    deposit: scope.deposit,
    discount: scope.discount,
    originals: scope.originals,
    silenceDays: scope.silenceDays,
  };
}

/**
 * A template as a scope that begins on a day. A goal that is already written stays, because only
 * the client can say it.
 */
export function scopeFrom(
  template: ScopeTemplate,
  project: { title: string; goal: string; success: string },
  begin: Day,
) {
  const { milestones, deliverables, ...rest } = template;
  return {
    ...rest,
    title: project.title,
    goal: project.goal || template.goal,
    success: project.success || template.success,
    milestones: milestones.map(({ title, afterDays, share }) => ({
      title,
      share,
      dueOn: addDays(begin, afterDays),
    })),
    deliverables,
  };
}
