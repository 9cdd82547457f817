import type { Id } from "#app/kernel/id.ts";
import type { InvoiceKind } from "#app/areas/invoicing/rules/invoice-states.ts";
import type { Instalment } from "#generated/sqlite/client.ts";
import { minor } from "#app/kernel/money.ts";
import type { Moment } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { issueInvoice } from "#app/areas/invoicing/commands/issue/issue-invoice.server.ts";

/**
 * Issues the invoice of one instalment (the deposit, or a milestone's share). Returns null when
 * there is nothing to bill.
 */
export async function billInstalment(
  tx: Tx,
  moment: Moment,
  {
    projectId,
    instalment,
  }: { projectId: Id<"Project">; instalment: Pick<Instalment, "id" | "kind" | "title" | "amount"> },
) {
  const { id, kind, title, amount } = instalment;
  if (amount <= 0n) return null;
  return issueInvoice(tx, moment, {
    projectId,
    instalmentId: id,
    kind: invoiceKind(kind),
    title,
    lines: [{ description: title, quantity: 1, net: minor(amount) }],
  });
}

function invoiceKind(kind: Instalment["kind"]): InvoiceKind {
  if (kind === "deposit") return "prepayment";
  return kind === "change" ? "change" : "instalment";
}
