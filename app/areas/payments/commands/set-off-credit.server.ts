import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import type { Actor, Context } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { closeOtherAttempts, lockInvoice } from "./book-payment.server.ts";

/**
 * Sets a credit note off against what is still open in its project, the latest invoice first, so that nobody is asked
 * for what was credited. What is left of it stays open in the client's favour. The project is locked by the caller.
 */
export async function setOffCredit(tx: Tx, moment: Pick<Context<Actor>, "actor" | "now">, credit: { id: string; projectId: string; workspaceId: string }): Promise<void> {
  const { projectId, workspaceId } = credit;
  const note = await lockInvoice(tx, credit.id);
  let left = note.paid - note.due;
  const others = await tx.invoice.findMany({ where: { projectId, workspaceId, id: { not: note.id } }, orderBy: [{ issuedOn: "desc" }, { sequence: "desc" }], select: { id: true } });
  for (const { id } of others) {
    const { number, due, paid } = await lockInvoice(tx, id);
    const open = due > paid ? due - paid : 0n;
    const taken = open < left ? open : left;
    if (taken <= 0n) continue;
    left -= taken;
    await tx.invoice.update({ where: { id }, data: { paid: { increment: taken } } });
    await tx.invoice.update({ where: { id: note.id }, data: { paid: { decrement: taken } } });
    await closeOtherAttempts(tx, { invoiceId: id }, taken === open);
    await recordActivity(tx, moment, { projectId, workspaceId, type: "invoice.credited", subject: number, detail: note.number });
  }
}
