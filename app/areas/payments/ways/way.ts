import type { ReactNode } from "react";
import type { PaymentQr } from "#app/areas/payments/rules/payment-qr.ts";
import type { Day } from "#app/kernel/day.ts";

/** A transfer as a bank asks for it, and the code that its app reads. */
export type TransferOffer = {
  name: string;
  iban: string;
  bic: string;
  reference: string;
  qr: PaymentQr | null;
};

/** What decides whether a way is open for an amount. */
export type Till = {
  /** Whether the card provider takes this amount in this currency. */
  canCharge: boolean;
  /** Null where there is no account that takes the currency. */
  transfer: TransferOffer | null;
  /** Pages of other services, already filled with the amount. */
  services: readonly { label: string; href: string }[];
};

/** What a way shows: the amount that is asked for, and what it needs to take it. */
export type Payable = Omit<Till, "canCharge"> & {
  studio: string;
  /** In the reader's language, with its currency. */
  amount: string;
  isFirst: boolean;
  /** The amount that was asked for by the page's address; empty when none was. */
  wish: string;
  /** The day on which the payer said that the transfer is sent. */
  claimedOn: Day | null;
  /** Where the code's picture is; null where there is none. */
  picture: string | null;
  /** The form that a button belongs to, where the choice of invoices is elsewhere. */
  formId?: string;
  /** The studio may store cards, and none is stored yet. */
  canKeep: boolean;
  isTest: boolean;
};

/** What every way says to the payer. */
export type CommonWords = {
  /** Above the way. */
  title: string;
  /** A payment by it, in a list; and of money that went back by it, a sentence. */
  payment: string;
  refunded: string;
};

export type WayFacts = {
  /** The freelancer switches it on by itself, rather than with what it needs. */
  hasSwitch: boolean;
  /** Payments are noted by its name; those by a code that is scanned are transfers. */
  hasPayments: boolean;
  /**
   * The freelancer records what came by it, or pays back by it: its place in those forms, 0 when
   * she does neither.
   */
  byHand: number;
  /** It is offered only where the studio has an account at the card provider. */
  needsProvider: boolean;
  /** The payer is asked whether what was recorded is right. */
  asksPayer: boolean;
  /** It can pay several invoices at once. */
  takesSeveral: boolean;
};

/** One way to pay: what it is, when it is open, and what the payer sees of it. */
export type Way<Words = never> = WayFacts & {
  isOpen: (till: Till) => boolean;
  Part: (props: { pay: Payable; words: CommonWords & Words }) => ReactNode;
};
