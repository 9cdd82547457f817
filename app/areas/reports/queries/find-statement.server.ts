import type { Id } from "#app/kernel/id.ts";
import type { Prisma } from "#generated/sqlite/client.ts";
import { dayOf, type Day } from "#app/kernel/day.ts";
import { minor, type MinorUnits } from "#app/kernel/money.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

type EntryKind =
  "invoice" | "credit-note" | "payment" | "payment-reversed" | "refund" | "dispute-lost";

export type StatementLine = {
  day: Day;
  kind: EntryKind;
  /** Of the invoices that it is about. */
  numbers: string;
  href: string;
  charge: number;
  payment: number;
  balance: MinorUnits;
};
type Entry = Omit<StatementLine, "balance"> & { currency: string };

const DOCUMENT = {
  id: true,
  projectId: true,
  kind: true,
  number: true,
  currency: true,
  issuedOn: true,
  due: true,
} satisfies Prisma.InvoiceSelect;

const MOVED = {
  project: { select: { timeZone: true } },
  parts: {
    orderBy: { position: "asc" },
    select: { invoice: { select: { id: true, number: true } } },
  },
  reversal: true,
  refunds: { where: { status: { not: "failed" } } },
  disputes: { where: { taken: { gt: 0n } } },
} satisfies Prisma.PaymentInclude;

/**
 * A client's account since a day, by currency: what was invoiced, what was received and returned
 * (unallocated money too), and the balance after each. Minor units. Null when it isn't this
 * workspace's.
 */
export async function findStatement(
  { db, actor }: Context<Member>,
  clientId: Id<"Client">,
  from: Day,
) {
  const { workspaceId } = actor;
  const client = await db.client.findFirst({
    where: { id: clientId, workspaceId },
    select: { id: true, name: true },
  });
  if (!client) return null;
  const where = { workspaceId, project: { clientId } };
  const invoices = await db.invoice.findMany({
    where,
    orderBy: [{ issuedOn: "asc" }, { sequence: "asc" }],
    select: DOCUMENT,
  });
  const payments = await db.payment.findMany({
    where: { ...where, status: "succeeded" },
    orderBy: { startedAt: "asc" },
    include: MOVED,
  });
  const entries = [...invoices.map(chargeOf), ...payments.flatMap(movesOf)];
  // On the same day, documents come before payments, in the order of their numbers.
  const isDocument = (entry: Entry) => (entry.charge === 0 ? 1 : 0);
  entries.sort((a, b) => a.day.localeCompare(b.day) || isDocument(a) - isDocument(b));
  const currencies = [...new Set(entries.map(({ currency }) => currency))].sort();
  const accounts = currencies.map((currency) => accountOf(entries, currency, from));
  return { client, accounts };
}

type Document = Prisma.InvoiceGetPayload<{ select: typeof DOCUMENT }>;

const chargeOf = ({ id, projectId, kind, number, currency, issuedOn, due }: Document): Entry => ({
  currency,
  day: issuedOn,
  kind: kind === "credit_note" ? "credit-note" : "invoice",
  numbers: number,
  href: `/app/projects/${projectId}/invoices/${id}`,
  charge: minor(due),
  payment: 0,
});

/** A payment with its reversal, its refunds and its lost disputes. */
function movesOf(payment: Prisma.PaymentGetPayload<{ include: typeof MOVED }>): Entry[] {
  const { project, projectId, parts, currency, reversal, refunds, disputes } = payment;
  const numbers = parts.map(({ invoice }) => invoice.number).join(", ");
  const href = `/app/projects/${projectId}/invoices/${parts[0]?.invoice.id ?? ""}`;
  const on = (instant: Date) => dayOf(instant, project.timeZone);
  const move = (kind: EntryKind, day: Day, moved: bigint): Entry => ({
    currency,
    day,
    kind,
    numbers,
    href,
    charge: 0,
    payment: minor(moved),
  });
  const receivedOn = payment.receivedOn ?? on(payment.settledAt ?? payment.startedAt);
  return [
    move("payment", receivedOn, payment.amount),
    ...(reversal ? [move("payment-reversed", on(reversal.reversedAt), -reversal.amount)] : []),
    ...refunds.map((refund) => move("refund", on(refund.createdAt), -refund.amount)),
    ...disputes.map((dispute) =>
      move("dispute-lost", on(dispute.closedAt ?? dispute.openedAt), -dispute.taken),
    ),
  ];
}

/** The lines of one currency since a day, with the balance after each and the one before them. */
function accountOf(entries: Entry[], currency: string, from: Day) {
  let balance = 0;
  let before = 0;
  const lines: StatementLine[] = [];
  const own = entries.filter((entry) => entry.currency === currency);
  for (const { currency: _currency, ...entry } of own) {
    balance += entry.charge - entry.payment;
    if (entry.day < from) before = balance;
    else lines.push({ ...entry, balance });
  }
  return { currency, before, lines, balance };
}
