import type { WholeInvoice } from "#app/areas/invoicing/queries/find-invoice.server.ts";
import { listKsefNumbers } from "#app/areas/invoicing/queries/list-network-numbers.server.ts";
import { findAgreedLines } from "#app/areas/invoicing/queries/find-agreed-lines.server.ts";
import { fa3Of, fa3Problems, type Fa3Problem } from "#app/areas/invoicing/rules/fa3/fa3.ts";
import type { EInvoiceNetwork } from "#app/platform/gateways/e-invoice/e-invoice-network.ts";
import { folderNetwork } from "#app/platform/gateways/e-invoice/folder-network.server.ts";
import { writeXml } from "#app/platform/xml/write-xml.server.ts";
import { eInvoiceOf } from "#app/areas/invoicing/rules/e-invoice/e-invoice.ts";
import {
  eInvoiceProblems,
  type EInvoiceProblem,
} from "#app/areas/invoicing/rules/e-invoice/e-invoice-problems.ts";
import { coreWriter } from "#app/platform/gateways/e-invoice/core-writer.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import { env } from "#app/platform/env.server.ts";

const eInvoices = coreWriter();

/** The network that electronic invoices go through, when one is set up. */
export function eInvoiceNetwork(): EInvoiceNetwork | null {
  const { E_INVOICE_NETWORK: name, E_INVOICE_FOLDER: folder } = env();
  return name && folder ? folderNetwork({ name, folder }) : null;
}

/** What a deposit is for, as signed at that time. */
export const orderOf = async ({ kind, projectId, createdAt }: WholeInvoice) =>
  kind === "prepayment" ? ((await findAgreedLines(database().db, projectId, createdAt)) ?? []) : [];

/** An invoice in the form that a network reads, or why it has none. */
export async function networkForm(
  invoice: WholeInvoice,
  form: EInvoiceNetwork["form"],
): Promise<{ xml: string } | { problems: (EInvoiceProblem | Fa3Problem)[] }> {
  if (form === "ubl") return invoiceUbl(invoice);
  const problems = fa3Problems(invoice);
  return problems.length > 0
    ? { problems }
    : {
        xml: writeXml(
          fa3Of({
            ...invoice,
            order: await orderOf(invoice),
            known: await listKsefNumbers(database().db, invoice),
          }),
        ),
      };
}

/** An invoice by EN 16931 as UBL 2.1, or why it has no such form. */
export async function invoiceUbl(
  invoice: WholeInvoice,
): Promise<{ xml: string } | { problems: EInvoiceProblem[] }> {
  const problems = eInvoiceProblems(invoice);
  return problems.length > 0
    ? { problems }
    : { xml: await eInvoices.ubl(eInvoiceOf(invoice), invoice.locale) };
}
