/** What a payment's row says of its money, minor units. */
export type PaymentMoney = { status: string; amount: number; booked: number; returned: number };

/** What of a payment lies with the studio for no invoice, minor units: an overpayment, to refund or to apply. */
export function unallocated({ status, amount, booked, returned }: PaymentMoney): number {
  return status === "succeeded" ? Math.max(0, amount - booked - returned) : 0;
}

/** What can still be given back of a payment, minor units: never more than was captured. */
export function refundable({ status, amount, returned }: PaymentMoney): number {
  return status === "succeeded" ? Math.max(0, amount - returned) : 0;
}
