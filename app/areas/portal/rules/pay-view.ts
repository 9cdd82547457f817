import type { TaxTotal } from "#app/areas/invoicing/rules/tax.ts";
import { balance, invoiceState, type InvoiceKind } from "#app/areas/invoicing/rules/invoice-states.ts";
import { fillPaymentLink, parsePaymentLinks } from "#app/areas/payments/rules/payment-links.ts";
import type { PaymentQr, QrTransfer } from "#app/areas/payments/rules/payment-qr.ts";
import type { RefundStatus } from "#app/areas/payments/rules/books.ts";
import type { PaymentMethod, PaymentStatus } from "#app/areas/payments/rules/payment-states.ts";
import type { Day } from "#app/kernel/day.ts";

type Source = {
  id: string; number: string; title: string; kind: InvoiceKind; currency: string; issuedOn: Day; dueOn: Day; net: number; gross: number; due: number; paid: number; reference: string;
  taxes: TaxTotal[];
  seller: { name: string; address: string; country: string; vatId: string; taxId: string; iban?: string; bic?: string; accountHolder?: string };
  lines: { id: string; description: string; quantity: number; decimals: number; unit: string; unitPrice: number | null; net: number }[];
  rounding: number; withheld: number; withholdingRate: number; note: string;
  deductions: { number: string; issuedOn: Day; gross: number }[];
  payments: { id: string; method: PaymentMethod; status: PaymentStatus; amount: number; /** Of it, for this invoice. */ meant: number; overpaid: number; claimedOn: Day | null; receivedOn: Day | null; reversal: unknown; refunds: { amount: number; status: RefundStatus }[] }[];
  reason: string;
  creditOf: { id: string; number: string; issuedOn: Day } | null;
  creditNotes: { id: string; number: string; issuedOn: Day; due: number }[];
};

export type Transfer = { name: string; iban: string; bic: string; amount: number; currency: string; reference: string };
export type PayView = Omit<Source, "seller" | "payments"> & {
  state: ReturnType<typeof invoiceState>;
  balance: number;
  /** The ways to pay that are open now, the best one first. */
  card: boolean;
  transfer: (Transfer & { qr: PaymentQr | null }) | null;
  cash: boolean;
  others: { label: string; href: string }[];
  claimedOn: Day | null;
  lastCardFailed: boolean;
  payments: (Omit<Source["payments"][number], "reversal" | "refunds"> & { isReversed: boolean; refunded: number })[];
};

/** What a payer sees of an invoice: how it stands, and the ways to pay what is open now. Money on its way closes all of them. */
export function payViewOf(source: Source, offered: { card: boolean; transfer: boolean; cash: boolean; links: string }, qrOf: (transfer: QrTransfer) => PaymentQr | null, today: Day): PayView {
  const { seller, payments, ...invoice } = source;
  const processing = payments.some(({ status }) => status === "processing");
  const open = balance(invoice);
  const state = invoiceState({ ...invoice, processing }, today);
  const isPayable = open > 0 && !processing;
  const transfer: Transfer = { name: seller.accountHolder || seller.name, iban: seller.iban ?? "", bic: seller.bic ?? "", amount: open, currency: invoice.currency, reference: invoice.reference };
  const claim = payments.find(({ method, status }) => method === "transfer" && status === "started");
  const lastCard = payments.filter(({ method, status }) => method === "card" && status !== "started").at(-1);
  return {
    ...pick(invoice),
    state,
    balance: open,
    card: isPayable && offered.card,
    transfer: isPayable && offered.transfer && transfer.iban ? { ...transfer, qr: qrOf(transferOf(source, open)) } : null,
    cash: isPayable && offered.cash,
    others: isPayable ? (parsePaymentLinks(offered.links) ?? []).map((link) => ({ label: link.label, href: fillPaymentLink(link, { amount: open, currency: invoice.currency, reference: invoice.reference }) })) : [],
    claimedOn: isPayable ? (claim?.claimedOn ?? null) : null,
    lastCardFailed: isPayable && lastCard?.status === "failed",
    payments: payments
      .filter(({ status, claimedOn }) => status === "succeeded" || status === "processing" || status === "failed" || (status === "started" && claimedOn !== null))
      .map(({ id, method, status, amount, meant, overpaid, claimedOn, receivedOn, reversal, refunds }) => ({ refunded: refunds.reduce((total, refund) => total + (refund.status === "succeeded" ? refund.amount : 0), 0), id, method, status, amount, meant, overpaid, claimedOn, receivedOn, isReversed: reversal !== null })),
  };
}

/** What an invoice asks for now as a transfer that a bank can read. */
export function transferOf({ seller, currency, reference, number }: Pick<Source, "seller" | "currency" | "reference" | "number">, amount: number): QrTransfer {
  return { name: seller.accountHolder || seller.name, address: seller.address, country: seller.country, taxId: seller.taxId || seller.vatId, iban: seller.iban ?? "", bic: seller.bic ?? "", amount, currency, reference, title: number };
}

/** Only what is meant for the payer: the stored row has more. */
function pick({ id, number, title, kind, currency, issuedOn, dueOn, net, gross, due, paid, reference, taxes, lines, deductions, reason, creditOf, creditNotes, rounding, withheld, withholdingRate, note }: Omit<Source, "seller" | "payments">) {
  return {
    id, number, title, kind, currency, issuedOn, dueOn, net, gross, due, paid, reference, taxes, reason, rounding, withheld, withholdingRate, note,
    creditOf: creditOf && { id: creditOf.id, number: creditOf.number, issuedOn: creditOf.issuedOn },
    creditNotes: creditNotes.map((note) => ({ id: note.id, number: note.number, issuedOn: note.issuedOn, due: note.due })),
    lines: lines.map((line) => ({ id: line.id, description: line.description, quantity: line.quantity, decimals: line.decimals, unit: line.unit, unitPrice: line.unitPrice, net: line.net })),
    deductions: deductions.map((deduction) => ({ number: deduction.number, issuedOn: deduction.issuedOn, gross: deduction.gross })),
  };
}
