import { describe, expect, test } from "vitest";
import type { Source } from "#app/portal/rules/pay-source.ts";
import { payViewOf, readWish, transferOf } from "#app/portal/rules/pay-view.ts";
import { wayPart, paymentWord, refundedWord } from "#app/areas/payments/ways/registry.ts";
import { waysForSeveral, type Offered } from "#app/portal/rules/ways-to-pay.ts";
import { waysWords } from "#words/ways.ts";

const english = waysWords("en");

type Attempt = Source["payments"][number];

const attempt: Attempt = {
  id: "p1",
  method: "card",
  status: "started",
  amount: 50_000,
  meant: 50_000,
  overpaid: 0,
  claimedOn: null,
  receivedOn: null,
  confirmedAt: null,
  contestedAt: null,
  instructionsUrl: "",
  keptCardId: null,
  reversal: null,
  refunds: [],
  disputes: [],
};
const source: Source = {
  id: "i1",
  number: "2026/001",
  title: "Deposit",
  kind: "prepayment",
  currency: "EUR",
  issuedOn: "2026-05-04",
  dueOn: "2026-05-18",
  payBy: "2026-05-18",
  net: 100_000,
  tax: 21_000,
  gross: 121_000,
  due: 121_000,
  paid: 0,
  credited: 0,
  rounding: 0,
  prepaid: 0,
  withheld: 0,
  withholdingRate: 0,
  reference: "RF18",
  taxes: [],
  buyer: { country: "LT" },
  seller: {
    name: "Studio",
    address: "Street 1",
    country: "LT",
    vatId: "LT1",
    taxId: "",
    iban: "LT121000011101001000",
    bic: "",
    accountHolder: "Rūta",
  },
  lines: [
    {
      id: "l1",
      description: "Logo",
      quantity: 1,
      decimals: 0,
      unit: "C62",
      unitPrice: null,
      net: 100_000,
      taxCategory: "standard",
      taxRate: 2_100,
      taxReason: "",
    },
  ],
  note: "",
  earlyRate: 0,
  earlyOn: null,
  plan: [],
  deductions: [{ number: "2026/000", issuedOn: "2026-04-01", net: 1, tax: 0, gross: 1 }],
  payments: [],
  reason: "",
  creditOf: null,
  creditNotes: [{ id: "c1", number: "K/1", issuedOn: "2026-05-05", due: -100, earlyRate: 200 }],
};
const offered: Offered = {
  on: "card transfer cash",
  canCharge: () => true,
  links: "PayPal: https://paypal.me/studio/{amount}{currency}",
  firstWay: "",
  ownAmounts: true,
};
const qr = { text: "BCD", scheme: "epc" as const };
const view = (of: Partial<Source> = {}, options: Partial<Parameters<typeof payViewOf>[1]> = {}) =>
  payViewOf({ ...source, ...of }, { offered, qrOf: () => qr, today: "2026-05-06", ...options });

describe("what a payer sees of an invoice", () => {
  test("is the amount due now, the ways that are available, and what they need", () => {
    const seen = view();
    expect(seen.asked.amount).toBe(121_000);
    expect(seen.ways).toEqual(["card", "app", "transfer", "other", "cash"]);
    expect(seen.transfer).toMatchObject({ name: "Rūta", reference: "RF18", qr });
    expect(seen.services).toEqual([
      { label: "PayPal", href: "https://paypal.me/studio/1210.00EUR" },
    ]);
    expect(seen.creditNotes[0]).toMatchObject({ number: "K/1", isDiscount: true });
    expect(seen).not.toHaveProperty("buyer");
  });

  test("offers only what is switched on and can take the money", () => {
    const only = (of: Partial<Offered>, more: Partial<Source> = {}) =>
      view(more, { offered: { ...offered, links: "", ...of } }).ways;
    expect(only({ on: "cash" })).toEqual(["cash"]);
    expect(only({ on: "card", canCharge: () => false })).toEqual([]);
    expect(only({ on: "transfer" }, { seller: { ...source.seller, iban: "" } })).toEqual([]);
    expect(only({ on: "transfer card", firstWay: "transfer" })[0]).toBe("transfer");
  });

  test("of several at once is the ways that take several, else one by one if any way is offered", () => {
    const several = (of: Partial<Offered>) =>
      waysForSeveral(transferOf(source, 100), {
        offered: { ...offered, ...of },
        country: "LT",
        qrOf: () => null,
      });
    expect(several({})).toMatchObject({ ways: ["card", "transfer"], isOneByOne: false });
    expect(several({ on: "cash", links: "" })).toMatchObject({ ways: [], isOneByOne: true });
    expect(several({ on: "" })).toMatchObject({ ways: [], isOneByOne: true });
    expect(several({ on: "", links: "" })).toMatchObject({ ways: [], isOneByOne: false });
  });

  test("is closed when it is paid, and while money is on its way", () => {
    const closed = { ways: [], transfer: null, services: [] };
    expect(view({ paid: 121_000 })).toMatchObject({ ...closed, balance: 0 });
    const onItsWay = view({ payments: [{ ...attempt, status: "processing" }] });
    expect(onItsWay).toMatchObject({ ...closed, state: "processing" });
  });

  test("shows what is claimed, what failed, and what is undecided yet", () => {
    const claimed: Attempt = { ...attempt, id: "p2", method: "transfer", claimedOn: "2026-05-05" };
    expect(view({ payments: [attempt, claimed] })).toMatchObject({
      claimedOn: "2026-05-05",
      cardUnknown: true,
      lastCardFailed: false,
    });
    expect(view({ payments: [{ ...attempt, status: "failed" }] })).toMatchObject({
      lastCardFailed: true,
      cardUnknown: false,
    });
    const instructions = { ...attempt, instructionsUrl: "https://pay.example/how" };
    expect(view({ payments: [instructions] })).toMatchObject({
      instructionsUrl: "https://pay.example/how",
      cardUnknown: false,
    });
  });

  test("lists what was paid, with what was returned and who is asked for confirmation", () => {
    const { payments } = view({
      payments: [
        attempt,
        {
          ...attempt,
          id: "cash",
          method: "cash",
          status: "succeeded",
          refunds: [
            { amount: 5, status: "succeeded" },
            { amount: 7, status: "pending" },
          ],
          disputes: [
            { amount: 3, status: "lost" },
            { amount: 9, status: "needs_response" },
          ],
        },
      ],
    });
    // An attempt that was only begun isn't a payment yet.
    expect(payments.map(({ id }) => id)).toEqual(["cash"]);
    expect(payments[0]).toMatchObject({
      refunded: 5,
      takenBack: 3,
      disputed: true,
      word: "asked",
      isReversed: false,
    });
  });

  test("takes the requested amount, and nothing that can't be read", () => {
    expect([
      readWish("all", "EUR"),
      readWish("12.50", "EUR"),
      readWish("x", "EUR"),
      readWish(null, "EUR"),
    ]).toEqual(["all", 1_250, "asked", "asked"]);
    expect(view({}, { wish: 1_250 }).asked.amount).toBe(1_250);
  });

  test("is a transfer in the account's own name, else the studio's", () => {
    expect(transferOf(source, 100)).toMatchObject({ name: "Rūta", taxId: "LT1", amount: 100 });
    const bare = { ...source.seller, accountHolder: "", iban: undefined, bic: undefined };
    expect(transferOf({ ...source, seller: bare }, 100)).toMatchObject({
      name: "Studio",
      iban: "",
      bic: "",
    });
  });
});

describe("the registry of ways", () => {
  test("calls a payment by its stored name if this version doesn't know the way", () => {
    expect([paymentWord(english, "cash"), paymentWord(english, "barter")]).toEqual([
      "Cash",
      "barter",
    ]);
    expect([refundedWord(english, "cash"), refundedWord(english, "barter")]).toEqual([
      "It was paid out in cash.",
      "",
    ]);
  });

  test("gives each way its own words", () => {
    const pay = {
      transfer: null,
      services: [],
      studio: "Studio",
      amount: "€1.00",
      isFirst: true,
      wish: "",
      claimedOn: null,
      picture: null,
      canKeep: false,
      isTest: false,
    };
    expect(JSON.stringify(wayPart("cash", pay, english))).toContain("Pay Studio in person");
    expect(JSON.stringify(wayPart("card", pay, english))).toContain("Pay €1.00 by card");
  });
});
