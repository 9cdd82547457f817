import { describe, expect, test } from "vitest";
import { epcPayload, hasEpcQr } from "#app/areas/payments/rules/epc-qr.ts";
import {
  canRecordPayment,
  canStartPayment,
  PAYMENT_STATUSES,
  paymentStatesBefore,
} from "#app/areas/payments/rules/payment-states.ts";
import { sessionOutcome, type SessionReading } from "#app/areas/payments/rules/session-outcome.ts";
import { fromStripeAmount, toStripeAmount } from "#app/platform/gateways/cards/stripe-amount.ts";

const expected = {
  sessionId: "cs_1",
  paymentId: "p",
  invoiceId: "i",
  amount: 726,
  currency: "EUR",
  liveMode: false,
};
const reading: SessionReading = {
  id: "cs_1",
  status: "complete",
  paid: true,
  failed: false,
  amount: 726,
  currency: "EUR",
  liveMode: false,
  paymentId: "p",
  invoiceId: "i",
  intentId: "pi_1",
};

describe("what a session means", () => {
  test.each([
    [{}, { status: "succeeded" }],
    [{ paid: false }, { status: "processing" }],
    [{ paid: false, failed: true }, { status: "failed" }],
    [{ status: "open", paid: false }, { status: "started" }],
    [{ status: "expired", paid: false }, { status: "cancelled" }],
    [{ id: "cs_2" }, { mismatch: "session" }],
    [{ amount: 725 }, { mismatch: "amount" }],
    [{ amount: Number.NaN }, { mismatch: "amount" }],
    [{ currency: "PLN" }, { mismatch: "currency" }],
    [{ invoiceId: "j" }, { mismatch: "invoice" }],
    [{ paymentId: "q" }, { mismatch: "payment" }],
    [{ liveMode: true }, { mismatch: "mode" }],
  ])("%j", (change, outcome) => {
    expect(sessionOutcome({ ...reading, ...change } as SessionReading, expected)).toEqual(outcome);
  });
});

describe("a payment's states", () => {
  test("a succeeded payment never goes back, and money that failed or was cancelled may still arrive", () => {
    for (const to of PAYMENT_STATUSES) expect(paymentStatesBefore(to)).not.toContain("succeeded");
    expect(paymentStatesBefore("succeeded")).toEqual([
      "started",
      "processing",
      "failed",
      "cancelled",
    ]);
    expect(paymentStatesBefore("cancelled")).toEqual(["started"]);
  });

  test("a second card payment waits while the first is on its way", () => {
    expect(canStartPayment({ balance: 1, processing: true })).toEqual({
      allowed: false,
      reason: "payment-processing",
    });
    expect(canStartPayment({ balance: 0, processing: false })).toEqual({
      allowed: false,
      reason: "already-paid",
    });
    expect(canStartPayment({ balance: 1, processing: false }).allowed).toBe(true);
  });

  test("a payment by hand books no more than is open, unless it is marked as beyond it", () => {
    const record = (balance: number, amount: number, isBeyond = false, kind = "final") =>
      canRecordPayment({ kind, balance }, amount, isBeyond);
    expect([
      record(10, 10).allowed,
      record(10, 11, true).allowed,
      record(0, 1, true).allowed,
    ]).toEqual([true, true, true]);
    expect([
      record(10, 11),
      record(10, 0),
      record(0, 1),
      record(0, 0, true),
      record(-10, 1, true, "credit_note"),
    ]).toEqual(
      [
        "more-than-open",
        "nothing-received",
        "already-paid",
        "nothing-received",
        "is-credit-note",
      ].map((reason) => ({ allowed: false, reason })),
    );
  });
});

describe("the transfer QR code", () => {
  const transfer = {
    name: "Rūta Kalnietytė",
    iban: "LT12 1000 0111 0100 1000",
    bic: "",
    amount: 72_600,
    currency: "EUR",
    reference: "RF602026001",
  };
  test("has EPC069-12's lines in their order", () => {
    expect(epcPayload(transfer)).toBe(
      "BCD\n002\n1\nSCT\n\nRūta Kalnietytė\nLT121000011101001000\nEUR726.00\n\nRF602026001",
    );
    expect(
      new TextEncoder().encode(
        epcPayload({ ...transfer, name: "ž".repeat(80), bic: "ABCDEFGHXXX" }),
      ).length,
    ).toBeLessThanOrEqual(331);
  });
  test("is for euros with an account, within the scheme's limits", () => {
    expect(hasEpcQr(transfer)).toBe(true);
    expect(hasEpcQr({ ...transfer, currency: "PLN" })).toBe(false);
    expect(hasEpcQr({ ...transfer, iban: "" })).toBe(false);
    expect(hasEpcQr({ ...transfer, amount: 0 })).toBe(false);
  });
});

test("Stripe's minor units differ from ISO 4217's for some currencies, and never lose anything", () => {
  expect([
    toStripeAmount(500, "JPY"),
    toStripeAmount(500, "ISK"),
    toStripeAmount(500, "EUR"),
    toStripeAmount(5_124, "KWD"),
    toStripeAmount(5_120, "KWD"),
    toStripeAmount(500, "MGA"),
  ]).toEqual([500, 50_000, 500, null, 5_120, 5]);
  for (const currency of ["JPY", "ISK", "EUR", "MGA"])
    expect(fromStripeAmount(toStripeAmount(500, currency)!, currency)).toBe(500);
  expect(fromStripeAmount(150, "ISK")).toBeNaN();
});
