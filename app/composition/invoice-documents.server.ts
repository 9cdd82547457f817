import type { Id } from "#app/kernel/id.ts";
import { isOn } from "#app/areas/payments/ways/registry.ts";
import { storeInvoicePdf } from "#app/areas/invoicing/commands/store-invoice-pdf.server.ts";
import type { WholeInvoice } from "#app/areas/invoicing/queries/find-invoice.server.ts";
import { earlyOfferAtIssue } from "#app/areas/invoicing/rules/early.ts";
import { eInvoiceOf } from "#app/areas/invoicing/rules/e-invoice/e-invoice.ts";
import { eInvoiceProblems } from "#app/areas/invoicing/rules/e-invoice/e-invoice-problems.ts";
import { transferOf } from "#app/portal/rules/pay-view.ts";
import { coreWriter } from "#app/platform/gateways/e-invoice/core-writer.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import { log } from "#app/platform/log.server.ts";
import { accentTokens } from "#app/platform/ui/accent-tokens.server.ts";
import { gateways } from "./gateways.server.ts";
import { transferQr } from "./ways-offered.server.ts";
import { print } from "./printing/print.server.ts";
import { orderOf } from "./electronic-invoices.server.ts";

const eInvoices = coreWriter();

/** An invoice's stored PDF. @throws Absent */
export function invoicePdf(invoiceId: Id<"Invoice">): Promise<Buffer> {
  return storeInvoicePdf(database().db, {
    files: gateways().files,
    invoiceId,
    render: renderInvoice,
    now: new Date(),
  });
}

/**
 * The invoice as PDF, with its electronic form embedded where EN 16931 has one for it. If the form
 * can't be written, the PDF is made without it, since people read the PDF.
 */
async function renderInvoice(invoice: WholeInvoice): Promise<Buffer> {
  const pdf = await renderPaper(invoice, false);
  if (eInvoiceProblems(invoice).length > 0) return pdf;
  try {
    return await eInvoices.facturX(eInvoiceOf(invoice), pdf, invoice.locale);
  } catch (error) {
    log().error(
      { err: error instanceof Error ? error.message : String(error) },
      "an invoice has no electronic form inside its PDF",
    );
    return pdf;
  }
}

async function renderPaper(invoice: WholeInvoice, isPreview: boolean): Promise<Buffer> {
  const { accent, paying } = invoice.project.workspace;
  const takesTransfers = isOn(paying.ways, "transfer");
  const order = invoice.seller.country === "PL" ? await orderOf(invoice) : [];
  return print({
    document: "invoice",
    props: {
      ...invoice,
      order,
      early: earlyOfferAtIssue(invoice),
      accent: accentTokens(accent).light.ink,
      takesTransfers,
      isPreview,
      qr: transferQr(transferOf(invoice, invoice.due)),
    },
  });
}

/** What an invoice will look like, before it is issued. */
export const previewPdf = (invoice: WholeInvoice): Promise<Buffer> => renderPaper(invoice, true);
