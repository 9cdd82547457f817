import { lateOf } from "#app/areas/invoicing/rules/plan.ts";
import { dayOfBooking } from "#app/areas/invoicing/rules/day-of-booking.ts";
import { invoiceState } from "#app/areas/invoicing/rules/invoice-states.ts";
import {
  moneyReport,
  type Flow,
  type InvoiceFilter,
  type MoneyRow,
} from "#app/areas/reports/rules/money.ts";
import { dayOf } from "#app/kernel/day.ts";
import { fold } from "#app/kernel/fold.ts";
import { minor, parseAmount, sum, toDecimal } from "#app/kernel/money.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { containing } from "#app/platform/db/search.server.ts";

const inYear = (year: string) => ({ gte: `${year}-01-01`, lte: `${year}-12-31` });
/** A year in every time zone, plus some months for what is recorded late. */
const instants = (year: string, monthsMore = 0) => ({
  gte: new Date(`${Number(year) - 1}-12-31T00:00:00Z`),
  lt: new Date(Date.UTC(Number(year) + 1, monthsMore, 2)),
});

/**
 * The money of a year: what was signed, invoiced and paid in it, and everything that is open,
 * whenever it was issued.
 */
export async function findMoney(context: Context<Member>, year: string) {
  const rows = await listRows(context, year);
  const flows = await listFlows(context, year);
  const agreed = await listAgreed(context, year);
  return moneyReport(rows, { flows, agreed, year, today: context.today });
}

async function listRows({ db, actor, today }: Context<Member>, year: string): Promise<MoneyRow[]> {
  const { workspaceId } = actor;
  const invoices = await db.invoice.findMany({
    where: {
      workspaceId,
      OR: [{ issuedOn: inYear(year) }, { due: { not: { equals: db.invoice.fields.paid } } }],
    },
    select: {
      id: true,
      currency: true,
      issuedOn: true,
      payBy: true,
      gross: true,
      rounding: true,
      prepaid: true,
      due: true,
      paid: true,
      plan: { orderBy: { position: "asc" }, select: { dueOn: true, amount: true, upTo: true } },
      parts: { where: { payment: { status: "processing" } }, select: { amount: true } },
      project: { select: { client: { select: { id: true, name: true } } } },
    },
  });
  return invoices.map(
    ({ parts, plan, project, gross, rounding, prepaid, due, paid, ...invoice }): MoneyRow => ({
      ...invoice,
      late: lateOf(
        {
          due: minor(due),
          paid: minor(paid),
          plan: plan.map(({ dueOn, amount, upTo }) => ({
            dueOn,
            amount: minor(amount),
            upTo: minor(upTo),
          })),
        },
        today,
      ),
      client: project.client.name,
      clientId: project.client.id,
      charged: minor(gross + rounding - prepaid),
      due: minor(due),
      paid: minor(paid),
      onItsWay: sum(parts.map(({ amount }) => minor(amount))),
    }),
  );
}

async function listFlows({ db, actor }: Context<Member>, year: string): Promise<Flow[]> {
  const { workspaceId } = actor;
  const bookings = await db.booking.findMany({
    where: { workspaceId, kind: { not: "credit" }, createdAt: instants(year, 6) },
    select: {
      kind: true,
      amount: true,
      createdAt: true,
      payment: { select: { receivedOn: true } },
      invoice: {
        select: {
          currency: true,
          project: {
            select: { clientId: true, timeZone: true, client: { select: { name: true } } },
          },
        },
      },
    },
  });
  return bookings.map(({ kind, amount, createdAt, payment, invoice }): Flow => ({
    currency: invoice.currency,
    clientId: invoice.project.clientId,
    client: invoice.project.client.name,
    day: dayOfBooking(
      { kind, createdAt, receivedOn: payment?.receivedOn },
      invoice.project.timeZone,
    ),
    amount: minor(amount),
  }));
}

async function listAgreed({ db, actor }: Context<Member>, year: string) {
  const { workspaceId } = actor;
  const signed = await db.agreement.findMany({
    where: {
      workspaceId,
      status: { in: ["in_force", "completed", "terminated"] },
      signedAt: instants(year),
    },
    select: {
      price: true,
      signedAt: true,
      project: { select: { currency: true, timeZone: true } },
    },
  });
  return signed
    .filter(
      ({ signedAt, project }) =>
        signedAt !== null && dayOf(signedAt, project.timeZone).startsWith(year),
    )
    .map(({ price, project }) => ({ currency: project.currency, amount: minor(price ?? 0n) }));
}

const PAGE = 40;

/**
 * Every word must be found: in the text of the invoice and its lines, in an amount however it is
 * written ("5 166,00"), or in the current names of its project and client. The database's wildcards
 * are removed, and a search for nothing else finds nothing.
 */
function searchedBy(search: string) {
  const amount = /^[\d\s.,]+$/u.test(search.trim()) ? parseAmount(search, "EUR") : null;
  const words = (amount === null ? search : toDecimal(amount, "EUR"))
    .split(/\s+/u)
    .map((word) => word.replace(/[%_\\]/gu, ""))
    .filter(Boolean);
  if (words.length === 0) return search.trim() === "" ? [] : [{ id: "" }];
  return words.map((word) => ({
    OR: [
      { searchText: { contains: fold(word) } },
      { number: containing(word) },
      { project: { title: containing(word) } },
      { project: { client: { name: containing(word) } } },
    ],
  }));
}

/** The invoices that match a search, newest first. Pages start at 1. */
export async function listInvoices(
  { db, actor, today }: Context<Member>,
  { search, filter, page }: { search: string; filter: InvoiceFilter | null; page: number },
) {
  const { paid } = db.invoice.fields;
  const byFilter = {
    open: { due: { gt: paid } },
    overdue: { due: { gt: paid }, payBy: { lt: today } },
    paid: { due: { lte: paid } },
  };
  const by = filter ? byFilter[filter] : {};
  const where = { workspaceId: actor.workspaceId, ...by, AND: searchedBy(search) };
  const count = await db.invoice.count({ where });
  const invoices = await db.invoice.findMany({
    where,
    orderBy: [{ issuedOn: "desc" }, { sequence: "desc" }],
    skip: (page - 1) * PAGE,
    take: PAGE,
    select: {
      id: true,
      projectId: true,
      kind: true,
      number: true,
      gross: true,
      creditNotes: { select: { gross: true } },
      title: true,
      currency: true,
      issuedOn: true,
      payBy: true,
      due: true,
      paid: true,
      project: { select: { title: true, client: { select: { name: true } } } },
      parts: { where: { payment: { status: "processing" } }, take: 1, select: { id: true } },
    },
  });
  return {
    count,
    pages: Math.max(1, Math.ceil(count / PAGE)),
    invoices: invoices.map(
      ({ parts, project, gross, creditNotes, due, paid: has, ...invoice }) => ({
        ...invoice,
        client: project.client.name,
        project: project.title,
        due: minor(due),
        open: Math.max(0, minor(due - has)),
        state: invoiceState(
          {
            ...invoice,
            gross: minor(gross),
            credited: -sum(creditNotes.map((note) => minor(note.gross))),
            due: minor(due),
            paid: minor(has),
            processing: parts.length > 0,
          },
          today,
        ),
      }),
    ),
  };
}
