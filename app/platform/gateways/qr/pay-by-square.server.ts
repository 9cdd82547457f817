import { encode, PaymentOptions } from "bysquare/pay";

/**
 * PAY by square (Slovak Banking Association). The amount is a decimal string; the library takes a
 * number, which holds it exactly up to 2^53 minor units.
 */
export function payBySquare(transfer: {
  iban: string;
  bic: string;
  amount: string;
  currency: string;
  title: string;
  reference: string;
  name: string;
}): string {
  const { iban, bic, amount, currency, title, reference, name } = transfer;
  return encode({
    payments: [
      {
        type: PaymentOptions.PaymentOrder,
        amount: Number(amount),
        currencyCode: currency,
        variableSymbol: reference.replace(/\D/gu, "").slice(-10),
        paymentNote: title.slice(0, 140),
        bankAccounts: [{ iban, ...(bic ? { bic } : {}) }],
        beneficiary: { name: name.slice(0, 70) },
      },
    ],
  });
}
