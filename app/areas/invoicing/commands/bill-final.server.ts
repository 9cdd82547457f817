import type { Id } from "#app/kernel/id.ts";
import { findAgreedLines } from "#app/areas/invoicing/queries/find-agreed-lines.server.ts";
import { listDeductible } from "#app/areas/invoicing/queries/list-deductible.server.ts";
import { sum } from "#app/kernel/money.ts";
import { present } from "#app/kernel/verdict.ts";
import type { Moment } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { issueInvoice } from "#app/areas/invoicing/commands/issue/issue-invoice.server.ts";

/**
 * Closes the books: one invoice with every deliverable at its full price, less all earlier invoices
 * with their numbers and dates, so that it asks for the exact remainder. Returns null when the
 * project has no price.
 */
export async function billFinal(tx: Tx, moment: Moment, projectId: Id<"Project">) {
  const project = present(
    await tx.project.findFirst({
      where: { id: projectId },
      include: {
        instalments: { orderBy: { position: "asc" } },
        invoices: { select: { instalmentId: true } },
      },
    }),
    "project",
  );
  const billed = new Set(project.invoices.map(({ instalmentId }) => instalmentId));
  const open = project.instalments.filter(({ id }) => !billed.has(id)).at(-1);
  // The signed agreement is billed, even where the tables differ.
  const lines = present(await findAgreedLines(tx, projectId), "agreement");
  const deductions = await listDeductible(tx, projectId);
  if (sum(lines.map(({ net }) => net)) === 0 && deductions.length === 0) return null;
  return issueInvoice(tx, moment, {
    projectId,
    // Deposit and shares may already make up the whole price. The invoice with the full total is
    // still required; it then asks for nothing.
    instalmentId: open?.id ?? null,
    kind: "final",
    title: project.title,
    lines,
    deductions,
  });
}
