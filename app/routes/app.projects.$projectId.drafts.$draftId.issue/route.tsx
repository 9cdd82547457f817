import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { issueDraft } from "#app/areas/invoicing/commands/issue-draft.server.ts";
import { previewDraft } from "#app/areas/invoicing/commands/preview-draft.server.ts";
import {
  findDraft,
  findDraftDesk,
  findIssuedOf,
} from "#app/areas/invoicing/queries/find-draft.server.ts";
import { missingDetails } from "#app/areas/invoicing/rules/missing-details.ts";
import { canIssueDraft } from "#app/areas/invoicing/rules/draft.ts";
import { InvoicePaper } from "#app/areas/invoicing/views/invoice-paper.tsx";
import { refusalText } from "#app/areas/workspaces/views/refusals.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { attempt, found } from "#app/platform/http/reply.server.ts";
import { formatFullDay, formatMoney } from "#app/platform/i18n/format.ts";
import { FormError } from "#app/platform/ui/field.tsx";
import { PageTitle } from "#app/platform/ui/pages.tsx";

export const meta: MetaFunction = () => [{ title: "Issue an invoice · Milepost" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const [projectId, draftId] = [params.projectId ?? "", params.draftId ?? ""];
  const issued = await findIssuedOf(context, projectId, draftId);
  if (issued) return redirect(`/app/projects/${projectId}/invoices/${issued.id}`);
  const [desk, draft] = [
    found(await findDraftDesk(context, projectId)),
    found(await findDraft(context, projectId, draftId)),
  ];
  const verdict = canIssueDraft(draft.computed);
  const preview = verdict.allowed ? await previewDraft(context, { projectId, draftId }) : null;
  return {
    project: desk.project,
    recipients: desk.recipients.map(({ name, email }) => ({ name, email })),
    newcomer: desk.newcomer,
    problem: verdict.allowed ? null : verdict.reason,
    draft: {
      id: draft.id,
      title: draft.title,
      revision: draft.revision,
      recurrence: draft.recurrence,
      nextOn: draft.nextOn,
      issuesItself: draft.issuesItself,
    },
    missing: preview ? missingDetails(preview) : [],
    invoice: preview && {
      kind: preview.kind,
      number: preview.number,
      title: preview.title,
      locale: preview.locale,
      currency: preview.currency,
      issuedOn: preview.issuedOn,
      suppliedOn: preview.suppliedOn,
      dueOn: preview.dueOn,
      seller: preview.seller,
      buyer: preview.buyer,
      taxes: preview.taxes,
      net: preview.net,
      tax: preview.tax,
      gross: preview.gross,
      rounding: preview.rounding,
      withheld: preview.withheld,
      withholdingRate: preview.withholdingRate,
      due: preview.due,
      deductions: preview.deductions,
      lines: preview.lines,
      reference: preview.reference,
      note: preview.note,
      buyerReference: preview.buyerReference,
    },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const form = await request.formData();
  const outcome = await attempt(
    issueDraft(context, {
      projectId: params.projectId ?? "",
      draftId: params.draftId ?? "",
      revision: Number(form.get("revision")),
    }),
  );
  return outcome.done
    ? redirect(`/app/projects/${params.projectId}/invoices/${outcome.value}`)
    : data({ refusal: outcome.reason }, { status: 409 });
}

export default function Issue() {
  const page = useLoaderData<typeof loader>();
  const { project, draft, invoice, problem, missing } = page;
  const refusal = useActionData<typeof action>()?.refusal ?? problem;
  return (
    <>
      <PageTitle
        title="This is what will be sent"
        above={<Link to={`/app/projects/${project.id}`}>{project.title}</Link>}
      >
        {invoice ? (
          <a href={`/app/projects/${project.id}/drafts/${draft.id}.pdf`} className="button">
            As PDF
          </a>
        ) : null}
        <Link to={`/app/projects/${project.id}/drafts/${draft.id}`} className="button">
          Edit the draft
        </Link>
      </PageTitle>
      <FormError errors={refusal ? [refusalText(refusal)] : []} />
      {missing.length > 0 ? <MissingDetails page={page} /> : null}
      <div className="grid gap-x-14 gap-y-12 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        {invoice ? <InvoicePaper invoice={invoice} /> : <p>There is nothing to show yet.</p>}
        <Then page={page} />
      </div>
    </>
  );
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

function MissingDetails({ page }: { page: Page }) {
  const { project, missing } = page;
  return (
    <div className="border-bad bg-sheet mb-6 max-w-[66ch] border-l-4 px-4 py-3">
      <p>Your client's books need details that are missing from this invoice:</p>
      <ul className="list-disc pl-5">
        {missing.map(({ what, fix }) => (
          <li key={what}>
            {what}.{" "}
            <Link to={fix === "client" ? `/app/clients/${project.clientId}` : "/app/settings"}>
              {fix === "client" ? "Add it to the client" : "Add it to your settings"}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function toldWhom({ recipients, newcomer }: Page): string {
  const people = recipients.map(({ name, email }) => `${name} (${email})`).join(", ");
  if (people) return `It is emailed with its PDF to ${people}.`;
  return newcomer
    ? `${newcomer.name} (${newcomer.email}) gets a personal link, and the invoice with its PDF.`
    : "No one will be notified: no contact in this project has a link with the right to pay. Give someone a link first, or send the PDF yourself.";
}

function Then({ page }: { page: Page }) {
  const { project, draft, invoice, problem } = page;
  return (
    <section aria-labelledby="then">
      <h2 id="then" className="border-ink mb-1 border-b pb-2 text-xl">
        What happens next
      </h2>
      <ul className="max-w-[62ch] list-disc space-y-2 py-3 pl-5">
        <li>
          It takes the next number in your series. From then on it can't be changed, only corrected
          by a credit note.
        </li>
        <li>{toldWhom(page)}</li>
        {draft.recurrence === "once" ? null : (
          <li>{`The draft stays for the next ${draft.recurrence === "monthly" ? "month" : "quarter"}.${draft.issuesItself && draft.nextOn ? ` The invoice for ${formatFullDay(draft.nextOn, "en")} is issued automatically on that day; this button issues it now.` : ""}`}</li>
        )}
      </ul>
      <Form method="post">
        <input type="hidden" name="revision" value={draft.revision} />
        <button className="button" data-tone="main" disabled={problem !== null}>
          {invoice
            ? `Issue the invoice for ${formatMoney(invoice.due, project.currency, "en")}`
            : "Issue the invoice"}
        </button>
      </Form>
    </section>
  );
}
