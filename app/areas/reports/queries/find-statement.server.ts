import { dayOf, type Day } from "#app/kernel/day.ts";
import { minor } from "#app/kernel/money.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

export type StatementLine = {
  day: Day;
  text: string;
  href: string;
  charge: number;
  payment: number;
  balance: number;
};
type Entry = Omit<StatementLine, "balance"> & { currency: string };

/**
 * A client's account since a day, by currency: what was asked, what came and went back (what found no invoice too), and
 * the balance after each. Minor units. Null when it isn't this workspace's.
 */
export async function findStatement({ db, actor }: Context<Member>, clientId: string, from: Day) {
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
    select: {
      id: true,
      projectId: true,
      kind: true,
      number: true,
      currency: true,
      issuedOn: true,
      due: true,
    },
  });
  const payments = await db.payment.findMany({
    where: { ...where, status: "succeeded" },
    orderBy: { startedAt: "asc" },
    include: {
      project: { select: { timeZone: true } },
      parts: {
        orderBy: { position: "asc" },
        select: { invoice: { select: { id: true, number: true } } },
      },
      reversal: true,
      refunds: { where: { status: { not: "failed" } } },
      disputes: { where: { taken: { gt: 0n } } },
    },
  });
  const entries: Entry[] = invoices.map(
    ({ id, projectId, kind, number, currency, issuedOn, due }) => ({
      currency,
      day: issuedOn,
      text: `${kind === "credit_note" ? "Credit note" : "Invoice"} ${number}`,
      href: `/app/projects/${projectId}/invoices/${id}`,
      charge: minor(due),
      payment: 0,
    }),
  );
  for (const {
    project,
    projectId,
    parts,
    currency,
    amount,
    receivedOn,
    settledAt,
    startedAt,
    reversal,
    refunds,
    disputes,
  } of payments) {
    const numbers = parts.map(({ invoice }) => invoice.number).join(", ");
    const href = `/app/projects/${projectId}/invoices/${parts[0]?.invoice.id ?? ""}`;
    const add = (text: string, day: Day, moved: bigint) =>
      entries.push({
        currency,
        day,
        text: `${text}, ${numbers}`,
        href,
        charge: 0,
        payment: minor(moved),
      });
    const on = (instant: Date) => dayOf(instant, project.timeZone);
    add("Payment", receivedOn ?? on(settledAt ?? startedAt), amount);
    if (reversal) add("Payment taken back", on(reversal.reversedAt), -reversal.amount);
    for (const refund of refunds) add("Refund", on(refund.createdAt), -refund.amount);
    for (const dispute of disputes)
      add("Dispute lost", on(dispute.closedAt ?? dispute.openedAt), -dispute.taken);
  }
  // Of one day the documents stand in the order of their numbers, before what was paid.
  const isDocument = (entry: Entry) => (entry.charge === 0 ? 1 : 0);
  entries.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : isDocument(a) - isDocument(b)));
  const accounts = [...new Set(entries.map(({ currency }) => currency))].sort().map((currency) => {
    let balance = 0;
    let before = 0;
    const lines: StatementLine[] = [];
    for (const { currency: _currency, ...entry } of entries.filter(
      (candidate) => candidate.currency === currency,
    )) {
      balance += entry.charge - entry.payment;
      if (entry.day < from) before = balance;
      else lines.push({ ...entry, balance });
    }
    return { currency, before, lines, balance };
  });
  return { client, accounts };
}
