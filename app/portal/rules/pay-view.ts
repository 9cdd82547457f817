import { earlyOffer, earlyTermsOf } from "#app/areas/invoicing/rules/early.ts";
import { partsOf, type PlanDate } from "#app/areas/invoicing/rules/plan.ts";
import type { TaxCategory, TaxTotal } from "#app/areas/invoicing/rules/tax.ts";
import {
  balance,
  invoiceState,
  type InvoiceKind,
} from "#app/areas/invoicing/rules/invoice-states.ts";
import { fillPaymentLink, parsePaymentLinks } from "#app/areas/payments/rules/payment-links.ts";
import { askedOf, type Asked, type Wish } from "#app/areas/payments/rules/asked.ts";
import { orderWays, WAYS, type Way } from "#app/areas/payments/rules/ways.ts";
import type { PaymentQr, QrTransfer } from "#app/areas/payments/rules/payment-qr.ts";
import type { DisputeStatus, RefundStatus } from "#app/areas/payments/rules/books.ts";
import {
  cashWord,
  type PaymentMethod,
  type PaymentStatus,
} from "#app/areas/payments/rules/payment-states.ts";
import { parseAmount } from "#app/kernel/money.ts";
import type { Day } from "#app/kernel/day.ts";

type Source = {
  id: string;
  number: string;
  title: string;
  kind: InvoiceKind;
  currency: string;
  issuedOn: Day;
  dueOn: Day;
  net: number;
  gross: number;
  due: number;
  paid: number;
  tax: number;
  credited: number;
  reference: string;
  taxes: TaxTotal[];
  buyer: { country: string };
  seller: {
    name: string;
    address: string;
    country: string;
    vatId: string;
    taxId: string;
    iban?: string;
    bic?: string;
    accountHolder?: string;
  };
  lines: {
    id: string;
    description: string;
    quantity: number;
    decimals: number;
    unit: string;
    unitPrice: number | null;
    net: number;
    taxCategory: TaxCategory;
    taxRate: number;
    taxReason: string;
  }[];
  rounding: number;
  prepaid: number;
  withheld: number;
  withholdingRate: number;
  note: string;
  payBy: Day;
  earlyRate: number;
  earlyOn: Day | null;
  plan: PlanDate[];
  deductions: { number: string; issuedOn: Day; net: number; tax: number; gross: number }[];
  payments: {
    id: string;
    method: PaymentMethod;
    status: PaymentStatus;
    amount: number;
    /** Of it, for this invoice. */
    meant: number;
    overpaid: number;
    claimedOn: Day | null;
    receivedOn: Day | null;
    confirmedAt: Date | null;
    contestedAt: Date | null;
    instructionsUrl: string;
    keptCardId: string | null;
    reversal: unknown;
    refunds: { amount: number; status: RefundStatus }[];
    disputes: { amount: number; status: DisputeStatus }[];
  }[];
  reason: string;
  creditOf: { id: string; number: string; issuedOn: Day } | null;
  creditNotes: {
    id: string;
    number: string;
    issuedOn: Day;
    due: number;
    /** Of a discount for paying early. */
    earlyRate: number;
  }[];
};

export type PayView = ReturnType<typeof pick> & {
  seller: { country: string };
  state: ReturnType<typeof invoiceState>;
  balance: number;
  /** What one payment is for now, and why. */
  asked: Asked;
  /** What is asked for when nothing else is wished for. */
  usual: number;
  early: { on: Day; off: number } | null;
  plan: ReturnType<typeof partsOf>;
  ownAmounts: boolean;
  /** The ways to pay that are open now, the best one first. */
  ways: Way[];
  transfer: {
    name: string;
    iban: string;
    bic: string;
    reference: string;
    qr: PaymentQr | null;
  } | null;
  others: { label: string; href: string }[];
  /** Where the provider says how to send the transfer that it waits for. */
  instructionsUrl: string;
  claimedOn: Day | null;
  lastCardFailed: boolean;
  /** A card page that the payer may have come back from, and nothing is known of yet. */
  cardUnknown: boolean;
  payments: {
    id: string;
    method: PaymentMethod;
    status: PaymentStatus;
    amount: number;
    meant: number;
    overpaid: number;
    claimedOn: Day | null;
    receivedOn: Day | null;
    isReversed: boolean;
    refunded: number;
    /** Whether the payer's bank is asked to take it back, or has taken so much. */
    disputed: boolean;
    takenBack: number;
    /** The client's word on cash: asked for, given, or denied. */
    word: "asked" | "confirmed" | "contested" | null;
  }[];
};

export type Offered = {
  card: (amount: number) => boolean;
  transfer: boolean;
  cash: boolean;
  links: string;
  firstWay: string;
  ownAmounts: boolean;
};

/** The ways that are open for one transfer's amount, the best one first, and the code of it that a bank's app reads. */
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

/** What a payer sees of an invoice: how it stands, and the ways to pay what is asked for now. Money on its way closes all of them. */
export function payViewOf(
  source: Source,
  {
    offered,
    qrOf,
    today,
    wish = "asked",
  }: {
    offered: Offered;
    qrOf: (transfer: QrTransfer) => PaymentQr | null;
    today: Day;
    wish?: Wish;
  },
): PayView {
  const { seller, payments, ...invoice } = source;
  const processing = payments.some(({ status }) => status === "processing");
  const open = balance(invoice);
  const isPayable = open > 0 && !processing;
  const early = isPayable ? earlyOffer(earlyTermsOf(invoice), today) : null;
  const asked = askedOf({ ...invoice, early }, { today, wish, ownAmounts: offered.ownAmounts });
  const transfer = transferOf(source, asked.amount);
  const others = isPayable
    ? (parsePaymentLinks(offered.links) ?? []).map((link) => ({
        label: link.label,
        href: fillPaymentLink(link, {
          amount: asked.amount,
          currency: invoice.currency,
          reference: invoice.reference,
        }),
      }))
    : [];
  const { ways, qr, canTransfer } = waysFor(transfer, {
    offered,
    payer: { hasOthers: others.length > 0, country: source.buyer.country },
    qrOf,
  });
  const claim = payments.find(
    ({ method, status }) => method === "transfer" && status === "started",
  );
  const lastCard = payments
    .filter(({ method, status }) => method === "card" && status !== "started")
    .at(-1);
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
    ways: isPayable ? ways : [],
    transfer:
      isPayable && canTransfer
        ? {
            name: transfer.name,
            iban: transfer.iban,
            bic: transfer.bic,
            reference: transfer.reference,
            qr,
          }
        : null,
    others,
    instructionsUrl: isPayable
      ? (payments.find(({ status, instructionsUrl: url }) => status === "started" && url !== "")
          ?.instructionsUrl ?? "")
      : "",
    claimedOn: isPayable ? (claim?.claimedOn ?? null) : null,
    cardUnknown:
      isPayable &&
      payments.some(
        ({ method, status, instructionsUrl: url, keptCardId }) =>
          method === "card" && status === "started" && url === "" && keptCardId === null,
      ),
    lastCardFailed: isPayable && lastCard?.status === "failed",
    payments: payments
      .filter(
        ({ status, claimedOn }) =>
          status === "succeeded" ||
          status === "processing" ||
          status === "failed" ||
          (status === "started" && claimedOn !== null),
      )
      .map(
        ({
          id,
          method,
          status,
          amount,
          meant,
          overpaid,
          claimedOn,
          receivedOn,
          reversal,
          refunds,
          disputes,
          ...payment
        }) => ({
          id,
          method,
          status,
          amount,
          meant,
          overpaid,
          claimedOn,
          receivedOn,
          isReversed: reversal !== null,
          disputed: disputes.some(
            ({ status: of }) => of === "needs_response" || of === "under_review",
          ),
          takenBack: disputes.reduce(
            (total, dispute) => total + (dispute.status === "lost" ? dispute.amount : 0),
            0,
          ),
          refunded: refunds.reduce(
            (total, refund) => total + (refund.status === "succeeded" ? refund.amount : 0),
            0,
          ),
          word: cashWord({
            method,
            status,
            confirmedAt: payment.confirmedAt,
            contestedAt: payment.contestedAt,
            isReversed: reversal !== null,
          }),
        }),
      ),
  };
}

/** `?amount=` of a page or a form: "all", an amount as typed, or nothing. What can't be read is no wish. */
export function readWish(text: string | null, currency: string): Wish {
  return text === "all" ? "all" : (parseAmount(text ?? "", currency) ?? "asked");
}

/** What an invoice asks for now as a transfer that a bank can read. */
export function transferOf(
  {
    seller,
    currency,
    reference,
    number,
  }: Pick<Source, "seller" | "currency" | "reference" | "number">,
  amount: number,
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

/** Only what is meant for the payer: the stored row has more. */
function pick({
  id,
  number,
  title,
  kind,
  currency,
  issuedOn,
  dueOn,
  payBy,
  earlyRate,
  net,
  tax,
  gross,
  due,
  paid,
  reference,
  taxes,
  lines,
  deductions,
  reason,
  creditOf,
  creditNotes,
  rounding,
  withheld,
  withholdingRate,
  note,
}: Omit<Source, "seller" | "payments">) {
  return {
    id,
    number,
    title,
    kind,
    currency,
    issuedOn,
    dueOn,
    payBy,
    earlyRate,
    net,
    tax,
    gross,
    due,
    paid,
    reference,
    taxes,
    reason,
    rounding,
    withheld,
    withholdingRate,
    note,
    creditOf: creditOf && { id: creditOf.id, number: creditOf.number, issuedOn: creditOf.issuedOn },
    creditNotes: creditNotes.map((note) => ({
      id: note.id,
      number: note.number,
      issuedOn: note.issuedOn,
      due: note.due,
      isDiscount: note.earlyRate > 0,
    })),
    lines: lines.map((line) => ({
      id: line.id,
      description: line.description,
      quantity: line.quantity,
      decimals: line.decimals,
      unit: line.unit,
      unitPrice: line.unitPrice,
      net: line.net,
      taxRate: line.taxRate,
    })),
    deductions: deductions.map((deduction) => ({
      number: deduction.number,
      issuedOn: deduction.issuedOn,
      net: deduction.net,
      tax: deduction.tax,
      gross: deduction.gross,
    })),
  };
}
