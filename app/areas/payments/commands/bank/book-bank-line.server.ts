import type { BankLine, Invoice } from "#generated/sqlite/client.ts";
import { beginPayment } from "#app/areas/payments/commands/books/begin-payment.server.ts";
import { bookPayment } from "#app/areas/payments/commands/books/book-payment.server.ts";
import { lockInvoices } from "#app/areas/payments/commands/books/book.server.ts";
import { askedNow } from "#app/areas/payments/queries/asked-now.server.ts";
import { attemptOn } from "#app/areas/payments/queries/attempts.server.ts";
import { spreadOver } from "#app/areas/payments/rules/books.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import { minor } from "#app/kernel/money.ts";
import { present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

/**
 * Books a line of a bank statement on the invoices that the freelancer chooses, in their order. An
 * excess shows as overpaid, and so does the whole amount when the freelancer books it on a paid
 * invoice. A line is booked once, even from several tabs.
 * @throws Refusal "line-settled", "already-paid", "invoice-currency", "is-credit-note"; Absent
 */
export async function bookBankLine(
  context: Context<Member>,
  input: { lineId: string; invoiceIds: string[]; isBeyond?: boolean },
): Promise<void> {
  const { db, actor, now } = context;
  const { workspaceId } = actor;
  await db.$transaction(async (tx) => {
    const moved = await tx.bankLine.updateMany({
      where: { id: input.lineId, workspaceId, state: "open" },
      data: { state: "booked" },
    });
    const line = present(
      await tx.bankLine.findFirst({ where: { id: input.lineId, workspaceId } }),
      "bank line",
    );
    if (moved.count === 0) throw new Refusal("line-settled");
    const named = await lockNamed(tx, line, input.invoiceIds);
    const open = named.filter(({ due, paid }) => due > paid);
    const head = open[0] ?? (input.isBeyond ? named[0] : undefined);
    if (!head) throw new Refusal("already-paid");
    const parts =
      open.length === 0
        ? [{ invoiceId: head.id, amount: minor(line.amount) }]
        : await spreadLine(tx, line, open);
    const payment = await beginPayment(tx, {
      of: { ...head, id: childId(head.projectId) },
      parts,
      facts: {
        method: "transfer",
        status: "succeeded",
        receivedOn: line.bookedOn,
        reference: line.text.slice(0, 140),
        recordedBy: actor.name,
        startedAt: now,
        settledAt: now,
      },
    });
    for (const { invoiceId } of parts) await cancelClaims(tx, invoiceId);
    await bookPayment(tx, context, payment);
    await tx.bankLine.update({ where: { id: line.id }, data: { paymentId: payment.id } });
  });
}

/**
 * The invoices that a line is booked on, locked: those in the first one's project, in the given
 * order.
 */
async function lockNamed(tx: Tx, line: BankLine, invoiceIds: string[]): Promise<Invoice[]> {
  const own = await tx.invoice.findMany({
    where: { id: { in: invoiceIds }, workspaceId: line.workspaceId },
    select: { id: true, projectId: true, currency: true },
  });
  const first = present(
    own.find(({ id }) => id === invoiceIds[0]),
    "invoice",
  );
  if (own.some(({ currency }) => currency !== line.currency)) throw new Refusal("invoice-currency");
  const ids = invoiceIds.filter((id) =>
    own.some((invoice) => invoice.id === id && invoice.projectId === first.projectId),
  );
  const locked = await lockInvoices(tx, ids);
  const named = ids.map((id) => present(locked.get(id), "invoice"));
  if (named.some(({ kind }) => kind === "credit_note")) throw new Refusal("is-credit-note");
  return named;
}

/**
 * First the amount due on each (a part of a plan, the price for paying early), as shown to anyone
 * who pays several at once; then the rest.
 */
async function spreadLine(tx: Tx, line: BankLine, invoices: Invoice[]) {
  const open = [];
  for (const invoice of invoices) {
    const { amount: asked } = await askedNow(tx, { invoice, today: line.bookedOn });
    open.push({ invoiceId: invoice.id, asked, open: minor(invoice.due - invoice.paid) });
  }
  return spreadOver(minor(line.amount), open);
}

/** The money has arrived, so the client's claims of a transfer are settled. */
async function cancelClaims(tx: Tx, invoiceId: Id<"Invoice">): Promise<void> {
  await tx.payment.updateMany({
    where: {
      ...attemptOn(invoiceId),
      method: "transfer",
      status: "started",
      claimedOn: { not: null },
    },
    data: { status: "cancelled" },
  });
}
