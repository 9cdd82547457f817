import type { Id } from "#app/kernel/id.ts";
import { unallocated, type PaymentMoney } from "#app/areas/invoicing/rules/payment-money.ts";
import { sum, type MinorUnits } from "#app/kernel/money.ts";

export const BOOKING_KINDS = ["payment", "reversal", "refund", "dispute", "credit"] as const;
export const REFUND_STATUSES = ["pending", "succeeded", "failed"] as const;
export const DISPUTE_STATUSES = ["needs_response", "under_review", "won", "lost"] as const;
export type RefundStatus = (typeof REFUND_STATUSES)[number];
export type DisputeStatus = (typeof DISPUTE_STATUSES)[number];

export type Part = { invoiceId: Id<"Invoice">; amount: MinorUnits };

/**
 * Where received money goes: to each invoice that it was meant for, in that order, as much as was
 * meant and as fits. What doesn't fit is the rest.
 */
export function allot(
  amount: MinorUnits,
  parts: Part[],
  open: ReadonlyMap<string, number>,
): { bookings: Part[]; rest: number } {
  let rest = amount;
  const bookings: Part[] = [];
  for (const { invoiceId, amount: meant } of parts) {
    const fits = Math.min(rest, meant, Math.max(0, open.get(invoiceId) ?? 0));
    if (fits <= 0) continue;
    bookings.push({ invoiceId, amount: fits });
    rest -= fits;
  }
  return { bookings, rest };
}

/**
 * How much is taken off each invoice when a payment loses money without a credit note (a lost
 * dispute, a refund made at the provider): first the unallocated part, then the latest bookings.
 */
export function takeBack(amount: MinorUnits, payment: PaymentMoney, booked: Part[]): Part[] {
  let left = amount - Math.min(amount, unallocated(payment));
  const taken: Part[] = [];
  for (const { invoiceId, amount: has } of [...booked].reverse()) {
    const take = Math.min(left, has);
    if (take <= 0) continue;
    taken.push({ invoiceId, amount: take });
    left -= take;
  }
  return taken;
}

/** The sum of bookings by invoice, in the order of each invoice's first booking. */
export function byInvoice(bookings: Part[]): Part[] {
  const sums = new Map<string, number>();
  for (const { invoiceId, amount } of bookings)
    sums.set(invoiceId, sum([sums.get(invoiceId) ?? 0, amount]));
  return [...sums]
    .map(([invoiceId, amount]) => ({ invoiceId, amount }))
    .filter(({ amount }) => amount > 0);
}

/**
 * Spreads money over invoices in their order: first the amount due on each, then what is open
 * beyond that; any excess goes to the last.
 */
export function spreadOver(
  amount: MinorUnits,
  invoices: { invoiceId: Id<"Invoice">; asked: MinorUnits; open: number }[],
): Part[] {
  let left = amount;
  const take = (most: number) => {
    const taken = Math.max(0, Math.min(left, most));
    left -= taken;
    return taken;
  };
  const first = invoices.map(({ asked, open }) => take(Math.min(asked, open)));
  const parts = invoices
    .map(({ invoiceId, open }, index) => ({
      invoiceId,
      amount: (first[index] ?? 0) + take(open - (first[index] ?? 0)),
    }))
    .filter((part) => part.amount > 0);
  const last = parts.at(-1);
  if (last) last.amount += left;
  return parts;
}
