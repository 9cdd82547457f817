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
  /** The paying contact: two contacts are never one customer, even with the same address. */
  contactId: string;
  email: string;
  name: string;
  locale: string;
  returnUrl: string;
  cancelUrl: string;
  startedAt: Date;
  /** The payer has agreed that the provider saves the card for later payments. */
  keepsCard?: boolean;
};

export type OpenedCheckout = { sessionId: string; url: string; expiresAt: Date };

/** The current state of a session at the provider, with the amount in ISO 4217 minor units. */
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
  /** The saved card, if the payer has agreed to it. */
  card?: CardReading | null;
  /** The provider's page with instructions for a pending transfer; empty for anything else. */
  instructionsUrl?: string;
};

/** Card details that may be shown, never the number. `expires` is a month, "2029-04". */
export type CardReading = {
  customerId: string;
  methodId: string;
  brand: string;
  last4: string;
  expires: string;
};

/** A charge of a saved card without the payer present. The payment's id is the idempotency key. */
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
 * A refund to make. Its id is the idempotency key, and is in the refund's metadata. Minor units of
 * ISO 4217.
 */
export type RefundInput = { refundId: string; intentId: string; amount: number; currency: string };

/**
 * A refund as recorded by the provider; `refundId` is empty for one made in the provider's own
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

/** A payer's bank reverses a payment, or inquires about it. */
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
 * The provider answered with an error, or couldn't be reached. `reached` means that it answered;
 * `refused` that it would reject the same request again.
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

/** `sessionId` is for a checkout, `intentId` for what happens to its money afterwards. */
export type CardEvent = {
  id: string;
  type: string;
  sessionId: string | null;
  intentId: string | null;
  /** Our payment's id, if the object carries it. */
  paymentId?: string;
};

/**
 * What the provider has captured of a payment, no matter who requested it. Minor units of ISO 4217.
 */
export type CaptureReading = {
  intentId: string;
  paymentId: string;
  amount: number;
  currency: string;
  capturedAt: Date;
};

/**
 * The gateway of an account, or the installation's when the id is null; null when its key is no
 * longer usable.
 */
export type CardsOf = (accountId: string | null) => Promise<CardGateway | null>;

export type CardGateway = {
  liveMode: boolean;
  /**
   * A workspace's own account, or null for the installation's. A payment is only ever looked up in
   * the account it was made with.
   */
  accountId: string | null;
  /**
   * Checks that the key is valid. Returns the account's id at the provider, empty when the key may
   * not read it.
   * @throws CardProviderError
   */
  check(): Promise<string>;
  /**
   * Makes the provider send its events to this URL. Returns the secret that signs them.
   * @throws CardProviderError
   */
  listen(url: string): Promise<string>;
  /** What was captured since then. */
  capturedSince(since: Date): Promise<CaptureReading[]>;
  /**
   * Can this amount be charged by card at all? Some currencies are charged in coarser steps than
   * ISO 4217's.
   */
  canCharge(amount: number, currency: string): boolean;
  open(input: CheckoutInput): Promise<OpenedCheckout>;
  read(sessionId: string): Promise<CheckoutReading>;
  /**
   * Closes a session that must no longer be paid, and cancels a transfer that it is waiting for.
   * Returns its state afterwards.
   */
  close(sessionId: string): Promise<CheckoutReading["status"]>;
  /** Refunds money; two calls with the same id refund it once. */
  refund(input: RefundInput): Promise<RefundReading>;
  /**
   * Charges a saved card; a decline is a result, not an error. Two calls with the same payment
   * charge it once.
   */
  charge(input: ChargeInput): Promise<ChargeReading>;
  /**
   * The state of a payment's charge, or null when none was ever made. Works long after the
   * idempotency key has expired.
   */
  findCharge(charge: { paymentId: string; customerId: string }): Promise<ChargeReading | null>;
  /** Makes the provider delete a card. An unknown card counts as deleted. */
  forgetCard(methodId: string): Promise<void>;
  /** Every refund and dispute of a payment in its current state, no matter who made it. */
  returns(intentId: string): Promise<{ refunds: RefundReading[]; disputes: DisputeReading[] }>;
  /** The payments with anything refunded or disputed since then. */
  returnedSince(since: Date): Promise<string[]>;
  /** @throws when the signature is missing, wrong, too old or from the future. */
  readWebhook(rawBody: string, signature: string | null, now: Date): CardEvent;
};
