import type { Invoice } from "#generated/sqlite/client.ts";
import { earlyOffer } from "#app/areas/invoicing/rules/early.ts";
import { askedOf, type Asked, type Wish } from "#app/areas/payments/rules/asked.ts";
import type { Day } from "#app/kernel/day.ts";
import { minor } from "#app/kernel/money.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import { readCreditable } from "./find-creditable.server.ts";

/**
 * The amount due now on a stored invoice: its next part, its price for paying early, the whole
 * balance, or the payer's own amount. Minor units.
 */
export async function askedNow(
  tx: Db | Tx,
  { invoice, today, wish = "asked" }: { invoice: Invoice; today: Day; wish?: Wish },
): Promise<Asked> {
  const plan = await tx.planDate.findMany({
    where: { invoiceId: invoice.id },
    orderBy: { position: "asc" },
  });
  const early = invoice.earlyRate > 0 ? earlyOffer(await readCreditable(tx, invoice), today) : null;
  const paying =
    typeof wish === "number"
      ? await tx.paymentSettings.findFirst({
          where: { workspace: { id: invoice.workspaceId } },
          select: { ownAmounts: true },
        })
      : null;
  const dates = plan.map(({ dueOn, amount, upTo }) => ({
    dueOn,
    amount: minor(amount),
    upTo: minor(upTo),
  }));
  return askedOf(
    { due: minor(invoice.due), paid: minor(invoice.paid), plan: dates, early },
    { today, wish, ownAmounts: paying?.ownAmounts },
  );
}
