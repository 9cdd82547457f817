import type { Id } from "#app/kernel/id.ts";
import type { Invoice, Project, Workspace } from "#generated/sqlite/client.ts";
import { invoiceMail } from "#emails/invoice.tsx";
import { amountsOf } from "#app/areas/invoicing/queries/find-invoice.server.ts";
import { earlyOfferAtIssue } from "#app/areas/invoicing/rules/early.ts";
import type { Tax } from "#app/areas/invoicing/rules/tax.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";
import { findTaxOfProject } from "#app/areas/invoicing/queries/find-tax-of-project.server.ts";
import { withholds } from "#app/areas/invoicing/rules/final-invoice.ts";
import type { InvoiceInput } from "#app/areas/invoicing/rules/invoice-input.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { listViewers } from "#app/areas/sharing/queries/list-viewers.server.ts";
import { dayOf } from "#app/kernel/day.ts";
import { minor, type MinorUnits } from "#app/kernel/money.ts";
import { present } from "#app/kernel/verdict.ts";
import type { Moment } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { returnDeductions } from "./return-deductions.server.ts";
import { sumInvoice } from "./sum-invoice.server.ts";
import { writeInvoice, type Invoiced } from "./write-invoice.server.ts";

/**
 * Issues an invoice: number, snapshots, lines, tax and mail in the caller's transaction. An
 * instalment has at most one invoice (enforced by the database). Returns the invoice; `due` is what
 * it still asks for, minor units.
 * @throws Absent
 */
export async function issueInvoice(
  tx: Tx,
  moment: Pick<Moment, "now" | "baseUrl">,
  input: InvoiceInput,
) {
  const { now } = moment;
  const project = await findInvoiced(tx, input.projectId);
  const { workspace } = project;
  const payers = await listViewers(tx, project.id, "pay");
  // The first invoice fixes the project's tax: a later one that deducts it must use the same.
  const usual = present(await findTaxOfProject(tx, workspace.id, project.id), "project");
  const lines = input.lines.map((line) => ({ ...line, tax: line.tax ?? usual }));
  const withholdingRate = input.withholdingRate ?? usualWithholding(project);
  const sums = await sumInvoice(tx, { input, lines, withholdingRate });
  const today = dayOf(now, workspace.timeZone);
  const invoice = await writeInvoice(tx, input, { project, payers, lines, sums, now, today });
  if (input.credit?.totals.isWhole) await returnDeductions(tx, input.credit.invoiceId, invoice.id);
  // The studio issues the invoice, no matter who triggered it.
  await recordActivity(
    tx,
    { now, actor: { kind: "system", name: workspace.name } },
    {
      workspaceId: workspace.id,
      projectId: project.id,
      type: "invoice.issued",
      subject: invoice.number,
      detail: invoice.title,
    },
  );
  await mailInvoice(tx, moment, { invoice, lines, project, payers });
  return { ...invoice, due: minor(invoice.due) };
}

const usualWithholding = ({ workspace, client }: Invoiced) =>
  withholds(workspace, client) ? workspace.invoicing.withholdingRate : 0;

async function findInvoiced(tx: Tx, projectId: Id<"Project">): Promise<Invoiced> {
  const contacts = { orderBy: { createdAt: "asc" }, take: 1, select: { email: true } } as const;
  const project = await tx.project.findFirst({
    where: { id: projectId },
    include: {
      workspace: { include: { invoicing: true, paying: true } },
      client: { include: { contacts } },
    },
  });
  return present(project, "project");
}

type Issued = {
  invoice: Invoice;
  lines: { net: MinorUnits; tax: Tax }[];
  project: Project & { workspace: Workspace };
  payers: Awaited<ReturnType<typeof listViewers>>;
};

/**
 * Mails an invoice to everybody who may pay it, with the lower sum for paying early where one is
 * offered.
 */
async function mailInvoice(
  tx: Tx,
  { now, baseUrl }: Pick<Moment, "now" | "baseUrl">,
  { invoice, lines, project, payers }: Issued,
): Promise<void> {
  const { workspace } = project;
  const due = minor(invoice.due);
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
  for (const payer of payers) {
    const letter = invoiceMail({
      early: early && { on: early.on, amount: due - early.off },
      name: payer.name,
      studio: workspace.name,
      project: project.title,
      number: invoice.number,
      title: invoice.title,
      amount: due,
      currency: invoice.currency,
      dueOn: invoice.dueOn,
      invoiceId: invoice.id,
      url: `${baseUrl}/portal/${project.id}/invoices/${invoice.id}`,
    });
    await enqueueMail(
      tx,
      {
        ...letter,
        workspaceId: workspace.id,
        projectId: project.id,
        to: payer,
        replyTo: workspace.email,
        about: ["invoice", invoice.id],
      },
      now,
    );
  }
}
