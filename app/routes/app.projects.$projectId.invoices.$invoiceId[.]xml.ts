import type { LoaderFunctionArgs } from "@remix-run/node";
import { findInvoice } from "#app/areas/invoicing/queries/find-invoice.server.ts";
import { invoiceUbl, networkForm } from "#app/composition/electronic-invoices.server.ts";
import { eInvoiceWords, type EInvoiceWords } from "#words/e-invoice.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { download, found } from "#app/platform/http/reply.server.ts";

type Problem = keyof EInvoiceWords["problems"];

function lacking(form: string, problems: Problem[], language: string): Response {
  const words = eInvoiceWords(language);
  const said = words.cantBeWritten(
    form,
    problems.map((problem) => words.problems[problem]),
  );
  return new Response(said, {
    status: 409,
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}

/**
 * The invoice for a machine: UBL 2.1 by EN 16931, or (`?form=fa3`) Poland's FA(3), for the
 * freelancer alone.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const invoice = found(await findInvoice(context, params.projectId ?? "", params.invoiceId ?? ""));
  if (new URL(request.url).searchParams.get("form") === "fa3") {
    const form = await networkForm(invoice, "fa3");
    return "problems" in form
      ? lacking("FA(3)", form.problems, context.language)
      : download(Buffer.from(form.xml, "utf8"), {
          name: `fa3-${invoice.number}.xml`,
          mediaType: "application/xml",
        });
  }
  const made = await invoiceUbl(invoice);
  if ("problems" in made) return lacking("EN 16931", made.problems, context.language);
  return download(Buffer.from(made.xml, "utf8"), {
    name: `invoice-${invoice.number}.xml`,
    mediaType: "application/xml",
  });
}
