import type { Invoice, Project, Workspace } from "#generated/sqlite/client.ts";
import { invoiceMail } from "#emails/invoice.tsx";
import { amountsOf } from "#app/areas/invoicing/queries/find-invoice.server.ts";
import { earlyOfferAtIssue } from "#app/areas/invoicing/rules/early.ts";
import type { Tax } from "#app/areas/invoicing/rules/tax.ts";
import type { listViewers } from "#app/areas/sharing/queries/list-viewers.server.ts";
import { minor, type MinorUnits } from "#app/kernel/money.ts";
import type { Moment } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";

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
export async function mailInvoice(
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
