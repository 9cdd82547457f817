import type { Id } from "#app/kernel/id.ts";
import type { Day } from "#app/kernel/day.ts";
import type { Prepaid } from "#app/areas/invoicing/rules/final-invoice.ts";
import { isCancelled } from "#app/areas/invoicing/rules/credit.ts";
import { OF_AGREEMENT } from "#app/areas/invoicing/rules/of-agreement.ts";
import { minor } from "#app/kernel/money.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

export type Deductible = Prepaid & { id: string; number: string; issuedOn: Day };

/**
 * The invoices that a final invoice of the project deducts, and that a settlement counts as
 * invoiced: all that bill the agreement so far, except cancelled ones. Minor units.
 */
export async function listDeductible(tx: Db | Tx, projectId: Id<"Project">): Promise<Deductible[]> {
  const invoices = await tx.invoice.findMany({
    where: { projectId, ...OF_AGREEMENT },
    orderBy: [{ issuedOn: "asc" }, { sequence: "asc" }],
    include: { creditNotes: { select: { gross: true } } },
  });
  const cancelled = new Set(invoices.filter(isCancelled).map(({ id }) => id));
  return (
    invoices
      // A discount for paying early was earned on that invoice, and a credit that lowers the price
      // must not be billed again.
      .filter(
        ({ id, creditOfId, kind, earlyRate, lowersPrice }) =>
          !cancelled.has(id) &&
          !cancelled.has(creditOfId ?? "") &&
          !(kind === "credit_note" && (earlyRate > 0 || lowersPrice)),
      )
      .map(({ id, number, issuedOn, net, tax, gross }) => ({
        id,
        number,
        issuedOn,
        net: minor(net),
        tax: minor(tax),
        gross: minor(gross),
      }))
  );
}
