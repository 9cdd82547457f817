import { listViewers } from "#app/areas/sharing/queries/list-viewers.server.ts";
import type { Instalment } from "#generated/sqlite/client.ts";
import { minor } from "#app/kernel/money.ts";
import type { Actor, Context } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { issueInvoice, type InvoiceOrder } from "./issue-invoice.server.ts";

type Moment = Pick<Context<Actor>, "actor" | "now">;
type Where = { projectId: string; baseUrl: string };

/** Issues the invoice of one instalment (the deposit, or a milestone's share). Returns null when there is nothing to bill. */
export async function billInstalment(tx: Tx, moment: Moment, { projectId, baseUrl }: Where, instalment: Pick<Instalment, "id" | "kind" | "title" | "amount">) {
  if (instalment.amount <= 0n) return null;
  const recipients = await listViewers(tx, projectId, "pay");
  const order: InvoiceOrder = {
    projectId, baseUrl, recipients,
    instalmentId: instalment.id,
    kind: instalment.kind === "deposit" ? "prepayment" : instalment.kind === "change" ? "change" : "instalment",
    title: instalment.title,
    lines: [{ description: instalment.title, quantity: 1, net: minor(instalment.amount) }],
    deductions: [],
    locale: recipients[0]?.locale ?? "en",
  };
  return issueInvoice(tx, moment, order);
}
