import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planPayments, type PlanInput } from "#app/areas/scope/rules/payment-plan.ts";

const milestones = (...shares: number[]) =>
  shares.map((share, index) => ({ id: String(index), title: `M${index}`, share }));
const amounts = (input: PlanInput) => {
  const plan = planPayments(input);
  return plan.allowed ? plan.instalments.map(({ kind, amount }) => [kind, amount]) : plan.reason;
};

describe("the payment plan", () => {
  test("a deposit in percent, a share, and the balance with the last milestone", () => {
    expect(
      amounts({
        price: 200_000,
        depositKind: "percent",
        depositValue: 3_000,
        milestones: milestones(3_000, 0),
      }),
    ).toEqual([
      ["deposit", 60_000],
      ["milestone", 60_000],
      ["balance", 80_000],
    ]);
  });

  test("a deposit as an amount, or none at all", () => {
    expect(
      amounts({
        price: 1_000,
        depositKind: "amount",
        depositValue: 999,
        milestones: milestones(0),
      }),
    ).toEqual([
      ["deposit", 999],
      ["balance", 1],
    ]);
    expect(
      amounts({ price: 1_000, depositKind: "none", depositValue: 500, milestones: milestones(0) }),
    ).toEqual([["balance", 1_000]]);
  });

  test("everything may be paid in advance", () => {
    expect(
      amounts({
        price: 1_000,
        depositKind: "percent",
        depositValue: 10_000,
        milestones: milestones(0),
      }),
    ).toEqual([["deposit", 1_000]]);
  });

  test("more than the price is refused", () => {
    expect(
      amounts({
        price: 1_000,
        depositKind: "amount",
        depositValue: 1_001,
        milestones: milestones(0),
      }),
    ).toBe("deposit-exceeds-price");
    expect(
      amounts({
        price: 1_000,
        depositKind: "percent",
        depositValue: 5_000,
        milestones: milestones(5_100, 0),
      }),
    ).toBe("shares-exceed-price");
    expect(amounts({ price: 1_000, depositKind: "none", depositValue: 0, milestones: [] })).toBe(
      "no-milestone-for-balance",
    );
  });

  test("instalments are positive and add up to the price exactly, whatever the shares and the currency's digits", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e11 }),
        fc.integer({ min: 0, max: 10_000 }),
        fc.array(fc.integer({ min: 0, max: 2_000 }), { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        (price, deposit, shares, inPercent) => {
          const plan = planPayments({
            price,
            depositKind: inPercent ? "percent" : "amount",
            depositValue: deposit,
            milestones: milestones(...shares),
          });
          if (!plan.allowed) return;
          expect(plan.instalments.reduce((total, { amount }) => total + amount, 0)).toBe(price);
          expect(plan.instalments.every(({ amount }) => amount > 0)).toBe(true);
        },
      ),
    );
  });

  test("shares that make 100 % together with a deposit in percent are never refused for a rounding", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e9 }),
        fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 15 }),
        (price, shares) => {
          const used = shares.reduce((total, share) => total + share, 0);
          const plan = planPayments({
            price,
            depositKind: "percent",
            depositValue: 10_000 - used,
            milestones: milestones(...shares, 0),
          });
          expect(plan.allowed).toBe(true);
        },
      ),
    );
  });
});
