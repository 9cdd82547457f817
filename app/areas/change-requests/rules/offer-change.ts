import type { MinorUnits } from "#app/kernel/money.ts";
import type { Id } from "#app/kernel/id.ts";
import { addDays, type Day } from "#app/kernel/day.ts";
import { allow, refuse, type Verdict } from "#app/kernel/verdict.ts";
import type { WorkCalendar } from "#app/kernel/working-days.ts";
import type { ChangeBilling, ChangeEffects } from "#app/areas/agreements/rules/ledger.ts";
import {
  priceChange,
  type ChangePricing,
  type Explanation,
  type PriceProblem,
  type RoundsStanding,
  type SignedRule,
} from "./pricing.ts";
import { shiftDates } from "./shift-dates.ts";

/** How long an offer for a change is valid, in days, unless another day is chosen. */
export const CHANGE_OFFER_DAYS = 14;
/** A change that takes longer is a project of its own. */
export const MOST_DAYS_ADDED = 250;

/** The freelancer's offer for a change request. Amounts are minor units, net. */
export type ChangeQuote = {
  pricing: ChangePricing;
  minutes: number;
  amount: MinorUnits;
  worth: MinorUnits;
  offer: string;
  billing: ChangeBilling;
  /** Additional working days. */
  daysAdded: number;
  /** The first milestone that moves; null for the first that isn't approved. */
  movesFrom: string | null;
  /** A deliverable that it adds, or null. */
  added: {
    title: string;
    format: string;
    quantity: number;
    acceptance: string;
    rounds: number;
    milestoneId: Id<"Milestone"> | null;
  } | null;
  dropped: string[];
  expiresOn: Day;
};

/** The current state of the project that a quote is made against. */
export type ChangeStanding = {
  number: number;
  title: string;
  rule: SignedRule;
  round: RoundsStanding | null;
  milestones: { id: string; dueOn: Day; isApproved: boolean }[];
  deliverables: { id: string; milestoneId: Id<"Milestone"> | null; isAccepted: boolean }[];
  /** The milestone in whose review a further round was requested. */
  roundOf: string | null;
  /** For a further round: the deliverables that have one more with it. */
  bought: string[];
  calendar: WorkCalendar;
  today: Day;
};

export type QuoteProblem =
  | PriceProblem
  | "expiry-past"
  | "too-many-days"
  | "already-accepted"
  | "title-missing"
  | "milestone-unknown"
  | "nothing-left";
export type QuotedChange =
  | { allowed: true; effects: ChangeEffects; rate: number; explanation: Explanation }
  | Extract<Verdict<QuoteProblem>, { allowed: false }>;

/** Whether the dates and the deliverables of a quote fit the project's current state. */
function canQuote(quote: ChangeQuote, standing: ChangeStanding) {
  if (quote.expiresOn < standing.today) return refuse("expiry-past");
  if (!isWorkingDays(quote.daysAdded)) return refuse("too-many-days");
  if (quote.added && quote.added.title.trim() === "") return refuse("title-missing");
  const isAhead = (milestoneId: Id<"Milestone">) =>
    standing.milestones.some(({ id, isApproved }) => id === milestoneId && !isApproved);
  const movesFrom = quote.daysAdded > 0 ? quote.movesFrom : null;
  const named = [quote.added?.milestoneId, movesFrom].filter(
    (id) => id !== null && id !== undefined,
  );
  if (!named.every(isAhead)) return refuse("milestone-unknown");
  const dropped = standing.deliverables.filter(({ id }) => quote.dropped.includes(id));
  if (dropped.some(({ isAccepted }) => isAccepted)) return refuse("already-accepted");
  if (dropped.length > 0 && dropped.length === standing.deliverables.length && !quote.added)
    return refuse("nothing-left");
  return allow;
}

const isWorkingDays = (days: number) =>
  Number.isInteger(days) && days >= 0 && days <= MOST_DAYS_ADDED;

/**
 * The effects of a quote on the ledger, with the reason for its price. `newId` is the id for a
 * deliverable that it adds.
 */
export function quoteChange(
  quote: ChangeQuote,
  standing: ChangeStanding,
  newId: string,
): QuotedChange {
  const priced = priceChange({
    pricing: quote.pricing,
    minutes: quote.minutes,
    amount: quote.amount,
    worth: quote.worth,
    rule: standing.rule,
    round: standing.round,
  });
  if (!priced.allowed) return priced;
  const verdict = canQuote(quote, standing);
  if (!verdict.allowed) return verdict;
  const bought = quote.pricing === "free_round" ? [] : standing.bought;
  return {
    allowed: true,
    rate: priced.rate,
    explanation: priced.explanation,
    effects: {
      number: standing.number,
      title: standing.title,
      price: priced.price,
      added: quote.added
        ? [{ ...quote.added, id: newId, price: 0, role: "included", group: "" }]
        : [],
      dropped: standing.deliverables
        .filter(({ id }) => quote.dropped.includes(id))
        .map(({ id }) => id),
      rounds: bought.map((deliverableId) => ({ deliverableId, rounds: 1 })),
      days: quote.daysAdded,
      shifts: shiftDates(standing.milestones, {
        fromId: quote.movesFrom,
        workingDays: quote.daysAdded,
        calendar: standing.calendar,
      }),
      billing: quote.billing,
    },
  };
}

/**
 * Whether the deliverables that a change removes, or buys rounds for, are still as they were when
 * it was priced.
 */
export function canStillApply(
  effects: Pick<ChangeEffects, "dropped" | "rounds">,
  deliverables: readonly { id: string; status: string }[],
): Verdict<"already-accepted"> {
  const isOpen = (deliverableId: Id<"Deliverable">) =>
    deliverables.some(({ id, status }) => id === deliverableId && status !== "accepted");
  const isThere = (deliverableId: Id<"Deliverable">) =>
    deliverables.some(({ id }) => id === deliverableId);
  return effects.dropped.every(isOpen) &&
    effects.rounds.every(({ deliverableId }) => isThere(deliverableId))
    ? allow
    : refuse("already-accepted");
}

export const offerUntil = (today: Day): Day => addDays(today, CHANGE_OFFER_DAYS);
