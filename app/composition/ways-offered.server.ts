import {
  paymentQr,
  type PaymentQr,
  type QrTransfer,
} from "#app/areas/payments/rules/payment-qr.ts";
import { qrPng } from "#app/platform/gateways/qr/qr-png.server.ts";
import { payBySquare } from "#app/platform/gateways/qr/pay-by-square.server.ts";
import type { Id } from "#app/kernel/id.ts";
import { toDecimal } from "#app/kernel/money.ts";
import { cardsFor } from "./card-accounts.server.ts";
import type { Offered } from "#app/portal/rules/ways-to-pay.ts";

/** The code that a payer's bank app scans, in the scheme of the account's country. */
export function transferQr(transfer: QrTransfer): PaymentQr | null {
  return paymentQr(transfer, (of) =>
    payBySquare({ ...of, amount: toDecimal(of.amount, of.currency) }),
  );
}

/** The same code as a picture (PNG). */
export const qrPicture = ({ text, scheme }: PaymentQr): Promise<Buffer> =>
  qrPng(text, scheme === "swiss");

type Till = {
  id: Id<"Workspace">;
  paying: { ways: string; paymentLinks: string; firstWay: string; ownAmounts: boolean };
};

/**
 * The ways to pay that a workspace offers for invoices in a currency and that this process can
 * accept.
 */
export async function offeredBy(workspace: Till, currency: string): Promise<Offered> {
  const cards = await cardsFor(workspace.id);
  const { ways, paymentLinks, firstWay, ownAmounts } = workspace.paying;
  return {
    on: ways,
    canCharge: (amount) => cards?.canCharge(amount, currency) === true,
    links: paymentLinks,
    firstWay,
    ownAmounts,
  };
}
