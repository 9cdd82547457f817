import type { Id } from "#app/kernel/id.ts";
import type { Day } from "#app/kernel/day.ts";
import { share, sum, type BasisPoints, type MinorUnits } from "#app/kernel/money.ts";
import type { DepositKind, PlannedInstalment } from "./payment-plan.ts";

export const REVISION_PRICINGS = ["hourly", "fixed"] as const;
export type RevisionPricing = (typeof REVISION_PRICINGS)[number];

/**
 * The role of a deliverable in an offer: always included, an add-on that the client may take, one
 * of several alternatives (good, better, best), or a bonus, whose price is shown as its worth and
 * never charged.
 */
export const DELIVERABLE_ROLES = ["included", "addon", "alternative", "bonus"] as const;
export type DeliverableRole = (typeof DELIVERABLE_ROLES)[number];

export const DISCOUNT_KINDS = ["none", "percent", "amount"] as const;
export type DiscountKind = (typeof DISCOUNT_KINDS)[number];
/** `value` is in basis points for "percent", in minor units for "amount". */
export type Discount = { kind: DiscountKind; value: number; reason: string };
export const NO_DISCOUNT: Discount = { kind: "none", value: 0, reason: "" };

/** When the originals become the client's to download. */
export const RELEASE_TERMS = ["at_once", "on_approval", "on_payment", "on_both"] as const;
export type ReleaseTerms = (typeof RELEASE_TERMS)[number];

/** The longer edges, in pixels, that pictures may be limited to before their release. */
export const PREVIEW_EDGES = [1_280, 2_560] as const;

/** `previewEdge`: the longer edge of what is shown before the release, in pixels. */
export type OriginalsTerms = { release: ReleaseTerms; previewEdge: number };
/** Of scopes that say nothing of originals: they are handed over with the work. */
export const WITH_THE_WORK: OriginalsTerms = { release: "at_once", previewEdge: 2_560 };

/**
 * After how many days a version that nobody answers counts as approved. 0: silence is no answer,
 * and neither is it in scopes that say nothing of it.
 */
export const SILENCE_DAYS = [0, 7, 14, 21, 30] as const;

export type ScopedMilestone = { id: string; title: string; dueOn: Day; share: BasisPoints };
export type ScopedDeliverable = {
  id: string;
  title: string;
  format: string;
  quantity: number;
  acceptance: string;
  rounds: number;
  /** For the whole quantity, net, minor units; for a bonus, what it is worth. */
  price: MinorUnits;
  milestoneId: Id<"Milestone"> | null;
  role: DeliverableRole;
  /** Names the choice that an alternative belongs to: of each group, exactly one is taken. */
  group: string;
};

/**
 * Everything that is promised in a project, as data. Amounts are net, in minor units of `currency`.
 */
export type Scope = {
  title: string;
  goal: string;
  success: string;
  currency: string;
  milestones: ScopedMilestone[];
  deliverables: ScopedDeliverable[];
  exclusions: string[];
  revision: { rounds: number; pricing: RevisionPricing; price: MinorUnits };
  deposit: { kind: DepositKind; value: number };
  discount: Discount;
  originals: OriginalsTerms;
  /** One of SILENCE_DAYS. */
  silenceDays: number;
};

export type AgreedScope = Scope & { instalments: PlannedInstalment[] };

/** The charge for a chosen deliverable, minor units: nothing for a bonus. */
export function chargeOf(deliverable: Pick<ScopedDeliverable, "role" | "price">): number {
  return deliverable.role === "bonus" ? 0 : deliverable.price;
}

/** The total before a discount, minor units. */
export function subtotalOf(scope: {
  deliverables: Pick<ScopedDeliverable, "role" | "price">[];
}): number {
  return sum(scope.deliverables.map(chargeOf));
}

/** The discount, minor units; never more than the total before it. */
export function discountOf(scope: Pick<Scope, "deliverables" | "discount">): number {
  const { kind, value } = scope.discount;
  const subtotal = subtotalOf(scope);
  if (kind === "none") return 0;
  return kind === "percent" ? share(subtotal, value) : Math.min(value, subtotal);
}

/** The net price of a scope in which everything is chosen: its deliverables less the discount. */
export function priceOf(scope: Pick<Scope, "deliverables" | "discount">): number {
  return subtotalOf(scope) - discountOf(scope);
}
