import type { ChangeEffects } from "#app/areas/agreements/rules/ledger.ts";

/** What a reader of an amendment is told beside its text: the number of its change. */
export function changeOffer(effects: string): { number: number } {
  return { number: effects ? (JSON.parse(effects) as ChangeEffects).number : 0 };
}
