import type { QrTransfer, PaymentQr } from "#app/areas/payments/rules/payment-qr.ts";
import { type Way, orderWays, WAYS } from "#app/areas/payments/rules/ways.ts";

export type Offered = {
  card: (amount: number) => boolean;
  transfer: boolean;
  cash: boolean;
  links: string;
  firstWay: string;
  ownAmounts: boolean;
};

/**
 * The ways that are open for one transfer's amount, the best one first, and the code of it that a
 * bank's app reads.
 */
export function waysFor(
  transfer: QrTransfer,
  {
    offered,
    payer,
    qrOf,
  }: {
    offered: Offered;
    payer: { hasOthers: boolean; country: string };
    qrOf: (transfer: QrTransfer) => PaymentQr | null;
  },
) {
  const canTransfer = offered.transfer && transfer.iban !== "";
  const qr = canTransfer ? qrOf(transfer) : null;
  const isOffered: Record<Way, boolean> = {
    card: offered.card(transfer.amount),
    app: qr !== null,
    transfer: canTransfer,
    other: payer.hasOthers,
    cash: offered.cash,
  };
  return {
    qr,
    canTransfer,
    ways: orderWays(
      WAYS.filter((way) => isOffered[way]),
      { country: payer.country, first: offered.firstWay },
    ),
  };
}
