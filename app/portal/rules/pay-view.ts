import { earlyOffer, earlyTermsOf } from "#app/areas/invoicing/rules/early.ts";
import { partsOf } from "#app/areas/invoicing/rules/plan.ts";
import { balance, invoiceState } from "#app/areas/invoicing/rules/invoice-states.ts";
import { fillPaymentLink, parsePaymentLinks } from "#app/areas/payments/rules/payment-links.ts";
import { askedOf, type Asked, type Wish } from "#app/areas/payments/rules/asked.ts";
import type { WayName } from "#app/areas/payments/ways/registry.ts";
import type { TransferOffer } from "#app/areas/payments/ways/way.ts";
import type { PaymentQr, QrTransfer } from "#app/areas/payments/rules/payment-qr.ts";
import type { PaymentStatus } from "#app/areas/payments/rules/payment-states.ts";
import { parseAmount, type MinorUnits } from "#app/kernel/money.ts";
import type { Day } from "#app/kernel/day.ts";
import { type Offered, waysFor } from "./ways-to-pay.ts";
import { type Source, isShown, paymentOf, pick } from "./pay-source.ts";
export type PayView = ReturnType<typeof pick> & {
  seller: { country: string };
  state: ReturnType<typeof invoiceState>;
  balance: MinorUnits;
  /** What one payment is for now, and why. */
  asked: Asked;
  /** The amount due when the payer requests no other. */
  usual: number;
  early: { on: Day; off: number } | null;
  plan: ReturnType<typeof partsOf>;
  ownAmounts: boolean;
  /** The ways to pay that are open now, the best one first. */
  ways: WayName[];
  transfer: TransferOffer | null;
  services: readonly { label: string; href: string }[];
  /** Where the provider says how to send the transfer that it waits for. */
  instructionsUrl: string;
  claimedOn: Day | null;
  lastCardFailed: boolean;
  /** A card page that the payer may have come back from, and whose result isn't known yet. */
  cardUnknown: boolean;
  payments: {
    id: string;
    method: string;
    status: PaymentStatus;
    amount: MinorUnits;
    meant: MinorUnits;
    overpaid: MinorUnits;
    claimedOn: Day | null;
    receivedOn: Day | null;
    isReversed: boolean;
    refunded: MinorUnits;
    /**
     * Whether the payment is disputed at the payer's bank; and how much the bank has taken back.
     */
    disputed: boolean;
    takenBack: number;
    /** The client's answer on cash: asked for, confirmed or contested. */
    word: "asked" | "confirmed" | "contested" | null;
  }[];
};

/**
 * What a payer sees of an invoice: its state, and the ways to pay the amount due now. Money on its
 * way closes all of them.
 */
export function payViewOf(source: Source, options: PayOptions): PayView {
  const { offered, today, wish = "asked" } = options;
  const { seller, payments, ...invoice } = source;
  const processing = payments.some(({ status }) => status === "processing");
  const open = balance(invoice);
  const isPayable = open > 0 && !processing;
  const early = isPayable ? earlyOffer(earlyTermsOf(invoice), today) : null;
  const asked = askedOf({ ...invoice, early }, { today, wish, ownAmounts: offered.ownAmounts });
  return {
    ...pick(invoice),
    seller: { country: seller.country },
    state: invoiceState({ ...invoice, processing }, today),
    balance: open,
    asked,
    usual: askedOf({ ...invoice, early }, { today }).amount,
    early,
    ownAmounts: offered.ownAmounts,
    plan: partsOf(invoice.plan, invoice.paid, today),
    ...(isPayable ? openWays(source, asked.amount, options) : CLOSED),
    payments: payments.filter(isShown).map(paymentOf),
  };
}

type PayOptions = {
  offered: Offered;
  qrOf: (transfer: QrTransfer) => PaymentQr | null;
  today: Day;
  wish?: Wish;
};

/** Nothing is left to pay, or the money is on its way. */
const CLOSED: Pick<
  PayView,
  "ways" | "transfer" | "services" | keyof ReturnType<typeof attemptsOf>
> = {
  ways: [],
  transfer: null,
  services: [],
  instructionsUrl: "",
  claimedOn: null,
  cardUnknown: false,
  lastCardFailed: false,
};

function openWays(source: Source, amount: MinorUnits, { offered, qrOf }: PayOptions) {
  const transfer = transferOf(source, amount);
  const services = (parsePaymentLinks(offered.links) ?? []).map((link) => ({
    label: link.label,
    href: fillPaymentLink(link, {
      amount,
      currency: source.currency,
      reference: source.reference,
    }),
  }));
  return {
    ...waysFor(transfer, { offered, services, country: source.buyer.country, qrOf }),
    ...attemptsOf(source.payments),
  };
}

/** The attempts that have begun, and how the last card payment went. */
function attemptsOf(payments: Source["payments"]) {
  const started = payments.filter(({ status }) => status === "started");
  const claim = started.find(({ method }) => method === "transfer");
  const lastCard = payments
    .filter(({ method, status }) => method === "card" && status !== "started")
    .at(-1);
  return {
    instructionsUrl: started.find(({ instructionsUrl: url }) => url !== "")?.instructionsUrl ?? "",
    claimedOn: claim?.claimedOn ?? null,
    cardUnknown: started.some(
      ({ method, instructionsUrl: url, keptCardId }) =>
        method === "card" && url === "" && keptCardId === null,
    ),
    lastCardFailed: lastCard?.status === "failed",
  };
}

/**
 * `?amount=` of a page or a form: "all", an amount as typed, or nothing. A value that can't be read
 * counts as nothing.
 */
export function readWish(text: string | null, currency: string): Wish {
  return text === "all" ? "all" : (parseAmount(text ?? "", currency) ?? "asked");
}

/** The amount due on an invoice, as a transfer that a bank can read. */
export function transferOf(
  {
    seller,
    currency,
    reference,
    number,
  }: Pick<Source, "seller" | "currency" | "reference" | "number">,
  amount: MinorUnits,
): QrTransfer {
  return {
    name: seller.accountHolder || seller.name,
    address: seller.address,
    country: seller.country,
    taxId: seller.taxId || seller.vatId,
    iban: seller.iban ?? "",
    bic: seller.bic ?? "",
    amount,
    currency,
    reference,
    title: number,
  };
}
