import type { Workspace } from "#generated/sqlite/client.ts";
import { exchangeRateOn } from "#app/areas/invoicing/queries/exchange-rate-on.server.ts";
import type { CreditTotals } from "#app/areas/invoicing/rules/credit.ts";
import { exchange } from "#app/areas/invoicing/rules/draft.ts";
import { rateDay } from "#app/areas/invoicing/rules/exchange-rates.ts";
import { dueAfterPrepayments } from "#app/areas/invoicing/rules/final-invoice.ts";
import type { InvoiceInput } from "#app/areas/invoicing/rules/invoice-input.ts";
import { totalsOf, type Tax } from "#app/areas/invoicing/rules/tax.ts";
import type { Day } from "#app/kernel/day.ts";
import {
  minor,
  minorDigits,
  share,
  sum,
  type BasisPoints,
  type MinorUnits,
} from "#app/kernel/money.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

type Summed = {
  input: InvoiceInput;
  lines: { net: MinorUnits; tax: Tax }[];
  withholdingRate: BasisPoints;
};

/** The totals of the document, in minor units; a credit note's amounts are below zero. */
export async function sumInvoice(tx: Tx, { input, lines, withholdingRate }: Summed) {
  if (input.credit) return { ...negated(input.credit.totals), withholdingRate };
  const totals = totalsOf(lines);
  const { prepaid, due } = dueAfterPrepayments(totals, input.deductions ?? []);
  // What clients withhold from earlier invoices is already stated on those.
  const earlier = await tx.invoice.findMany({
    where: { id: { in: (input.deductions ?? []).map(({ id }) => id) } },
    select: { withheld: true },
  });
  const withheld =
    share(totals.net, withholdingRate) - sum(earlier.map((invoice) => minor(invoice.withheld)));
  return {
    ...totals,
    prepaid,
    withholdingRate,
    withheld,
    due: sum([due, input.rounding ?? 0, -withheld]),
  };
}

export type InvoiceSums = Awaited<ReturnType<typeof sumInvoice>>;

function negated({ taxes, net, tax, gross, prepaid, withheld, due }: CreditTotals) {
  return {
    taxes: taxes.map((total) => ({ ...total, net: -total.net, amount: -total.amount })),
    net: -net,
    tax: -tax,
    gross: -gross,
    prepaid: -prepaid,
    withheld: -withheld,
    due: -due,
  };
}

type Books = { workspace: Workspace; currency: string; today: Day };

/**
 * The tax in the workspace's own currency; null when the invoice is in that currency, or no rate is
 * known. A credit note uses its invoice's rate. Any other invoice uses the rate that was typed,
 * else the newest known one if there is tax to state.
 */
export async function taxAtHome(
  tx: Tx,
  input: InvoiceInput,
  { tax, workspace, currency, today }: Books & { tax: number },
) {
  if (currency === workspace.currency) return null;
  const day = rateDay(workspace.country, today, input.suppliedOn ?? today);
  const asksForRate = !input.credit && !input.exchangeRate && tax !== 0;
  const known = asksForRate
    ? await exchangeRateOn(tx, { workspaceId: workspace.id, currency, day })
    : null;
  const rate = input.exchangeRate || known?.rate;
  if (!rate) return null;
  const homeTax = exchange(tax, rate, {
    from: minorDigits(currency),
    to: minorDigits(workspace.currency),
  });
  return homeTax === null ? null : { currency: workspace.currency, rate, tax: BigInt(homeTax) };
}
