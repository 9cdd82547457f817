import type { MinorUnits } from "#app/kernel/money.ts";
import type { Id } from "#app/kernel/id.ts";
import type { PaymentStatus } from "./payment-states.ts";

/**
 * A checkout session as the provider reports it, in our terms. Amounts are minor units as the
 * provider counts them.
 */
export type SessionReading = {
  id: string;
  status: "open" | "complete" | "expired";
  paid: boolean;
  /** True once a delayed method has failed for good. */
  failed: boolean;
  amount: MinorUnits;
  currency: string;
  liveMode: boolean;
  paymentId: Id<"Payment">;
  invoiceId: Id<"Invoice">;
  intentId: string | null;
  /**
   * Where the provider says how to send the transfer that it waits for; empty for anything else.
   */
  instructionsUrl?: string;
};

export type ExpectedSession = {
  sessionId: string;
  paymentId: Id<"Payment">;
  invoiceId: Id<"Invoice">;
  amount: MinorUnits;
  currency: string;
  liveMode: boolean;
};

export type Outcome = { status: PaymentStatus } | { mismatch: string };

/**
 * Decides what a session means for the payment that opened it. Nothing is booked unless id, amount,
 * currency, mode, payment and invoice all match; a finished checkout whose money hasn't arrived is
 * processing. A transfer that the payer hasn't sent yet isn't money on its way: the attempt stays
 * open, and the payer can still pay in another way.
 */
export function sessionOutcome(reading: SessionReading, expected: ExpectedSession): Outcome {
  if (reading.id !== expected.sessionId) return { mismatch: "session" };
  if (reading.paymentId !== expected.paymentId) return { mismatch: "payment" };
  if (reading.invoiceId !== expected.invoiceId) return { mismatch: "invoice" };
  if (reading.currency.toUpperCase() !== expected.currency) return { mismatch: "currency" };
  if (reading.amount !== expected.amount) return { mismatch: "amount" };
  if (reading.liveMode !== expected.liveMode) return { mismatch: "mode" };
  if (reading.status === "expired") return { status: "cancelled" };
  if (reading.status === "open") return { status: "started" };
  if (reading.paid) return { status: "succeeded" };
  if (reading.failed) return { status: "failed" };
  return { status: reading.instructionsUrl ? "started" : "processing" };
}
