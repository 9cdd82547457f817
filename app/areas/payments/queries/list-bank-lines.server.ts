import {
  matchLine,
  type Match,
  type OpenInvoice,
} from "#app/areas/payments/rules/bank-matching.ts";
import { minor } from "#app/kernel/money.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

const MOST = 200;

/**
 * The lines that are still to be settled, each with the invoice that it probably pays; and the
 * invoices to choose from: open ones, and paid ones that may have been paid again. Amounts in minor
 * units.
 */
export async function listBankLines({ db, actor }: Context<Member>) {
  const { workspaceId } = actor;
  const found = await db.invoice.findMany({
    where: { workspaceId, due: { gt: db.invoice.fields.paid } },
    orderBy: [{ dueOn: "asc" }, { sequence: "asc" }],
    select: {
      id: true,
      projectId: true,
      number: true,
      reference: true,
      currency: true,
      due: true,
      paid: true,
      project: { select: { client: { select: { name: true } } } },
    },
  });
  const open = found.map(({ due, paid, project, ...invoice }): OpenInvoice => ({
    ...invoice,
    client: project.client.name,
    open: minor(due - paid),
  }));
  const lines = await db.bankLine.findMany({
    where: { workspaceId, state: "open" },
    orderBy: [{ bookedOn: "asc" }, { id: "asc" }],
    take: MOST,
  });
  const paid = await db.invoice.findMany({
    where: {
      workspaceId,
      kind: { not: "credit_note" },
      currency: { in: [...new Set(lines.map(({ currency }) => currency))] },
      due: { lte: db.invoice.fields.paid },
    },
    orderBy: [{ issuedOn: "desc" }, { sequence: "desc" }],
    take: MOST,
    select: {
      id: true,
      number: true,
      currency: true,
      project: { select: { client: { select: { name: true } } } },
    },
  });
  const taken = new Set<string>();
  return {
    open,
    paid: paid.map(({ project, ...invoice }) => ({ ...invoice, client: project.client.name })),
    lines: lines.map(({ id, bookedOn, amount, currency, payer, text }) => {
      const line = { amount: minor(amount), currency, payer, text };
      // An invoice that an earlier line probably pays isn't proposed again.
      const match: Match | null = matchLine(
        line,
        open.filter((invoice) => !taken.has(invoice.id)),
      );
      if (match?.confidence === "exact")
        for (const invoiceId of match.invoiceIds) taken.add(invoiceId);
      return { id, bookedOn, ...line, match };
    }),
    ignored: await db.bankLine.findMany({
      where: { workspaceId, state: "ignored" },
      orderBy: { bookedOn: "desc" },
      take: 20,
      select: { id: true, bookedOn: true, payer: true, text: true },
    }),
  };
}

export type BankDesk = Awaited<ReturnType<typeof listBankLines>>;
