import { addDays, addMonths, parseDay } from "#app/kernel/day.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { zipSync, strToU8, type Zippable } from "fflate";
import { toCsv } from "#app/areas/reports/rules/money.ts";
import { invoicePdf } from "#app/composition/invoice-documents.server.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { download } from "#app/platform/http/reply.server.ts";
import { listForAccountant } from "#app/areas/reports/queries/list-for-accountant.server.ts";

/** A month for the accountant: the table, and each document as it was sent. */
export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const asked = new URL(request.url).searchParams.get("month") ?? "";
  const month = /^20\d\d-(?:0[1-9]|1[0-2])$/u.test(asked) ? asked : context.today.slice(0, 7);
  const first = parseDay(`${month}-01`) ?? context.today;
  const { ids, table } = await listForAccountant(context, first, addDays(addMonths(first, 1), -1));
  const files: Zippable = { [`invoices-${month}.csv`]: strToU8(toCsv(table)) };
  // PDFs are compressed already.
  for (const { id, number } of ids) {
    const name = number.replace(/[^A-Za-z0-9.-]/gu, "-");
    files[files[`${name}.pdf`] ? `${name}-${id.slice(-4)}.pdf` : `${name}.pdf`] = [
      new Uint8Array(await invoicePdf(id)),
      { level: 0 },
    ];
  }
  return download(Buffer.from(zipSync(files)), {
    name: `invoices-${month}.zip`,
    mediaType: "application/zip",
  });
}
