import type { Id } from "#app/kernel/id.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import type { Settlement } from "#app/areas/change-requests/rules/settlement.ts";
import type { SettlementWords } from "#words/settlement.ts";
import { issueInvoice } from "#app/areas/invoicing/commands/issue/issue-invoice.server.ts";
import { listDeductible } from "#app/areas/invoicing/queries/list-deductible.server.ts";
import { AGREEMENT_KINDS } from "#app/areas/invoicing/rules/of-agreement.ts";
import { lockInvoices } from "#app/areas/payments/commands/books/book.server.ts";
import { present } from "#app/kernel/verdict.ts";
import { readCreditable } from "#app/areas/payments/queries/find-creditable.server.ts";
import { creditable } from "#app/areas/invoicing/rules/credit.ts";
import { writeCredit } from "#app/areas/payments/commands/credit-invoice.server.ts";
import { idOnceFor } from "#app/platform/db/id-once.server.ts";
import { setOffCredit } from "#app/areas/payments/commands/books/set-off-credit.server.ts";

/**
 * Bills the rest with an invoice that deducts the earlier ones, or credits what was invoiced beyond
 * the settlement, set off against what is open.
 */
export async function billSettlement(
  tx: Tx,
  context: Context<Member>,
  {
    projectId,
    settlement,
    words,
  }: { projectId: Id<"Project">; settlement: Settlement; words: SettlementWords },
): Promise<void> {
  const { items, depositKept, killFee, killFeePercent, difference } = settlement;
  if (difference === 0) return;
  if (difference < 0) {
    return creditBeyond(tx, context, { projectId, beyond: -difference, reason: words.credited });
  }
  const lines = [
    ...items.map((item) => ({
      description: words.item(item.title, item.done),
      quantity: 1,
      net: item.earned,
    })),
    { description: words.deposit, quantity: 1, net: depositKept },
    { description: words.killFee(killFeePercent), quantity: 1, net: killFee },
  ].filter(({ net }) => net !== 0);
  await issueInvoice(tx, context, {
    projectId,
    kind: "final",
    title: words.sums,
    lines,
    deductions: await listDeductible(tx, projectId),
  });
}

/**
 * Credits what was invoiced beyond the settlement, net, on the newest invoices first: each with a
 * credit note of its own (Directive 2006/112/EC, article 219), set off against what is open.
 */
async function creditBeyond(
  tx: Tx,
  context: Context<Member>,
  { projectId, beyond, reason }: { projectId: Id<"Project">; beyond: number; reason: string },
): Promise<void> {
  const billed = await tx.invoice.findMany({
    where: { projectId, kind: { in: AGREEMENT_KINDS } },
    orderBy: [{ issuedOn: "desc" }, { sequence: "desc" }],
    select: { id: true },
  });
  const ids = billed.map(({ id }) => id);
  const locked = await lockInvoices(tx, ids);
  let left = beyond;
  for (const invoiceId of ids) {
    const invoice = present(locked.get(invoiceId), "invoice");
    const lines = (await readCreditable(tx, invoice)).lines.map((line) => {
      const net = Math.max(0, Math.min(creditable(line), left));
      left -= net;
      return { id: line.id, net };
    });
    if (lines.every(({ net }) => net === 0)) continue;
    const noteId = await writeCredit(tx, context, {
      invoice,
      credit: {
        id: idOnceFor(projectId, `settled ${invoiceId}`),
        lines,
        reason,
      },
    });
    await setOffCredit(tx, context, {
      creditNoteId: noteId,
      invoiceIds: ids.filter((id) => id !== invoiceId),
    });
  }
}
