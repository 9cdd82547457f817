import { minor, type MinorUnits } from "#app/kernel/money.ts";

/** The amounts of a payment's row, minor units. */
export type PaymentMoney = {
  status: string;
  amount: MinorUnits;
  booked: MinorUnits;
  returned: MinorUnits;
};

/** The money of a stored payment, its amounts as safe integers. */
export function moneyOfPayment({
  status,
  amount,
  booked,
  returned,
}: {
  status: string;
  amount: bigint;
  booked: bigint;
  returned: bigint;
}): PaymentMoney {
  return { status, amount: minor(amount), booked: minor(booked), returned: minor(returned) };
}

/**
 * The part of a payment that isn't allocated to any invoice, minor units: an overpayment, to refund
 * or to apply.
 */
export function unallocated({ status, amount, booked, returned }: PaymentMoney): number {
  return status === "succeeded" ? Math.max(0, amount - booked - returned) : 0;
}

/** What can still be refunded of a payment, minor units: never more than was captured. */
export function refundable({ status, amount, returned }: PaymentMoney): number {
  return status === "succeeded" ? Math.max(0, amount - returned) : 0;
}
