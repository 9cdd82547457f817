/** One attempt to pay one invoice by card (or whatever else the hosted page offers). Amounts in ISO 4217 minor units. */
export type CheckoutOrder = {
  paymentId: string;
  invoiceId: string;
  amount: number;
  currency: string;
  title: string;
  email: string;
  locale: string;
  returnUrl: string;
  cancelUrl: string;
  startedAt: Date;
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
};

/** The provider answered no, or couldn't be reached; `reached` tells whether the request may have taken effect. */
export class CardProviderError extends Error {
  constructor(
    message: string,
    readonly reached: boolean,
  ) {
    super(message);
    this.name = "CardProviderError";
  }
}

export type CardEvent = { id: string; type: string; sessionId: string | null };

export type CardGateway = {
  liveMode: boolean;
  /** Can this amount be asked for by card at all? Some currencies are charged in coarser steps than ISO has. */
  canCharge(amount: number, currency: string): boolean;
  open(order: CheckoutOrder): Promise<OpenedCheckout>;
  read(sessionId: string): Promise<CheckoutReading>;
  /** Closes a session that nobody shall pay any more. Returns how it stands after that. */
  close(sessionId: string): Promise<CheckoutReading["status"]>;
  /** @throws when the signature is missing, wrong, too old or from the future. */
  readWebhook(rawBody: string, signature: string | null, now: Date): CardEvent;
};
