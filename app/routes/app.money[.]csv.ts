import type { LoaderFunctionArgs } from "@remix-run/node";
import { toCsv } from "#app/areas/reports/rules/money.ts";
import { noteExport } from "#app/areas/workspaces/commands/note-security-event.server.ts";
import { inBackground } from "#app/platform/jobs/in-background.server.ts";
import { requireConfirmedMember } from "#app/platform/auth/guards.server.ts";
import { download } from "#app/platform/http/reply.server.ts";
import { listForAccountant } from "#app/areas/reports/queries/list-for-accountant.server.ts";

/** Every invoice and credit note of a year, for a spreadsheet. */
export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireConfirmedMember(request);
  inBackground(noteExport(context));
  const asked = new URL(request.url).searchParams.get("year") ?? "";
  const year = Number(/^20\d\d$/u.test(asked) ? asked : context.today.slice(0, 4));
  const { table } = await listForAccountant(context, `${year}-01-01`, `${year}-12-31`);
  return download(Buffer.from(toCsv(table), "utf8"), {
    name: `invoices-${year}.csv`,
    mediaType: "text/csv",
  });
}
