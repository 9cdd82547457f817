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

/** What a way shows: the amount due, and what is needed to pay it. */
export type Payable = Omit<Till, "canCharge"> & {
  studio: string;
  /** In the reader's language, with its currency. */
  amount: string;
  isFirst: boolean;
  /** The amount requested in the page's address; empty if none. */
  wish: string;
  /** The day on which the payer claimed to have sent the transfer. */
  claimedOn: Day | null;
  /** The address of the code's picture; null if there is none. */
  picture: string | null;
  /** The form that a button belongs to, if the invoices are chosen elsewhere. */
  formId?: string;
  /** The studio may store cards, and none is stored yet. */
  canKeep: boolean;
  isTest: boolean;
};

/** What every way says to the payer. */
export type CommonWords = {
  /** The heading above the way. */
  title: string;
  /** A payment by it, in a list; and a sentence for money that was refunded by it. */
  payment: string;
  refunded: string;
};

export type WayFacts = {
  /** It has a switch of its own, instead of being on once its settings are filled in. */
  hasSwitch: boolean;
  /** Payments are stored under its name; payments by a scanned code are stored as transfers. */
  hasPayments: boolean;
  /**
   * Its place in the forms in which the freelancer records payments and refunds; 0 when it isn't in
   * them.
   */
  byHand: number;
  /** It is offered only where the studio has an account at the card provider. */
  needsProvider: boolean;
  /** The payer is asked to confirm recorded payments. */
  asksPayer: boolean;
  /** It can pay several invoices at once. */
  takesSeveral: boolean;
};

/** One way to pay: what it is, when it is open, and what the payer sees of it. */
export type Way<Words = never> = WayFacts & {
  isOpen: (till: Till) => boolean;
  Part: (props: { pay: Payable; words: CommonWords & Words }) => ReactNode;
};
