import { readBuyer } from "#app/areas/invoicing/stored/snapshot.ts";
import type { Prisma } from "#generated/sqlite/client.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import type { Day } from "#app/kernel/day.ts";
import { toDecimal, minor, sum } from "#app/kernel/money.ts";

const HEAD = [
  "number",
  "kind",
  "issued",
  "supplied",
  "due",
  "client",
  "client country",
  "client VAT id",
  "client tax id",
  "currency",
  "net",
  "tax",
  "gross",
  "rounding",
  "prepaid net",
  "prepaid tax",
  "prepaid",
  "withheld",
  "to pay",
  "paid",
  "corrects",
  "tax in home currency",
  "home currency",
  "exchange rate",
];

const ACCOUNTED = {
  creditOf: { select: { number: true } },
  deductions: { select: { net: true, tax: true } },
  homeTax: true,
} satisfies Prisma.InvoiceInclude;

/**
 * The rows of the accountant's table: every invoice and credit note issued between two days,
 * amounts as decimals.
 */
export async function listForAccountant({ db, actor }: Context<Member>, from: Day, to: Day) {
  const invoices = await db.invoice.findMany({
    where: { workspaceId: actor.workspaceId, issuedOn: { gte: from, lte: to } },
    orderBy: [{ issuedOn: "asc" }, { series: "asc" }, { sequence: "asc" }],
    include: ACCOUNTED,
  });
  return {
    ids: invoices.map(({ id, number }) => ({ id, number })),
    table: [HEAD, ...invoices.map(rowOf)],
  };
}

function rowOf(invoice: Prisma.InvoiceGetPayload<{ include: typeof ACCOUNTED }>): string[] {
  const { homeTax } = invoice;
  const buyer = readBuyer(invoice.buyer);
  const money = (amount: bigint) => toDecimal(minor(amount), invoice.currency);
  // Amounts stated on an earlier invoice must not be declared again.
  const before = (of: "net" | "tax") =>
    BigInt(sum(invoice.deductions.map((deduction) => minor(deduction[of]))));
  return [
    invoice.number,
    invoice.kind,
    invoice.issuedOn,
    invoice.suppliedOn,
    invoice.dueOn,
    buyer.name,
    buyer.country,
    buyer.vatId,
    buyer.taxId,
    invoice.currency,
    ...[
      invoice.net,
      invoice.tax,
      invoice.gross,
      invoice.rounding,
      before("net"),
      before("tax"),
      invoice.prepaid,
      invoice.withheld,
      invoice.due,
      invoice.paid,
    ].map(money),
    invoice.creditOf?.number ?? "",
    homeTax ? toDecimal(minor(homeTax.tax), homeTax.currency) : "",
    homeTax?.currency ?? "",
    homeTax?.rate ?? "",
  ];
}
