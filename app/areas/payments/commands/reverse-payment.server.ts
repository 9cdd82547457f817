import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { childId } from "#app/kernel/id.ts";
import { present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { isDuplicate, transact } from "#app/platform/db/transact.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { lockInvoice } from "./book-payment.server.ts";

/**
 * Undoes a payment that was recorded by hand by mistake, with a row that says who and why. What followed from it (a
 * start, a completion) stays as it is: it has happened.
 * @throws Refusal "reason-required", "not-manual", "already-reversed"; Absent
 */
export async function reversePayment(context: Context<Member>, order: { projectId: string; paymentId: string; reason: string }): Promise<void> {
  const { db, actor, now } = context;
  const reason = order.reason.trim();
  if (reason === "") throw new Refusal("reason-required");
  try {
    await transact(db, async (tx) => {
      const payment = present(await tx.payment.findFirst({ where: { id: order.paymentId, projectId: order.projectId, workspaceId: actor.workspaceId } }), "payment");
      if (payment.method === "card" || payment.status !== "succeeded") throw new Refusal("not-manual");
      const invoice = await lockInvoice(tx, payment.invoiceId);
      const owned = { workspaceId: actor.workspaceId, projectId: payment.projectId };
      await tx.paymentReversal.create({ data: { id: childId(payment.projectId), ...owned, paymentId: payment.id, amount: payment.amount, reason, recordedBy: actor.name, reversedAt: now } });
      const left = invoice.paid - (payment.amount - payment.overpaid);
      await tx.invoice.update({ where: { id: invoice.id }, data: { paid: left + (await absorbOverpaid(tx, invoice.id, payment.id, invoice.due - left)) } });
      await recordActivity(tx, context, { ...owned, type: "payment.reversed", subject: invoice.number, detail: reason });
    });
  } catch (error) {
    if (isDuplicate(error)) throw new Refusal("already-reversed");
    throw error;
  }
}

/** Money that stood as overpaid fills what a reversal opens: the client isn't asked for it a second time. Returns how much. */
async function absorbOverpaid(tx: Tx, invoiceId: string, reversedId: string, open: bigint): Promise<bigint> {
  let absorbed = 0n;
  const overpaid = await tx.payment.findMany({ where: { invoiceId, id: { not: reversedId }, status: "succeeded", overpaid: { gt: 0n }, reversal: null }, orderBy: { startedAt: "asc" } });
  for (const payment of overpaid) {
    const rest = open - absorbed;
    const take = payment.overpaid < rest ? payment.overpaid : rest;
    if (take <= 0n) break;
    await tx.payment.update({ where: { id: payment.id }, data: { overpaid: { decrement: take } } });
    absorbed += take;
  }
  return absorbed;
}
