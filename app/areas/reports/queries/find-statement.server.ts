import { dayOfBooking } from "./find-money.server.ts";
import type { Day } from "#app/kernel/day.ts";
import { minor } from "#app/kernel/money.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

export type StatementLine = { day: Day; text: string; href: string; charge: number; payment: number; balance: number };

const WORDS = { payment: "Payment", reversal: "Payment taken back", refund: "Refund", dispute: "Dispute lost", credit: "Set off" } as const;

/** A client's account since a day, by currency: what was asked, what came and went back, and the balance after each. Minor units. Null when it isn't this workspace's. */
export async function findStatement({ db, actor }: Context<Member>, clientId: string, from: Day) {
  const client = await db.client.findFirst({ where: { id: clientId, workspaceId: actor.workspaceId }, select: { id: true, name: true } });
  if (!client) return null;
  const where = { workspaceId: actor.workspaceId, project: { clientId } };
  const invoices = await db.invoice.findMany({ where, orderBy: [{ issuedOn: "asc" }, { sequence: "asc" }], select: { id: true, projectId: true, kind: true, number: true, currency: true, issuedOn: true, due: true } });
  const bookings = await db.booking.findMany({ where: { workspaceId: actor.workspaceId, kind: { not: "credit" }, invoice: { project: { clientId } } }, orderBy: [{ createdAt: "asc" }, { id: "asc" }], select: { kind: true, amount: true, createdAt: true, projectId: true, payment: { select: { receivedOn: true } }, invoice: { select: { id: true, number: true, currency: true, project: { select: { timeZone: true } } } } } });
  const entries = [
    ...invoices.map(({ id, projectId, kind, number, currency, issuedOn, due }) => ({ currency, day: issuedOn, text: `${kind === "credit_note" ? "Credit note" : "Invoice"} ${number}`, href: `/app/projects/${projectId}/invoices/${id}`, charge: minor(due), payment: 0 })),
    ...bookings.map(({ kind, amount, createdAt, projectId, payment, invoice }) => ({ currency: invoice.currency, day: dayOfBooking({ kind, createdAt, receivedOn: payment?.receivedOn }, invoice.project.timeZone), text: `${WORDS[kind]}, ${invoice.number}`, href: `/app/projects/${projectId}/invoices/${invoice.id}`, charge: 0, payment: minor(amount) })),
  ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : b.charge - a.charge));
  const accounts = [...new Set(entries.map(({ currency }) => currency))].sort().map((currency) => {
    let balance = 0;
    let before = 0;
    const lines: StatementLine[] = [];
    for (const { currency: _currency, ...entry } of entries.filter((candidate) => candidate.currency === currency)) {
      balance += entry.charge - entry.payment;
      if (entry.day < from) before = balance;
      else lines.push({ ...entry, balance });
    }
    return { currency, before, lines, balance };
  });
  return { client, accounts };
}
