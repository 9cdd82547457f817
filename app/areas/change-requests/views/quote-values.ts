import type { Day } from "#app/kernel/day.ts";
import type { ChangeEffects } from "#app/areas/agreements/rules/ledger.ts";
import type { ChangeStanding } from "#app/areas/change-requests/rules/offer-change.ts";
import { toDecimal, type MinorUnits } from "#app/kernel/money.ts";
import type { QuoteValues } from "./quote-schema.ts";

type Version = {
  pricing: string;
  minutes: number;
  price: MinorUnits;
  worth: MinorUnits;
  offer: string;
  effects: ChangeEffects;
  expiresOn: Day;
};

const NOTHING_ADDED = {
  addedTitle: "",
  addedFormat: "",
  addedQuantity: "1",
  addedAcceptance: "",
  addedRounds: "1",
  addedMilestone: "",
  dropped: [],
};

type Terms = { standing: ChangeStanding; currency: string; until: string };

/** The initial fields of a quote: the newest version's, else what the signed rule suggests. */
export function firstValues(change: { versions: Version[] }, terms: Terms): QuoteValues {
  const [version] = change.versions;
  return version ? valuesOf(version, terms) : suggested(terms);
}

const firstAhead = (standing: ChangeStanding) =>
  standing.milestones.find(({ isApproved }) => !isApproved)?.id ?? "";

function suggested({ standing, currency, until }: Terms): QuoteValues {
  const { round, rule } = standing;
  const isFree = round !== null && round.used < round.included;
  const paid = rule.pricing === "hourly" && rule.price > 0 ? "hourly" : "fixed";
  const isFixedRound = round !== null && rule.pricing === "fixed";
  return {
    pricing: isFree ? "free_round" : paid,
    hours: "",
    amount: isFixedRound ? toDecimal(rule.price, currency) : "",
    less: false,
    worth: "",
    offer: "",
    billing: "on_approval",
    days: "0",
    movesFrom: standing.roundOf ?? firstAhead(standing),
    expiresOn: until,
    ...NOTHING_ADDED,
  };
}

function valuesOf(version: Version, { standing, currency, until }: Terms): QuoteValues {
  const { effects } = version;
  const [added] = effects.added;
  return {
    pricing: version.pricing,
    hours: version.minutes > 0 ? String(version.minutes / 60) : "",
    amount: version.pricing === "fixed" ? toDecimal(Math.abs(version.price), currency) : "",
    less: version.price < 0,
    worth: version.worth > 0 ? toDecimal(version.worth, currency) : "",
    offer: version.offer,
    billing: effects.billing,
    days: String(effects.days),
    movesFrom: effects.shifts[0]?.milestoneId ?? firstAhead(standing),
    expiresOn: version.expiresOn < standing.today ? until : version.expiresOn,
    ...NOTHING_ADDED,
    ...(added ? addedValues(added) : {}),
    dropped: effects.dropped,
  };
}

const addedValues = (added: ChangeEffects["added"][number]) => ({
  addedTitle: added.title,
  addedFormat: added.format,
  addedQuantity: String(added.quantity),
  addedAcceptance: added.acceptance,
  addedRounds: String(added.rounds),
  addedMilestone: added.milestoneId ?? "",
});
