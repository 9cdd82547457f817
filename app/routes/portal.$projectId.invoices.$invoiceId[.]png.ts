import type { LoaderFunctionArgs } from "@remix-run/node";
import { findInvoiceForGuest } from "#app/areas/invoicing/queries/find-invoice.server.ts";
import { payViewOf, readWish } from "#app/portal/rules/pay-view.ts";
import { offeredBy, qrPicture, transferQr } from "#app/composition/ways-offered.server.ts";
import { requireGuest } from "#app/platform/auth/guards.server.ts";
import { download, found } from "#app/platform/http/reply.server.ts";

/** The code for the bank's app as a picture, for anyone who pays on the phone that shows it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const invoice = found(await findInvoiceForGuest(context, params.invoiceId ?? ""));
  const wish = readWish(new URL(request.url).searchParams.get("amount"), invoice.currency);
  const { transfer } = payViewOf(invoice, {
    offered: await offeredBy(invoice.project.workspace, invoice.currency),
    qrOf: transferQr,
    today: context.today,
    wish,
  });
  return download(await qrPicture(found(transfer?.qr ?? null)), {
    name: `${invoice.reference}.png`,
    mediaType: "image/png",
  });
}
