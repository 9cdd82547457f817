import { readAccounts } from "#app/areas/workspaces/stored/accounts.ts";
import type {
  Client,
  InvoicingSettings,
  PaymentSettings,
  Project,
  Workspace,
} from "#generated/sqlite/client.ts";
import { EARLY_KINDS } from "#app/areas/invoicing/rules/early.ts";
import type { InvoiceInput, InvoiceInputLine } from "#app/areas/invoicing/rules/invoice-input.ts";
import { creditorReference, invoiceNumber } from "#app/areas/invoicing/rules/invoice-number.ts";
import { searchTextOf } from "#app/areas/invoicing/rules/invoice-search.ts";
import { snapshotOf } from "#app/areas/invoicing/rules/party-snapshot.ts";
import type { Tax } from "#app/areas/invoicing/rules/tax.ts";
import type { listViewers } from "#app/areas/sharing/queries/list-viewers.server.ts";
import { accountFor } from "#app/areas/workspaces/rules/accounts.ts";
import { addDays, type Day } from "#app/kernel/day.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { nextInvoiceNumber } from "../next-invoice-number.server.ts";
import { taxAtHome, type InvoiceSums } from "./sum-invoice.server.ts";

export type Invoiced = Project & {
  workspace: Workspace & { invoicing: InvoicingSettings; paying: PaymentSettings };
  client: Client & { contacts: { email: string }[] };
};
export type TaxedLine = InvoiceInputLine & { tax: Tax };
type Document = {
  project: Invoiced;
  payers: Awaited<ReturnType<typeof listViewers>>;
  lines: TaxedLine[];
  sums: InvoiceSums;
  now: Date;
  today: Day;
};

/**
 * Takes the next number and writes the invoice with its lines and deductions, as they are printed.
 */
export async function writeInvoice(tx: Tx, input: InvoiceInput, document: Document) {
  const { project, payers, lines, sums, now, today } = document;
  const { workspace, currency } = project;
  const taken = await nextInvoiceNumber(tx, seriesOf(workspace, input), today);
  const number = invoiceNumber(taken.series, taken.sequence);
  const owned = { workspaceId: workspace.id, projectId: project.id };
  const parties = partiesOf(document);
  const homeTax = await taxAtHome(tx, input, { tax: sums.tax, workspace, currency, today });
  const id = input.id ?? childId(project.id);
  const invoice = await tx.invoice.create({
    data: {
      id,
      ...owned,
      ...taken,
      number,
      reference: creditorReference(number),
      currency,
      createdAt: now,
      issuedOn: today,
      locale: input.locale ?? payers[0]?.locale ?? "en",
      ...whatItIsFor(input, workspace.invoicing, today),
      seller: JSON.stringify(parties.seller),
      buyer: JSON.stringify(parties.buyer),
      taxes: JSON.stringify(sums.taxes),
      ...stored(sums),
      rounding: BigInt(input.rounding ?? 0),
      homeTax: homeTax ? { create: { id, ...owned, ...homeTax } } : undefined,
      lateCharge: input.late
        ? {
            create: {
              id,
              ...owned,
              lateInvoiceId: input.late.invoiceId,
              until: input.late.until,
            },
          }
        : undefined,
      searchText: searchTextOf({
        number,
        input,
        sums,
        currency,
        project: project.title,
        buyer: parties.buyer,
        payers,
      }),
    },
  });
  await writeLines(tx, invoice, lines);
  await writeDeductions(tx, invoice, input.deductions ?? []);
  return invoice;
}

function seriesOf({ id, invoicing }: Invoiced["workspace"], { kind }: InvoiceInput) {
  const { invoicePattern, creditPattern } = invoicing;
  return { id, invoicePattern: (kind === "credit_note" && creditPattern) || invoicePattern };
}

/** Snapshots of the current seller and buyer. */
function partiesOf({ project, payers }: Document) {
  const { workspace, client, currency } = project;
  const { paying } = workspace;
  const account = accountFor({ ...paying, accounts: readAccounts(paying.accounts) }, currency);
  return {
    seller: snapshotOf({ ...workspace, ...account, name: workspace.legalName }),
    buyer: snapshotOf({ ...client, email: payers[0]?.email ?? client.contacts[0]?.email ?? "" }),
  };
}

/** The invoice that a credit note corrects. */
const whatItCorrects = ({ credit }: InvoiceInput) => ({
  creditOfId: credit?.invoiceId ?? null,
  reason: credit?.reason ?? "",
  lowersPrice: credit?.lowersPrice ?? false,
});

/** Kind, title, days, and what it corrects. */
function whatItIsFor(input: InvoiceInput, settings: InvoicingSettings, today: Day) {
  const dueDays = input.dueDays ?? settings.paymentTermDays;
  const dueOn = addDays(today, dueDays);
  return {
    ...whatItCorrects(input),
    instalmentId: input.instalmentId ?? null,
    kind: input.kind,
    title: input.title,
    suppliedOn: input.suppliedOn ?? today,
    dueOn,
    payBy: dueOn,
    ...earlyTerms(input, settings, { today, dueDays }),
    note: [input.note, settings.invoiceNote].filter(Boolean).join("\n"),
    buyerReference: input.buyerReference ?? "",
  };
}

const stored = ({ net, tax, gross, prepaid, withholdingRate, withheld, due }: InvoiceSums) => ({
  net: BigInt(net),
  tax: BigInt(tax),
  gross: BigInt(gross),
  prepaid: BigInt(prepaid),
  withholdingRate,
  withheld: BigInt(withheld),
  due: BigInt(due),
});

/** A discount for paying early is offered only if its last day is before the due day. */
function earlyTerms(
  input: InvoiceInput,
  { earlyRate, earlyDays }: InvoicingSettings,
  { today, dueDays }: { today: Day; dueDays: number },
) {
  // An invoice for late interest offers no discount for paying early.
  const isOffered =
    !input.late && earlyRate > 0 && earlyDays < dueDays && EARLY_KINDS.includes(input.kind);
  return {
    earlyRate: input.earlyRate ?? (isOffered ? earlyRate : 0),
    earlyOn: isOffered ? addDays(today, earlyDays) : null,
  };
}

type Row = { id: string; workspaceId: Id<"Workspace">; projectId: Id<"Project"> };

async function writeLines(tx: Tx, invoice: Row, lines: TaxedLine[]): Promise<void> {
  await tx.invoiceLine.createMany({
    data: lines.map(({ tax, price, ...line }, position) => ({
      id: childId(invoice.projectId),
      workspaceId: invoice.workspaceId,
      projectId: invoice.projectId,
      invoiceId: invoice.id,
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
}

type Deductions = NonNullable<InvoiceInput["deductions"]>;

async function writeDeductions(tx: Tx, invoice: Row, deductions: Deductions): Promise<void> {
  await tx.deduction.createMany({
    data: deductions.map(({ id: prepaymentId, number, issuedOn, net, tax, gross }) => ({
      id: childId(invoice.projectId),
      workspaceId: invoice.workspaceId,
      projectId: invoice.projectId,
      invoiceId: invoice.id,
      prepaymentId,
      number,
      issuedOn,
      net: BigInt(net),
      tax: BigInt(tax),
      gross: BigInt(gross),
    })),
  });
}
