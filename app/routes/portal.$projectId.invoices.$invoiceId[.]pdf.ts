import type { LoaderFunctionArgs } from "@remix-run/node";
import { findInvoiceForGuest } from "#app/areas/invoicing/queries/find-invoice.server.ts";
import { invoicePdf } from "#app/composition/invoice-documents.server.ts";
import { requireGuest } from "#app/platform/auth/guards.server.ts";
import { download, found, printed } from "#app/platform/http/reply.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const invoice = found(await findInvoiceForGuest(context, params.invoiceId ?? ""));
  return download(await printed(invoicePdf(invoice.id)), {
    name: `invoice-${invoice.number}.pdf`,
    mediaType: "application/pdf",
  });
}
