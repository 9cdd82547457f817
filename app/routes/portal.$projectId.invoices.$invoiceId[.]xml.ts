import type { LoaderFunctionArgs } from "@remix-run/node";
import { findInvoiceForGuest } from "#app/areas/invoicing/queries/find-invoice.server.ts";
import { invoiceUbl } from "#app/composition/electronic-invoices.server.ts";
import { eInvoiceWords } from "#words/e-invoice.ts";
import { requireGuest } from "#app/platform/auth/guards.server.ts";
import { download, found } from "#app/platform/http/reply.server.ts";

/** The invoice for a machine: UBL 2.1 by EN 16931. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const invoice = found(await findInvoiceForGuest(context, params.invoiceId ?? ""));
  const made = await invoiceUbl(invoice);
  if ("problems" in made) {
    const words = eInvoiceWords(context.actor.locale);
    return new Response(
      words.cantBeWritten(
        "EN 16931",
        made.problems.map((problem) => words.problems[problem]),
      ),
      { status: 409, headers: { "Content-Type": "text/plain; charset=utf-8" } },
    );
  }
  return download(Buffer.from(made.xml, "utf8"), {
    name: `invoice-${invoice.number}.xml`,
    mediaType: "application/xml",
  });
}
