import type { Id } from "#app/kernel/id.ts";
import type { Day } from "#app/kernel/day.ts";
import { sum, type MinorUnits } from "#app/kernel/money.ts";
import { refuse, type Verdict } from "#app/kernel/verdict.ts";
import { priceOf, type AgreedScope, type ScopedDeliverable } from "#app/areas/scope/rules/scope.ts";

export const CHANGE_BILLINGS = ["on_approval", "on_delivery", "with_final"] as const;
export type ChangeBilling = (typeof CHANGE_BILLINGS)[number];

export type DateShift = { milestoneId: Id<"Milestone">; from: Day; to: Day };

/**
 * What a signed amendment does to the ledger. Amounts are net, minor units; a price below zero is a
 * reduction.
 */
export type ChangeEffects = {
  /** The number of the change request. */
  number: number;
  title: string;
  price: MinorUnits;
  /** Added deliverables. Their price is part of the change's: a change is one line in the books. */
  added: ScopedDeliverable[];
  /** Ids of removed deliverables. */
  dropped: string[];
  /** Further revision rounds, by deliverable. */
  rounds: { deliverableId: Id<"Deliverable">; rounds: number }[];
  /** The working days that it adds, and the dates that this moves. */
  days: number;
  shifts: DateShift[];
  billing: ChangeBilling;
};

export type InForce = {
  scope: AgreedScope;
  changes: ChangeEffects[];
  /** The price of the first agreement, what approved changes add to it, and both together. */
  agreedAtFirst: MinorUnits;
  approved: MinorUnits;
  price: MinorUnits;
};

/** What is in force: the first agreement with every signed amendment applied in signing order. */
export function inForce(original: AgreedScope, amendments: readonly ChangeEffects[]): InForce {
  const agreedAtFirst = priceOf(original);
  const approved = sum(amendments.map(({ price }) => price));
  const scope = amendments.reduce(applyChange, original);
  return {
    scope,
    changes: [...amendments],
    agreedAtFirst,
    approved,
    price: sum([agreedAtFirst, approved]),
  };
}

function applyChange(scope: AgreedScope, change: ChangeEffects): AgreedScope {
  const bought = new Map(change.rounds.map(({ deliverableId, rounds }) => [deliverableId, rounds]));
  const shifted = new Map(change.shifts.map(({ milestoneId, to }) => [milestoneId, to]));
  return {
    ...scope,
    milestones: scope.milestones.map((milestone) => ({
      ...milestone,
      dueOn: shifted.get(milestone.id) ?? milestone.dueOn,
    })),
    deliverables: [
      ...scope.deliverables
        .filter(({ id }) => !change.dropped.includes(id))
        .map((item) => ({ ...item, rounds: item.rounds + (bought.get(item.id) ?? 0) })),
      ...change.added,
    ],
  };
}

export type LedgerInstalment = { id: string; kind: string; amount: MinorUnits; billed: boolean };
export type PlanChange =
  | {
      allowed: true;
      add: { amount: MinorUnits; change: number; title: string } | null;
      reduce: { id: string; amount: MinorUnits }[];
    }
  | Extract<Verdict<"already-billed">, { allowed: false }>;

/**
 * How a change enters the payment plan. An increase becomes an instalment of its own; a reduction
 * comes off the latest instalments that aren't billed yet. A reduction beyond those would need a
 * credit note.
 */
export function planForChange(
  plan: readonly LedgerInstalment[],
  change: Pick<ChangeEffects, "price" | "number" | "title">,
): PlanChange {
  if (change.price >= 0)
    return {
      allowed: true,
      add:
        change.price > 0
          ? { amount: change.price, change: change.number, title: change.title }
          : null,
      reduce: [],
    };
  const reduce: { id: string; amount: MinorUnits }[] = [];
  let left = -change.price;
  for (const instalment of [...plan].reverse()) {
    if (instalment.billed || left === 0) continue;
    const taken = Math.min(instalment.amount, left);
    left -= taken;
    reduce.push({ id: instalment.id, amount: instalment.amount - taken });
  }
  return left > 0 ? refuse("already-billed") : { allowed: true, add: null, reduce };
}
