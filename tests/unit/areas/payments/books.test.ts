import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  moneyOfPayment,
  refundable,
  unallocated,
} from "#app/areas/invoicing/rules/payment-money.ts";
import { allot, byInvoice, spreadOver, takeBack } from "#app/areas/payments/rules/books.ts";
import { differencesOf } from "#app/areas/payments/rules/differences.ts";
import { isRefused } from "#app/areas/payments/rules/is-refused.ts";
import { chargeDay } from "#app/areas/payments/rules/kept-cards.ts";
import { canAnswer, payersWord } from "#app/areas/payments/rules/payment-states.ts";
import {
  canRefund,
  disputeStatesBefore,
  refundStatesBefore,
} from "#app/areas/payments/rules/refunds.ts";

const total = (parts: { amount: number }[]) => parts.reduce((sum, { amount }) => sum + amount, 0);
const amounts = fc.integer({ min: 0, max: 1_000 });

describe("money that arrives", () => {
  test("goes where it was meant, as far as it fits; the rest is returned", () => {
    const open = new Map([
      ["a", 300],
      ["b", 50],
      ["paid", -5],
    ]);
    const parts = [
      { invoiceId: "a", amount: 300 },
      { invoiceId: "paid", amount: 10 },
      { invoiceId: "b", amount: 100 },
      { invoiceId: "unknown", amount: 100 },
    ];
    expect(allot(400, parts, open)).toEqual({
      bookings: [
        { invoiceId: "a", amount: 300 },
        { invoiceId: "b", amount: 50 },
      ],
      rest: 50,
    });
  });

  test("is never lost and never more than what is open, whatever was meant", () => {
    fc.assert(
      fc.property(amounts, fc.array(fc.tuple(amounts, amounts)), (amount, invoices) => {
        const parts = invoices.map(([meant], index) => ({ invoiceId: `${index}`, amount: meant }));
        const open = new Map(invoices.map(([, left], index) => [`${index}`, left]));
        const { bookings, rest } = allot(amount, parts, open);
        expect(total(bookings) + rest).toBe(amount);
        for (const booking of bookings)
          expect(booking.amount).toBeLessThanOrEqual(open.get(booking.invoiceId) ?? 0);
      }),
    );
  });

  test("for several invoices pays what each asks for first, then what is open beyond that", () => {
    const invoices = [
      { invoiceId: "a", asked: 100, open: 300 },
      { invoiceId: "b", asked: 100, open: 100 },
    ];
    expect(spreadOver(150, invoices)).toEqual([
      { invoiceId: "a", amount: 100 },
      { invoiceId: "b", amount: 50 },
    ]);
    expect(spreadOver(250, invoices)).toEqual([
      { invoiceId: "a", amount: 150 },
      { invoiceId: "b", amount: 100 },
    ]);
    // Any excess goes to the last invoice, as an overpayment.
    expect(total(spreadOver(900, invoices))).toBe(900);
    expect(spreadOver(900, [])).toEqual([]);
  });

  test("is taken back from the unallocated part first, then from the latest bookings", () => {
    const payment = { status: "succeeded", amount: 500, booked: 400, returned: 0 };
    const booked = [
      { invoiceId: "a", amount: 300 },
      { invoiceId: "b", amount: 100 },
    ];
    expect(takeBack(100, payment, booked)).toEqual([]);
    expect(takeBack(250, payment, booked)).toEqual([
      { invoiceId: "b", amount: 100 },
      { invoiceId: "a", amount: 50 },
    ]);
  });

  test("is summed by invoice, without sums of zero", () => {
    expect(
      byInvoice([
        { invoiceId: "a", amount: 100 },
        { invoiceId: "b", amount: 50 },
        { invoiceId: "a", amount: 20 },
        { invoiceId: "b", amount: -50 },
      ]),
    ).toEqual([{ invoiceId: "a", amount: 120 }]);
  });

  test("can be unallocated or refundable only once it has arrived", () => {
    const row = { amount: 500n, booked: 300n, returned: 50n };
    const arrived = moneyOfPayment({ ...row, status: "succeeded" });
    expect([unallocated(arrived), refundable(arrived)]).toEqual([150, 450]);
    const begun = moneyOfPayment({ ...row, status: "started" });
    expect([unallocated(begun), refundable(begun)]).toEqual([0, 0]);
  });
});

describe("money that goes back", () => {
  test("never exceeds what may be refunded, goes by card only if it came by card, and waits while a bank decides", () => {
    const payment = { most: 100, byCard: false, disputed: false };
    const reason = (of: Partial<typeof payment>, amount: number, method = "transfer") => {
      const verdict = canRefund({ ...payment, ...of }, { amount, method });
      return verdict.allowed ? null : verdict.reason;
    };
    expect([
      reason({}, 100),
      reason({ byCard: true }, 100, "card"),
      reason({}, 100, "card"),
      reason({}, 101),
      reason({}, 0),
      reason({ most: 0 }, 10),
      reason({ disputed: true }, 10),
    ]).toEqual([
      null,
      null,
      "not-by-card",
      "more-than-refundable",
      "nothing-to-refund",
      "nothing-to-refund",
      "disputed",
    ]);
  });

  test("may fail after it went out, and never goes out again automatically", () => {
    expect(refundStatesBefore("failed")).toEqual(["pending", "succeeded"]);
    expect(refundStatesBefore("succeeded")).toEqual(["pending"]);
    expect(refundStatesBefore("pending")).toEqual([]);
  });

  test("in a dispute may be won on appeal, and lost again; what was lost isn't open again", () => {
    expect(disputeStatesBefore("won")).toEqual(["needs_response", "under_review", "lost"]);
    expect(disputeStatesBefore("lost")).toEqual(["needs_response", "under_review", "won"]);
    expect(disputeStatesBefore("needs_response")).not.toContain("lost");
  });
});

describe("what the provider and the books say", () => {
  const found = { captured: 500, returned: 0, currency: "EUR" };
  const books = {
    status: "succeeded",
    amount: 500,
    returned: 0,
    returnedThere: 0,
    currency: "EUR",
  };

  test("agrees, or differs in what came, how much, or what was returned", () => {
    expect(differencesOf(found, books)).toEqual([]);
    expect(differencesOf(found, { ...books, status: "started" })).toEqual([
      { kind: "not-booked", expected: 0, found: 500 },
    ]);
    expect(differencesOf({ ...found, currency: "USD" }, books)[0]?.kind).toBe("amount");
    expect(differencesOf({ ...found, captured: 400, returned: 30 }, books)).toEqual([
      { kind: "amount", expected: 500, found: 400 },
      { kind: "returned", expected: 0, found: 30 },
    ]);
  });

  test("doesn't differ by a refund that was requested and isn't done there yet", () => {
    expect(differencesOf(found, { ...books, returned: 100 })).toEqual([]);
    expect(differencesOf(found, { ...books, returned: 100, returnedThere: 100 })[0]?.kind).toBe(
      "returned",
    );
  });

  test("is a refusal only if the provider refuses for good", () => {
    expect(isRefused(Object.assign(new Error("no"), { refused: true }))).toBe(true);
    expect(isRefused(new Error("no"))).toBe(false);
    expect(isRefused({ refused: true })).toBe(false);
  });
});

describe("a kept card", () => {
  test("is charged on the due day, and never before the three days of notice are over", () => {
    expect(chargeDay("2026-05-10", "2026-05-07")).toBe("2026-05-10");
    expect(chargeDay("2026-05-08", "2026-05-07")).toBe("2026-05-10");
    expect(chargeDay("2026-05-11", "2026-05-07")).toBeNull();
  });
});

describe("the payer's confirmation", () => {
  const recorded = {
    asksPayer: true,
    status: "succeeded" as const,
    confirmedAt: null,
    contestedAt: null,
    isReversed: false,
  };
  const at = new Date(0);

  test("is asked for once, of a payment that was recorded and not reversed", () => {
    expect(payersWord(recorded)).toBe("asked");
    expect(payersWord({ ...recorded, confirmedAt: at })).toBe("confirmed");
    expect(payersWord({ ...recorded, contestedAt: at })).toBe("contested");
    for (const other of [{ asksPayer: false }, { isReversed: true }, { status: "failed" as const }])
      expect(payersWord({ ...recorded, ...other })).toBeNull();
    expect(canAnswer(recorded).allowed).toBe(true);
    expect(canAnswer({ ...recorded, confirmedAt: at })).toEqual({
      allowed: false,
      reason: "cash-answered",
    });
  });
});
