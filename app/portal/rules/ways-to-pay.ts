import type { MinorUnits } from "#app/kernel/money.ts";
import type { PaymentQr, QrTransfer } from "#app/areas/payments/rules/payment-qr.ts";
import { orderWays } from "#app/areas/payments/rules/ways.ts";
import { isOn, openWays, WAYS, type WayName } from "#app/areas/payments/ways/registry.ts";
import type { Till } from "#app/areas/payments/ways/way.ts";

export type Offered = {
  /** The ways that are switched on, with a space between. */
  on: string;
  canCharge: (amount: MinorUnits) => boolean;
  links: string;
  firstWay: string;
  ownAmounts: boolean;
};

/** The ways available for a transfer's amount, the best one first, and the data that they need. */
export function waysFor(
  transfer: QrTransfer,
  {
    offered,
    services,
    country,
    qrOf,
  }: {
    offered: Offered;
    services: Till["services"];
    /** The payer's, ISO 3166-1. */
    country: string;
    qrOf: (transfer: QrTransfer) => PaymentQr | null;
  },
): Pick<Till, "transfer" | "services"> & { ways: WayName[] } {
  const { name, iban, bic, reference, amount } = transfer;
  const canTransfer = isOn(offered.on, "transfer") && iban !== "";
  const till: Till = {
    canCharge: offered.canCharge(amount),
    transfer: canTransfer ? { name, iban, bic, reference, qr: qrOf(transfer) } : null,
    services,
  };
  const open = openWays(offered.on, till);
  return {
    transfer: till.transfer,
    services,
    ways: orderWays(open, { country, first: offered.firstWay }),
  };
}

/**
 * The ways that take several invoices at once. If there are none, each invoice may still be paid
 * separately: in cash, or through another service.
 */
export function waysForSeveral(
  transfer: QrTransfer,
  options: Omit<Parameters<typeof waysFor>[1], "services">,
) {
  const { ways, transfer: offer } = waysFor(transfer, { ...options, services: [] });
  const several = ways.filter((way) => WAYS[way].takesSeveral);
  const isOneByOne = several.length === 0 && (ways.length > 0 || options.offered.links !== "");
  return { ways: several, transfer: offer, isOneByOne };
}
