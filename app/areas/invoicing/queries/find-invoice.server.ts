import type { Id } from "#app/kernel/id.ts";
import { readBuyer, readSeller, readTaxes } from "#app/areas/invoicing/stored/snapshot.ts";
import type { Invoice, Prisma } from "#generated/sqlite/client.ts";
import { canReissue } from "#app/areas/invoicing/rules/credit.ts";
import { moneyOfPayment, unallocated } from "#app/areas/invoicing/rules/payment-money.ts";
import { minor, sum } from "#app/kernel/money.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

const whole = {
  lines: { orderBy: { position: "asc" } },
  deductions: { orderBy: [{ issuedOn: "asc" }, { number: "asc" }] },
  parts: {
    orderBy: { payment: { startedAt: "asc" } },
    include: {
      payment: {
        include: {
          reversal: true,
          refunds: { orderBy: { createdAt: "asc" } },
          disputes: { orderBy: { openedAt: "asc" } },
        },
      },
    },
  },
  bookings: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
  creditNotes: {
    orderBy: { sequence: "asc" },
    select: {
      id: true,
      number: true,
      issuedOn: true,
      gross: true,
      due: true,
      paid: true,
      reason: true,
      earlyRate: true,
    },
  },
  creditOf: { select: { id: true, number: true, issuedOn: true, kind: true, prepaid: true } },
  homeTax: { select: { currency: true, rate: true, tax: true } },
  lateCharge: { select: { id: true } },
  lateCharges: {
    select: {
      until: true,
      invoice: { select: { gross: true, creditNotes: { select: { gross: true } } } },
    },
  },
  plan: { orderBy: { position: "asc" } },
  transmissions: {
    orderBy: { createdAt: "asc" },
    select: { network: true, status: true, reference: true, reason: true },
  },
  project: {
    select: {
      title: true,
      timeZone: true,
      workspace: { include: { invoicing: true, paying: true } },
    },
  },
} satisfies Prisma.InvoiceInclude;

type Stored = Prisma.InvoiceGetPayload<{ include: typeof whole }>;

/** An invoice with its snapshots parsed and its amounts as safe integers. */
function read({ lines, deductions, plan, parts, bookings, creditNotes, ...invoice }: Stored) {
  const { homeTax } = invoice;
  return {
    ...invoice,
    ...amountsOf(invoice),
    seller: readSeller(invoice.seller),
    buyer: readBuyer(invoice.buyer),
    taxes: readTaxes(invoice.taxes),
    homeTax: homeTax && { ...homeTax, tax: minor(homeTax.tax) },
    lines: lines.map((line) => ({
      ...line,
      net: minor(line.net),
      unitPrice: line.unitPrice === null ? null : minor(line.unitPrice),
    })),
    deductions: deductions.map((deduction) => ({
      ...deduction,
      net: minor(deduction.net),
      tax: minor(deduction.tax),
      gross: minor(deduction.gross),
    })),
    plan: plan.map(({ dueOn, amount, upTo }) => ({
      dueOn,
      amount: minor(amount),
      upTo: minor(upTo),
    })),
    payments: parts.map(({ payment, amount }) => ({
      ...readPayment(payment),
      meant: minor(amount),
    })),
    bookings: bookings.map((booking) => ({ ...booking, amount: minor(booking.amount) })),
    creditNotes: creditNotes.map((note) => ({
      ...note,
      due: minor(note.due),
      paid: minor(note.paid),
    })),
    credited: -sum(creditNotes.map((note) => minor(note.gross))),
    canReissue: canReissue({ kind: invoice.kind, gross: invoice.gross, creditNotes }).allowed,
  };
}

/**
 * A payment with its amounts as safe integers, and the part of it that isn't allocated to any
 * invoice.
 */
function readPayment({
  reversal,
  refunds,
  disputes,
  ...payment
}: Stored["parts"][number]["payment"]) {
  const money = moneyOfPayment(payment);
  return {
    ...payment,
    amount: money.amount,
    booked: money.booked,
    returned: money.returned,
    overpaid: unallocated(money),
    reversal: reversal && { ...reversal, amount: minor(reversal.amount) },
    refunds: refunds.map((refund) => ({ ...refund, amount: minor(refund.amount) })),
    disputes: disputes.map((dispute) => ({ ...dispute, amount: minor(dispute.amount) })),
  };
}

export type WholeInvoice = ReturnType<typeof read>;

export function amountsOf(
  invoice: Pick<
    Invoice,
    "net" | "tax" | "gross" | "rounding" | "prepaid" | "withheld" | "due" | "paid"
  >,
) {
  const { net, tax, gross, rounding, prepaid, withheld, due, paid } = invoice;
  return {
    net: minor(net),
    tax: minor(tax),
    gross: minor(gross),
    rounding: minor(rounding),
    prepaid: minor(prepaid),
    withheld: minor(withheld),
    due: minor(due),
    paid: minor(paid),
  };
}

export async function findInvoiceForGuest(
  { db, actor }: Context<Guest>,
  invoiceId: Id<"Invoice">,
): Promise<WholeInvoice | null> {
  const invoice = await db.invoice.findFirst({
    where: { id: invoiceId, projectId: actor.projectId, workspaceId: actor.workspaceId },
    include: whole,
  });
  return invoice && read(invoice);
}

export async function findInvoice(
  { db, actor }: Context<Member>,
  projectId: Id<"Project">,
  invoiceId: Id<"Invoice">,
): Promise<WholeInvoice | null> {
  const invoice = await db.invoice.findFirst({
    where: { id: invoiceId, projectId, workspaceId: actor.workspaceId },
    include: whole,
  });
  return invoice && read(invoice);
}

/**
 * For rendering documents: finds an invoice by id alone, so it must never be called for a request.
 */
export async function findInvoiceForDocument(
  db: Db | Tx,
  invoiceId: Id<"Invoice">,
): Promise<WholeInvoice | null> {
  const invoice = await db.invoice.findFirst({ where: { id: invoiceId }, include: whole });
  return invoice && read(invoice);
}
