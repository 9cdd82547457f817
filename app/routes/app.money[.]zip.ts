import { addDays, addMonths, parseDay } from "#app/kernel/day.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { toCsv } from "#app/areas/reports/rules/money.ts";
import { invoicePdf } from "#app/composition/invoice-documents.server.ts";
import { noteExport } from "#app/areas/workspaces/commands/note-security-event.server.ts";
import { inBackground } from "#app/platform/jobs/in-background.server.ts";
import { requireConfirmedMember } from "#app/platform/auth/guards.server.ts";
import { bundle } from "#app/platform/http/bundle.server.ts";
import { download } from "#app/platform/http/reply.server.ts";
import { shellWords } from "#words/studio/shell.ts";
import { listForAccountant } from "#app/areas/reports/queries/list-for-accountant.server.ts";

/** A month for the accountant: the table, and each document as it was sent. */
export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireConfirmedMember(request);
  inBackground(noteExport(context));
  const asked = new URL(request.url).searchParams.get("month") ?? "";
  const month = /^20\d\d-(?:0[1-9]|1[0-2])$/u.test(asked) ? asked : context.today.slice(0, 7);
  const first = parseDay(`${month}-01`) ?? context.today;
  const { ids, table } = await listForAccountant(context, first, addDays(addMonths(first, 1), -1));
  const documents = ids.map(({ id, number }) => ({
    name: `${number.replace(/[^A-Za-z0-9.-]/gu, "-")}.pdf`,
    read: () => invoicePdf(id),
  }));
  const zip = await bundle(
    [{ name: `invoices-${month}.csv`, read: () => toCsv(table) }, ...documents],
    { name: "MISSING.txt", text: shellWords(context.language).bundle.missing },
  );
  return download(zip, {
    name: `invoices-${month}.zip`,
    mediaType: "application/zip",
  });
}
