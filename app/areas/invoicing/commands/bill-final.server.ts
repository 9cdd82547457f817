import { listViewers } from "#app/areas/sharing/queries/list-viewers.server.ts";
import { inForce, type ChangeEffects } from "#app/areas/agreements/rules/ledger.ts";
import { listDeductible } from "#app/areas/invoicing/queries/list-deductible.server.ts";
import { agreementWords } from "#app/areas/agreements/rules/agreement-words.ts";
import { chargeOf, discountOf, readAgreedScope } from "#app/areas/scope/rules/scope.ts";
import { sum } from "#app/kernel/money.ts";
import { present } from "#app/kernel/verdict.ts";
import type { Actor, Context } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { issueInvoice } from "./issue-invoice.server.ts";

type Moment = Pick<Context<Actor>, "actor" | "now">;
type Where = { projectId: string; baseUrl: string };

/**
 * Closes the books: one invoice with every deliverable at its full price, less all earlier invoices with their numbers
 * and dates. What it asks for is the rest to the last minor unit. Returns null when the project has no price.
 */
export async function billFinal(tx: Tx, moment: Moment, { projectId, baseUrl }: Where) {
  const project = present(
    await tx.project.findUnique({
      where: { id: projectId },
      include: {
        agreements: { where: { status: "in_force" }, orderBy: { signedAt: "asc" }, select: { kind: true, scope: true, effects: true, locale: true } },
        instalments: { orderBy: { position: "asc" } },
        invoices: { select: { instalmentId: true } },
      },
    }),
    "project",
  );
  const billed = new Set(project.invoices.map(({ instalmentId }) => instalmentId));
  const open = project.instalments.filter(({ id }) => !billed.has(id)).at(-1);
  // What was signed is billed, whatever stands in the tables.
  const lines = linesOf(project.agreements);
  const deductions = await listDeductible(tx, projectId);
  if (sum(lines.map(({ net }) => net)) === 0 && deductions.length === 0) return null;
  const recipients = await listViewers(tx, projectId, "pay");
  const locale = recipients[0]?.locale ?? "en";
  return issueInvoice(tx, moment, {
    projectId, baseUrl, recipients, locale,
    // Deposit and shares may have come to the whole price: the invoice with the full total is due all the same, asking for nothing.
    instalmentId: open?.id ?? null,
    kind: "final",
    title: project.title,
    lines,
    deductions,
  });
}

type SignedDocument = { kind: "original" | "amendment"; scope: string; effects: string; locale: string };

/** Every charge that both sides signed: what was agreed at first, its discount, and each change as a line of its own. */
function linesOf(agreements: SignedDocument[]): { description: string; quantity: number; net: number }[] {
  const original = present(agreements.find(({ kind }) => kind === "original"), "agreement");
  const scope = readAgreedScope(original.scope);
  const words = agreementWords(original.locale);
  const { changes } = inForce(scope, agreements.filter(({ kind }) => kind === "amendment").map(({ effects }) => JSON.parse(effects) as ChangeEffects));
  const discount = discountOf(scope);
  return [
    ...scope.deliverables.map((item) => ({ description: item.title, quantity: item.quantity, net: chargeOf(item) })),
    ...(discount > 0 ? [{ description: words.discount(scope.discount.reason), quantity: 1, net: -discount }] : []),
    ...changes.map(({ number, title, price }) => ({ description: words.changeTitle(number, title), quantity: 1, net: price })),
  ].filter(({ net }) => net !== 0);
}
