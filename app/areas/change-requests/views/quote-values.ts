import type { ChangeEffects } from "#app/areas/agreements/rules/ledger.ts";
import type { ChangeStanding } from "#app/areas/change-requests/rules/offer-change.ts";
import { toDecimal } from "#app/kernel/money.ts";
import type { QuoteValues } from "./quote-schema.ts";

type Version = {
  pricing: string;
  minutes: number;
  price: number;
  worth: number;
  offer: string;
  effects: string;
  expiresOn: string;
};

/** The fields of a quote before anything is typed: the newest version's, else what the signed rule suggests. */
export function firstValues(
  change: { versions: Version[] },
  { standing, currency, until }: { standing: ChangeStanding; currency: string; until: string },
): QuoteValues {
  const [version] = change.versions;
  const ahead = standing.milestones.find(({ isApproved }) => !isApproved)?.id ?? "";
  const nothing = {
    addedTitle: "",
    addedFormat: "",
    addedQuantity: "1",
    addedAcceptance: "",
    addedRounds: "1",
    addedMilestone: "",
    dropped: [],
  };
  if (!version) {
    const isFree = standing.round !== null && standing.round.used < standing.round.included;
    const pricing = isFree
      ? "free_round"
      : standing.rule.pricing === "hourly" && standing.rule.price > 0
        ? "hourly"
        : "fixed";
    const amount =
      standing.round && standing.rule.pricing === "fixed"
        ? toDecimal(standing.rule.price, currency)
        : "";
    return {
      pricing,
      hours: "",
      amount,
      less: false,
      worth: "",
      offer: "",
      billing: "on_approval",
      days: "0",
      movesFrom: standing.roundOf ?? ahead,
      expiresOn: until,
      ...nothing,
    };
  }
  const effects = JSON.parse(version.effects) as ChangeEffects;
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
    movesFrom: effects.shifts[0]?.milestoneId ?? ahead,
    expiresOn: version.expiresOn < standing.today ? until : version.expiresOn,
    ...nothing,
    ...(added
      ? {
          addedTitle: added.title,
          addedFormat: added.format,
          addedQuantity: String(added.quantity),
          addedAcceptance: added.acceptance,
          addedRounds: String(added.rounds),
          addedMilestone: added.milestoneId ?? "",
        }
      : {}),
    dropped: effects.dropped,
  };
}
