import type { Id } from "#app/kernel/id.ts";
import { beginPayment } from "#app/areas/payments/commands/books/begin-payment.server.ts";
import { bookPayment } from "#app/areas/payments/commands/books/book-payment.server.ts";
import { lockInvoice } from "#app/areas/payments/commands/books/book.server.ts";
import { attemptOn } from "#app/areas/payments/queries/attempts.server.ts";
import { canRecordPayment } from "#app/areas/payments/rules/payment-states.ts";
import type { Day } from "#app/kernel/day.ts";
import { minor, type MinorUnits } from "#app/kernel/money.ts";
import { demand, present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

export type RecordInput = {
  projectId: Id<"Project">;
  invoiceId: Id<"Invoice">;
  /** A way to pay that is recorded by hand. */
  method: string;
  /** Minor units of the invoice's currency. */
  amount: MinorUnits;
  receivedOn: Day;
  reference: string;
  /** More was received than is open: the excess is credited to the client. */
  isBeyond?: boolean;
  /** Made by the form, so that the same form sent twice records once. */
  formId: string;
};

/**
 * Records cash or a transfer on the freelancer's word that it was received. It settles a client's
 * claim of the same method.
 * @throws Refusal "already-paid", "nothing-received", "more-than-open", "is-credit-note",
 * "in-the-future"; Absent
 */
export async function recordPayment(context: Context<Member>, input: RecordInput): Promise<void> {
  const { db, actor, now, today } = context;
  if (input.receivedOn > today) throw new Refusal("in-the-future");
  await db.$transaction(async (tx) => {
    present(
      await tx.invoice.findFirst({
        where: { id: input.invoiceId, projectId: input.projectId, workspaceId: actor.workspaceId },
        select: { id: true },
      }),
      "invoice",
    );
    const invoice = await lockInvoice(tx, input.invoiceId);
    const id = `${input.projectId}-${input.formId}`;
    if (await tx.payment.findFirst({ where: { id }, select: { id: true } })) return;
    demand(
      canRecordPayment(
        { kind: invoice.kind, balance: minor(invoice.due - invoice.paid) },
        input.amount,
        input.isBeyond ?? false,
      ),
    );
    const { method, receivedOn, reference } = input;
    const payment = await beginPayment(tx, {
      of: { ...invoice, id },
      parts: [{ invoiceId: invoice.id, amount: input.amount }],
      facts: {
        method,
        status: "succeeded",
        receivedOn,
        reference,
        recordedBy: actor.name,
        startedAt: now,
        settledAt: now,
      },
    });
    await tx.payment.updateMany({
      where: { ...attemptOn(invoice.id), method, status: "started", claimedOn: { not: null } },
      data: { status: "cancelled" },
    });
    await bookPayment(tx, context, payment);
  });
}
