import type { Explanation } from "#app/areas/change-requests/rules/pricing.ts";
import type { MinorUnits } from "#app/kernel/money.ts";
import { hoursText } from "#app/words/hours-text.ts";
import { pluralIn } from "#app/words/plural.ts";

const plural = pluralIn<"one">("en");

type Money = (amount: MinorUnits) => string;

/** The words of a change's price and of its amendment, in the client's language. */
export type ChangeWords = {
  explain: (explanation: Explanation, money: Money, clause: string) => string;
  hours: (minutes: number) => string;
  clause: (agreement: number) => string;
  title: (number: number) => string;
  intro: (facts: {
    amendment: number;
    project: string;
    agreement: number;
    signedOn: string;
  }) => string;
  wish: string;
  price: string;
  added: string;
  dropped: string;
  rounds: (count: number, deliverable: string) => string;
  dates: string;
  moved: (milestone: string, from: string, to: string) => string;
  noDates: string;
  payment: Record<"on_approval" | "on_delivery" | "with_final" | "free" | "less", string>;
  rest: string;
  expires: (day: string) => string;
  consent: (name: string, change: number) => string;
  roundTitle: (milestone: string, round: number) => string;
};

export const words: ChangeWords = {
  hours: (minutes) =>
    `${hoursText(minutes / 60, ".")} ${plural(minutes / 60, { one: "hour", other: "hours" })}`,
  clause: (agreement) => `“Later changes” of agreement ${agreement}`,
  explain(explanation, money, clause) {
    switch (explanation.kind) {
      case "free-round":
        return `Round ${explanation.round} of ${explanation.of}: free, as agreed in ${clause}.`;
      case "hourly":
        return `${words.hours(explanation.minutes)} × ${money(explanation.rate)} = ${money(explanation.price)}, at the hourly rate signed in ${clause}.`;
      case "fixed-round":
        return `Round ${explanation.round}, after ${explanation.of} free: ${money(explanation.price)}, the price of a further round signed in ${clause}.`;
      case "agreed-price":
        return `${money(explanation.price)}: a price for this change as a whole, first and before any work, as ${clause} asks.`;
      case "given-back":
        return `${money(-explanation.price)} less: this is no longer made.`;
      case "bonus":
        return explanation.worth > 0
          ? `Free of charge: a bonus worth ${money(explanation.worth)}.`
          : "Free of charge.";
    }
  },
  title: (number) => `Amendment for change ${number}`,
  intro: ({ amendment, project, agreement, signedOn }) =>
    `This is document ${amendment} of “${project}”. It changes agreement ${agreement}, signed on ${signedOn}, in what is named here and in nothing else.`,
  wish: "What was asked for",
  price: "What it costs",
  added: "What comes in",
  dropped: "What is no longer made",
  rounds: (count, deliverable) =>
    `${count} more ${plural(count, { one: "round", other: "rounds" })} of revisions for “${deliverable}”`,
  dates: "Dates",
  moved: (milestone, from, to) => `“${milestone}” moves from ${from} to ${to}`,
  noDates: "No date moves.",
  payment: {
    on_approval: "It is invoiced when this is approved.",
    on_delivery: "It is invoiced when it is delivered.",
    with_final: "It is part of the final invoice.",
    free: "Nothing is invoiced for it.",
    less: "It is taken off what isn't invoiced yet, from the end.",
  },
  rest: "Everything else stays as agreed.",
  expires: (day) => `This offer is valid until ${day}.`,
  consent: (name, change) =>
    `I have read change ${change} with its price and its dates. I approve it for ${name}, and I sign it electronically by typing my name.`,
  roundTitle: (milestone, round) => `${milestone}, round ${round}`,
};
