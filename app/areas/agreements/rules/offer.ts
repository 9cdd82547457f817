import type { MinorUnits } from "#app/kernel/money.ts";
import type { Day } from "#app/kernel/day.ts";
import {
  chooseOptions,
  defaultChoice,
  hasOptions,
  type ChoiceProblem,
} from "#app/areas/scope/rules/options.ts";
import { planPayments, type PlanProblem } from "#app/areas/scope/rules/payment-plan.ts";
import { priceOf, type AgreedScope, type Scope } from "#app/areas/scope/rules/scope.ts";
import type { Verdict } from "#app/kernel/verdict.ts";
import { agreementText, type DocumentInput, type DocumentParty } from "./agreement-text.ts";

/** The data besides the scope that a document was made from, as it was when it was offered. */
export type DocumentSource = {
  seller: DocumentParty;
  buyer: DocumentParty;
  terms: string;
  offeredOn: Day;
  brief: { question: string; answer: string }[];
  needsQualified: boolean;
  /** From the signed clause, whole percent; 0 or absent when there is none. */
  killFeePercent?: number;
};

/**
 * What an agreement stores: the scope as chosen, its payment plan, and what the choice was made
 * from.
 */
export type Offer = AgreedScope & {
  choice: string[];
  /** With every option; absent when there are none to choose. */
  offered?: Scope;
  /** Absent in agreements of earlier versions. */
  document?: DocumentSource;
};

/**
 * The terms with the variables that depend on the choice, {price} and {deposit}, filled. All others
 * were filled when the terms were offered.
 */
export function filledTerms(
  terms: string,
  { price, instalments }: { price: MinorUnits; instalments: Offer["instalments"] },
  { money }: Pick<DocumentInput, "money">,
): string {
  const deposit = instalments.find(({ kind }) => kind === "deposit")?.amount ?? 0;
  return terms.replaceAll("{price}", money(price)).replaceAll("{deposit}", money(deposit));
}

/** What an offer's document quotes: the client's goal, and the answers to the brief. */
export const quotedIn = ({ goal, document }: Offer): string[] => [
  goal,
  ...(document?.brief ?? []).map(({ answer }) => answer),
];

export type MadeOffer =
  | { allowed: true; offer: Offer & { document: DocumentSource }; text: string }
  | Extract<Verdict<ChoiceProblem | PlanProblem>, { allowed: false }>;
type Written = Pick<DocumentInput, "locale" | "money" | "day">;

/**
 * An offer and its exact text, for these options. Without a choice it takes the first alternative
 * of each group and no add-ons.
 */
export function makeOffer(
  scope: Scope,
  document: DocumentSource,
  { written, choice = defaultChoice(scope) }: { written: Written; choice?: string[] },
): MadeOffer {
  const chosen = chooseOptions(scope, choice);
  if (!chosen.allowed) return chosen;
  const { deposit, milestones } = chosen.scope;
  const plan = planPayments({
    price: priceOf(chosen.scope),
    depositKind: deposit.kind,
    depositValue: deposit.value,
    milestones,
  });
  if (!plan.allowed) return plan;
  const terms = filledTerms(
    document.terms,
    { price: priceOf(chosen.scope), instalments: plan.instalments },
    written,
  );
  const text = agreementText({
    ...document,
    ...written,
    terms,
    scope: chosen.scope,
    instalments: plan.instalments,
  });
  return {
    allowed: true,
    offer: {
      ...chosen.scope,
      instalments: plan.instalments,
      choice,
      document,
      ...(hasOptions(scope) ? { offered: scope } : {}),
    },
    text,
  };
}
