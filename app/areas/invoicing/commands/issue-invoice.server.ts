import { invoiceMail } from "#emails/invoice.tsx";
import type { Workspace } from "#generated/sqlite/client.ts";
import { listViewers } from "#app/areas/sharing/queries/list-viewers.server.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { findTaxOfProject } from "#app/areas/invoicing/queries/find-tax-of-project.server.ts";
import { amountsOf } from "#app/areas/invoicing/queries/find-invoice.server.ts";
import { exchangeRateOn } from "#app/areas/invoicing/queries/exchange-rate-on.server.ts";
import { exchange } from "#app/areas/invoicing/rules/draft.ts";
import type { CreditTotals } from "#app/areas/invoicing/rules/credit.ts";
import { EARLY_KINDS, earlyOfferAtIssue } from "#app/areas/invoicing/rules/early.ts";
import {
  dueAfterPrepayments,
  withholds,
  type Prepaid,
} from "#app/areas/invoicing/rules/final-invoice.ts";
import { rateDay } from "#app/areas/invoicing/rules/exchange-rates.ts";
import { creditorReference, invoiceNumber } from "#app/areas/invoicing/rules/invoice-number.ts";
import type { InvoiceKind } from "#app/areas/invoicing/rules/invoice-states.ts";
import { accountFor } from "#app/areas/workspaces/rules/accounts.ts";
import { snapshotOf, type PartySnapshot } from "#app/areas/invoicing/rules/party-snapshot.ts";
import { totalsOf, type Tax } from "#app/areas/invoicing/rules/tax.ts";
import { addDays, dayOf, type Day } from "#app/kernel/day.ts";
import { childId } from "#app/kernel/id.ts";
import { fold } from "#app/kernel/fold.ts";
import { minor, minorDigits, share, sum, toDecimal } from "#app/kernel/money.ts";
import { present } from "#app/kernel/verdict.ts";
import type { Moment } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";
import { nextInvoiceNumber } from "./next-invoice-number.server.ts";

/** Net in minor units. A line without a tax of its own has the project's; `quantity` has so many decimals (25 and 1 are 2.5). */
type OrderedLine = {
  description: string;
  quantity: number;
  net: number;
  tax?: Tax;
  creditsId?: string;
  decimals?: number;
  unit?: string;
  price?: number;
};

/** Where nothing is said, the settings and the project decide. */
export type InvoiceOrder = {
  /** Given where the same order may come twice; else made here. */
  id?: string;
  projectId: string;
  instalmentId?: string | null;
  kind: InvoiceKind;
  title: string;
  lines: OrderedLine[];
  /** What a credit note corrects, and why; its totals are positive and already less what was credited before. */
  credit?: {
    invoiceId: string;
    reason: string;
    totals: CreditTotals;
    /** In part, and the agreed price falls by it. */
    lowersPrice: boolean;
  };
  /** The invoice whose lateness this one bills, and up to and including which day. */
  late?: { invoiceId: string; until: Day };
  /** Earlier invoices that this one deducts (a final invoice). */
  deductions?: (Prepaid & { id: string; number: string; issuedOn: string })[];
  /** Of the document; else that of the first who may pay. */
  locale?: string;
  /** Minor units that the total is rounded by. */
  rounding?: number;
  /** Basis points. */
  withholdingRate?: number;
  note?: string;
  buyerReference?: string;
  suppliedOn?: Day | null;
  dueDays?: number;
  /** One unit of the project's currency in the workspace's, as a decimal text. */
  exchangeRate?: string;
  /** Of a credit note that is a discount for paying early: basis points. */
  earlyRate?: number;
};

/**
 * Issues an invoice: number, snapshots, lines, tax and mail in the caller's transaction. An instalment has one invoice
 * at most (the database holds that). Returns it; what it still asks for is in `due`, minor units.
 * @throws Absent
 */
export async function issueInvoice(
  tx: Tx,
  { now, baseUrl }: Pick<Moment, "now" | "baseUrl">,
  order: InvoiceOrder,
) {
  const project = present(
    await tx.project.findUnique({
      where: { id: order.projectId },
      include: {
        workspace: true,
        client: {
          include: {
            contacts: { orderBy: { createdAt: "asc" }, take: 1, select: { email: true } },
          },
        },
      },
    }),
    "project",
  );
  const { workspace, client, currency } = project;
  const payers = await listViewers(tx, project.id, "pay");
  const today = dayOf(now, workspace.timeZone);
  // The first invoice settles the tax: a later one that deducts it must not count otherwise.
  const usual = present(await findTaxOfProject(tx, project.workspaceId, project.id), "project");
  const lines = order.lines.map((line) => ({ ...line, tax: line.tax ?? usual }));
  const sums = await sumsOf(tx, {
    order,
    lines,
    withholdingRate:
      order.withholdingRate ?? (withholds(workspace, client) ? workspace.withholdingRate : 0),
  });
  const taken = await nextInvoiceNumber(
    tx,
    {
      id: workspace.id,
      invoicePattern:
        (order.kind === "credit_note" && workspace.creditPattern) || workspace.invoicePattern,
    },
    today,
  );
  const number = invoiceNumber(taken.series, taken.sequence);
  const id = order.id ?? childId(project.id);
  const owned = { workspaceId: workspace.id, projectId: project.id };
  const dueDays = order.dueDays ?? workspace.paymentTermDays;
  const seller = snapshotOf({
    ...workspace,
    ...accountFor(workspace, currency),
    name: workspace.legalName,
  });
  const buyer = snapshotOf({
    ...client,
    email: payers[0]?.email ?? client.contacts[0]?.email ?? "",
  });
  const invoice = await tx.invoice.create({
    data: {
      id,
      ...owned,
      instalmentId: order.instalmentId ?? null,
      kind: order.kind,
      series: taken.series,
      sequence: taken.sequence,
      number,
      title: order.title,
      currency,
      locale: order.locale ?? payers[0]?.locale ?? "en",
      reference: creditorReference(number),
      createdAt: now,
      issuedOn: today,
      suppliedOn: order.suppliedOn ?? today,
      dueOn: addDays(today, dueDays),
      ...earlyTerms(order, workspace, { today, dueDays }),
      seller: JSON.stringify(seller),
      buyer: JSON.stringify(buyer),
      taxes: JSON.stringify(sums.taxes),
      net: BigInt(sums.net),
      tax: BigInt(sums.tax),
      gross: BigInt(sums.gross),
      rounding: BigInt(order.rounding ?? 0),
      prepaid: BigInt(sums.prepaid),
      withholdingRate: sums.withholdingRate,
      withheld: BigInt(sums.withheld),
      due: BigInt(sums.due),
      ...(await taxAtHome(tx, { order, tax: sums.tax, books: { workspace, currency, today } })),
      creditOfId: order.credit?.invoiceId ?? null,
      reason: order.credit?.reason ?? "",
      note: [order.note, workspace.invoiceNote].filter(Boolean).join("\n"),
      buyerReference: order.buyerReference ?? "",
      lowersPrice: order.credit?.lowersPrice ?? false,
      lateOfId: order.late?.invoiceId ?? null,
      lateUntil: order.late?.until ?? null,
      searchText: searchTextOf({
        number,
        order,
        sums,
        currency,
        project: project.title,
        buyer,
        payers,
      }),
    },
  });
  await tx.invoiceLine.createMany({
    data: lines.map(({ tax, price, ...line }, position) => ({
      id: childId(project.id),
      ...owned,
      invoiceId: id,
      position,
      description: line.description,
      quantity: line.quantity,
      decimals: line.decimals ?? 0,
      unit: line.unit ?? "C62",
      unitPrice: price === undefined ? null : BigInt(price),
      net: BigInt(line.net),
      taxCategory: tax.category,
      taxRate: tax.rate,
      taxReason: tax.reason,
      creditsId: line.creditsId ?? null,
    })),
  });
  await tx.deduction.createMany({
    data: (order.deductions ?? []).map(
      ({ id: prepaymentId, number: of, issuedOn, net, tax, gross }) => ({
        id: childId(project.id),
        ...owned,
        invoiceId: id,
        prepaymentId,
        number: of,
        issuedOn,
        net: BigInt(net),
        tax: BigInt(tax),
        gross: BigInt(gross),
      }),
    ),
  });
  if (order.credit?.totals.isWhole) await returnDeductions(tx, order.credit.invoiceId, id);
  // Whoever set it off, the invoice is the studio's.
  await recordActivity(
    tx,
    { now, actor: { kind: "system", name: workspace.name } },
    { ...owned, type: "invoice.issued", subject: number, detail: order.title },
  );
  const early = earlyOfferAtIssue({
    ...invoice,
    ...amountsOf(invoice),
    creditNotes: [],
    plan: [],
    lines: lines.map(({ tax, net }, index) => ({
      id: String(index),
      net,
      taxCategory: tax.category,
      taxRate: tax.rate,
      taxReason: tax.reason,
    })),
  });
  for (const to of payers) {
    const mail = invoiceMail({
      early: early && { on: early.on, amount: sums.due - early.off },
      name: to.name,
      studio: workspace.name,
      project: project.title,
      number,
      title: order.title,
      amount: sums.due,
      currency,
      dueOn: invoice.dueOn,
      invoiceId: id,
      url: `${baseUrl}/portal/${project.id}/invoices/${id}`,
    });
    await enqueueMail(
      tx,
      {
        ...mail,
        workspaceId: workspace.id,
        projectId: project.id,
        to,
        replyTo: workspace.email,
        about: ["invoice", id],
      },
      now,
    );
  }
  return { ...invoice, due: minor(invoice.due) };
}

type Found = {
  number: string;
  order: InvoiceOrder;
  sums: { net: number; gross: number; due: number };
  currency: string;
  project: string;
  buyer: PartySnapshot;
  payers: { name: string; email: string }[];
};

/** Everything that somebody may look for an invoice by. */
function searchTextOf({ number, order, sums, currency, project, buyer, payers }: Found): string {
  const amounts = [sums.net, sums.gross, sums.due].map((amount) =>
    toDecimal(Math.abs(amount), currency),
  );
  const words = [
    number,
    order.title,
    project,
    buyer.name,
    buyer.taxId,
    buyer.vatId,
    buyer.email,
    order.credit?.reason,
    order.note,
    order.buyerReference,
    ...order.lines.map(({ description }) => description),
    ...payers.flatMap(({ name, email }) => [name, email]),
    ...amounts,
    creditorReference(number),
  ];
  return fold(words.filter(Boolean).join(" ")).slice(0, 4_000);
}

/** A discount for paying early is offered where it ends before the money is due anyway. */
function earlyTerms(
  order: InvoiceOrder,
  { earlyRate, earlyDays }: Workspace,
  { today, dueDays }: { today: Day; dueDays: number },
) {
  // For paying late there is no discount for paying early.
  const isOffered =
    !order.late && earlyRate > 0 && earlyDays < dueDays && EARLY_KINDS.includes(order.kind);
  return {
    earlyRate: order.earlyRate ?? (isOffered ? earlyRate : 0),
    earlyOn: isOffered ? addDays(today, earlyDays) : null,
  };
}

/** The tax in the workspace's own currency. A credit note goes by its invoice's rate; else what was typed counts, or the newest that is known where there is tax to state. */
async function taxAtHome(
  tx: Tx,
  {
    order,
    tax,
    books,
  }: {
    order: InvoiceOrder;
    tax: number;
    books: { workspace: Workspace; currency: string; today: Day };
  },
) {
  const { workspace, currency, today } = books;
  const none = { homeCurrency: "", exchangeRate: "", homeTax: 0n };
  if (currency === workspace.currency) return none;
  const known =
    !order.credit && !order.exchangeRate && tax !== 0
      ? await exchangeRateOn(tx, {
          workspaceId: workspace.id,
          currency,
          day: rateDay(workspace.country, today, order.suppliedOn ?? today),
        })
      : null;
  const exchangeRate = order.exchangeRate || (known?.rate ?? "");
  const homeTax =
    exchangeRate === ""
      ? null
      : exchange(tax, exchangeRate, {
          from: minorDigits(currency),
          to: minorDigits(workspace.currency),
        });
  return homeTax === null
    ? none
    : { homeCurrency: workspace.currency, exchangeRate, homeTax: BigInt(homeTax) };
}

/** The note that cancels an invoice takes its deductions back: they stand on it below zero, and the prepayments are free again. */
async function returnDeductions(tx: Tx, invoiceId: string, returnedById: string): Promise<void> {
  const deductions = await tx.deduction.findMany({ where: { invoiceId, returnedById: null } });
  await tx.deduction.updateMany({ where: { invoiceId }, data: { returnedById } });
  await tx.deduction.createMany({
    data: deductions.map(({ projectId, net, tax, gross, ...deduction }) => ({
      ...deduction,
      id: childId(projectId),
      projectId,
      invoiceId: returnedById,
      returnedById,
      net: -net,
      tax: -tax,
      gross: -gross,
    })),
  });
}

/** Everything that the document adds up to; a credit note's amounts are below zero. */
async function sumsOf(
  tx: Tx,
  {
    order,
    lines,
    withholdingRate,
  }: { order: InvoiceOrder; lines: { net: number; tax: Tax }[]; withholdingRate: number },
) {
  if (order.credit) {
    const { taxes, net, tax, gross, prepaid, withheld, due } = order.credit.totals;
    return {
      taxes: taxes.map((total) => ({ ...total, net: -total.net, amount: -total.amount })),
      net: -net,
      tax: -tax,
      gross: -gross,
      prepaid: -prepaid,
      withholdingRate,
      withheld: -withheld,
      due: -due,
    };
  }
  const totals = totalsOf(lines);
  const { prepaid, due } = dueAfterPrepayments(totals, order.deductions ?? []);
  // What clients kept of earlier invoices was withheld there.
  const earlier = await tx.invoice.findMany({
    where: { id: { in: (order.deductions ?? []).map(({ id }) => id) } },
    select: { withheld: true },
  });
  const withheld =
    share(totals.net, withholdingRate) - sum(earlier.map((invoice) => minor(invoice.withheld)));
  return {
    ...totals,
    prepaid,
    withholdingRate,
    withheld,
    due: sum([due, order.rounding ?? 0, -withheld]),
  };
}
