import type { ReactNode } from "react";
import { bankApp } from "./bank-app.tsx";
import { card } from "./card.tsx";
import { cash } from "./cash.tsx";
import { otherServices } from "./other-services.tsx";
import { transfer } from "./transfer.tsx";
import type { CommonWords, Payable, Till, WayFacts } from "./way.ts";

/**
 * Every way to pay, in the order in which they are usually offered. The names are stored with
 * payments and settings, so they never change, and none may be contained in another. A new way is a
 * file here, a line here, and its words (`ways.ts` in each language).
 */
export const WAYS = { card, app: bankApp, transfer, other: otherServices, cash } as const;

type Ways = typeof WAYS;
export type WayName = keyof Ways;

type WordsOf<Name extends WayName> = Parameters<Ways[Name]["Part"]>[0]["words"];
/** What each way says to the payer, in one language. */
export type WayWords = { [Name in WayName]: WordsOf<Name> };

const NAMES = Object.keys(WAYS) as WayName[];
const having = (fact: keyof WayFacts) => NAMES.filter((name) => Boolean(WAYS[name][fact]));

export const WAY_NAMES: readonly WayName[] = NAMES;
/** Those with a switch of their own in the settings. */
export const SWITCHED = having("hasSwitch");
/** Those whose names are stored with payments. */
export const METHODS = having("hasPayments");
/** Those that the freelancer records payments and refunds by. */
export const BY_HAND = having("byHand").toSorted((a, b) => WAYS[a].byHand - WAYS[b].byHand);

const isWay = (name: string): name is WayName => Object.hasOwn(WAYS, name);

/** Whether a way is among those that are switched on: their names with a space between. */
export const isOn = (ways: string, name: WayName): boolean => ways.split(" ").includes(name);

/** Whether the freelancer records payments by it, and may reverse them. */
export const isByHand = (method: string): boolean => isWay(method) && WAYS[method].byHand > 0;

/** Whether the payer is asked about payments by it. */
export const asksPayer = (method: string): boolean => isWay(method) && WAYS[method].asksPayer;

/** The words for a way, or nothing for one that this version doesn't know. */
export const ofWay = <Said>(said: Record<WayName, Said>, method: string): Said | undefined =>
  isWay(method) ? said[method] : undefined;

/** The word for a payment in a list: its stored name if this version doesn't know the way. */
export const paymentWord = (words: WayWords, method: string): string =>
  ofWay<CommonWords>(words, method)?.payment ?? method;

/** The words for money that was refunded this way; empty if this version doesn't know the way. */
export const refundedWord = (words: WayWords, method: string): string =>
  ofWay<CommonWords>(words, method)?.refunded ?? "";

/** The ways available for an amount, among those that are switched on or need no switch. */
export const openWays = (on: string, till: Till): WayName[] =>
  NAMES.filter((name) => (!WAYS[name].hasSwitch || isOn(on, name)) && WAYS[name].isOpen(till));

/** An account and a code as a transfer would have them; only their being there is looked at. */
const SOME_TRANSFER: Till["transfer"] = {
  name: "",
  iban: "",
  bic: "",
  reference: "",
  qr: { scheme: "epc", text: "" },
};

/** Whether a way can be offered at all with these settings. */
export function canBeOffered(
  name: string,
  { ways, paymentLinks }: { ways: string; paymentLinks: string },
): boolean {
  const till: Till = {
    canCharge: true,
    transfer: isOn(ways, "transfer") ? SOME_TRANSFER : null,
    services: paymentLinks === "" ? [] : [{ label: "", href: "" }],
  };
  return isWay(name) && openWays(ways, till).includes(name);
}

/** What the payer sees of a way. */
export function wayPart(name: WayName, pay: Payable, words: WayWords): ReactNode {
  const { Part } = WAYS[name];
  // Each part gets the words of its own way, because both are looked up by the same name.
  return (Part as (props: { pay: Payable; words: CommonWords }) => ReactNode)({
    pay,
    words: words[name],
  });
}
