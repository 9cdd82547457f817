/**
 * One attempt to pay one invoice by card (or whatever else the hosted page offers). Amounts in ISO
 * 4217 minor units.
 */
export type CheckoutInput = {
  paymentId: string;
  invoiceId: string;
  amount: number;
  currency: string;
  title: string;
  /** Whose customer it is: two contacts are never one, also with the same address. */
  contactId: string;
  email: string;
  name: string;
  locale: string;
  returnUrl: string;
  cancelUrl: string;
  startedAt: Date;
  /** The payer has agreed that the card stays with the provider for later payments. */
  keepsCard?: boolean;
};

export type OpenedCheckout = { sessionId: string; url: string; expiresAt: Date };

/** What the provider says of a session now, with the amount in ISO 4217 minor units. */
export type CheckoutReading = {
  id: string;
  status: "open" | "complete" | "expired";
  paid: boolean;
  failed: boolean;
  amount: number;
  currency: string;
  liveMode: boolean;
  paymentId: string;
  invoiceId: string;
  intentId: string | null;
  /** The card that stays, where the payer has agreed to it. */
  card?: CardReading | null;
  /**
   * Where the provider says how to send the transfer that it waits for; empty for anything else.
   */
  instructionsUrl?: string;
};

/** A card as it may be shown: never its number. `expires` is a month, "2029-04". */
export type CardReading = {
  customerId: string;
  methodId: string;
  brand: string;
  last4: string;
  expires: string;
};

/** A charge of a kept card, without the payer there. The payment's id is the idempotency key. */
export type ChargeInput = {
  paymentId: string;
  invoiceId: string;
  customerId: string;
  methodId: string;
  amount: number;
  currency: string;
  title: string;
};

export type ChargeReading = {
  intentId: string;
  paymentId: string;
  status: "succeeded" | "processing" | "failed";
  failure: string;
  amount: number;
  currency: string;
  liveMode: boolean;
};

/**
 * Money to send back. The id is the idempotency key, and is in the refund's metadata.
 * Minor units of ISO 4217.
 */
export type RefundInput = { refundId: string; intentId: string; amount: number; currency: string };

/**
 * A refund as the provider has it; `refundId` is empty for one that was made in the provider's own
 * dashboard.
 */
export type RefundReading = {
  id: string;
  refundId: string;
  status: "pending" | "succeeded" | "failed";
  failure: string;
  amount: number;
  currency: string;
  createdAt: Date;
};

/** A payer's bank takes money back, or asks about it. */
export type DisputeReading = {
  id: string;
  status: "needs_response" | "under_review" | "won" | "lost";
  reason: string;
  amount: number;
  currency: string;
  respondBy: Date | null;
  openedAt: Date;
};

/**
 * The provider answered with an error, or couldn't be reached. `reached` tells that it answered;
 * `refused` that it looked at the request and will say no to the same request again.
 */
export class CardProviderError extends Error {
  constructor(
    message: string,
    readonly reached: boolean,
    readonly refused = false,
  ) {
    super(message);
    this.name = "CardProviderError";
  }
}

/** `sessionId` for a checkout, `intentId` for what becomes of its money afterwards. */
export type CardEvent = {
  id: string;
  type: string;
  sessionId: string | null;
  intentId: string | null;
  /** Ours, where the object carries it. */
  paymentId?: string;
};

/**
 * What the provider has taken of a payment, no matter who asked for it. Minor units of ISO 4217.
 */
export type CaptureReading = {
  intentId: string;
  paymentId: string;
  amount: number;
  currency: string;
  capturedAt: Date;
};

/**
 * The gateway of an account, the installation's where the id is null; null when its key can't be
 * used any more.
 */
export type CardsOf = (accountId: string | null) => Promise<CardGateway | null>;

export type CardGateway = {
  liveMode: boolean;
  /**
   * Whose account it is: a workspace's own, or null for the installation's. Payments are only ever
   * asked about where they were made.
   */
  accountId: string | null;
  /**
   * Asks whether the key is good. Returns the account's own id there, empty where the key may not
   * read it.
   * @throws CardProviderError
   */
  check(): Promise<string>;
  /**
   * Has the provider send its events to this address. Returns the secret that they are signed with.
   * @throws CardProviderError
   */
  listen(url: string): Promise<string>;
  /** What came in since then. */
  capturedSince(since: Date): Promise<CaptureReading[]>;
  /**
   * Can this amount be asked for by card at all? Some currencies are charged in coarser steps than
   * ISO has.
   */
  canCharge(amount: number, currency: string): boolean;
  open(input: CheckoutInput): Promise<OpenedCheckout>;
  read(sessionId: string): Promise<CheckoutReading>;
  /**
   * Closes a session that nobody shall pay any more, and stops waiting for a transfer that it has
   * asked for. Returns its state after that.
   */
  close(sessionId: string): Promise<CheckoutReading["status"]>;
  /** Gives money back; asking twice with the same id gives it back once. */
  refund(input: RefundInput): Promise<RefundReading>;
  /**
   * Charges a kept card; a declined one is an answer, no error. Asking twice with the same payment
   * charges once.
   */
  charge(input: ChargeInput): Promise<ChargeReading>;
  /**
   * The state of a payment's charge; null when none was ever made, also long after the key is
   * forgotten.
   */
  findCharge(charge: { paymentId: string; customerId: string }): Promise<ChargeReading | null>;
  /** The provider forgets a card. One that it doesn't know is forgotten already. */
  forgetCard(methodId: string): Promise<void>;
  /** Every refund and dispute of a payment in their present state, no matter who made them. */
  returns(intentId: string): Promise<{ refunds: RefundReading[]; disputes: DisputeReading[] }>;
  /** The payments of which anything was refunded or disputed since then. */
  returnedSince(since: Date): Promise<string[]>;
  /** @throws when the signature is missing, wrong, too old or from the future. */
  readWebhook(rawBody: string, signature: string | null, now: Date): CardEvent;
};
