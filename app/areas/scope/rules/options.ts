import { refuse, type Verdict } from "#app/kernel/verdict.ts";
import type { Scope, ScopedDeliverable } from "./scope.ts";

type Offered = Pick<Scope, "deliverables">;

/** The groups of alternatives in an offer, in their order: the client takes exactly one of each. */
export function alternativesOf({
  deliverables,
}: Offered): { group: string; items: ScopedDeliverable[] }[] {
  const groups = new Map<string, ScopedDeliverable[]>();
  for (const item of deliverables)
    if (item.role === "alternative")
      groups.set(item.group, [...(groups.get(item.group) ?? []), item]);
  return [...groups].map(([group, items]) => ({ group, items }));
}

export function addonsOf({ deliverables }: Offered): ScopedDeliverable[] {
  return deliverables.filter(({ role }) => role === "addon");
}

export function hasOptions(scope: Offered): boolean {
  return scope.deliverables.some(({ role }) => role === "addon" || role === "alternative");
}

/** The choice until the client makes one: the first of each group, no add-ons. */
export function defaultChoice(scope: Offered): string[] {
  return alternativesOf(scope).map(({ items }) => items[0]?.id ?? "");
}

export type ChoiceProblem = "choice-unknown" | "choice-incomplete" | "choice-twice";
export type Chosen<S> =
  { allowed: true; scope: S } | Extract<Verdict<ChoiceProblem>, { allowed: false }>;

/** The scope with these options chosen: only offered ones, and one of each group. */
export function chooseOptions<S extends Offered>(scope: S, choice: readonly string[]): Chosen<S> {
  const options = scope.deliverables.filter(
    ({ role }) => role === "addon" || role === "alternative",
  );
  if (choice.some((id) => !options.some((option) => option.id === id)))
    return refuse("choice-unknown");
  for (const { items } of alternativesOf(scope)) {
    const taken = items.filter(({ id }) => choice.includes(id)).length;
    if (taken === 0) return refuse("choice-incomplete");
    if (taken > 1) return refuse("choice-twice");
  }
  return {
    allowed: true,
    scope: {
      ...scope,
      deliverables: scope.deliverables.filter(
        ({ id, role }) => role === "included" || role === "bonus" || choice.includes(id),
      ),
    },
  };
}

/** The scope before a choice: for totals and previews. */
export function withDefaultChoice<S extends Offered>(scope: S): S {
  const chosen = chooseOptions(scope, defaultChoice(scope));
  return chosen.allowed ? chosen.scope : scope;
}

/** The cheapest and the most expensive choice: an offer must be valid for both. */
export function extremesOf<S extends Offered>(scope: S): { cheapest: S; dearest: S } {
  const pick = (better: (a: number, b: number) => boolean) =>
    alternativesOf(scope).map(
      ({ items }) =>
        items.reduce((best, item) => (better(item.price, best.price) ? item : best)).id,
    );
  const take = (choice: string[]) => {
    const chosen = chooseOptions(scope, choice);
    return chosen.allowed ? chosen.scope : scope;
  };
  return {
    cheapest: take(pick((a, b) => a < b)),
    dearest: take([...pick((a, b) => a > b), ...addonsOf(scope).map(({ id }) => id)]),
  };
}
