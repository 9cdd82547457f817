import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { issueDraft } from "#app/areas/invoicing/commands/issue-draft.server.ts";
import { findDraft, findDraftDesk } from "#app/areas/invoicing/queries/find-draft.server.ts";
import { canIssueDraft } from "#app/areas/invoicing/rules/draft.ts";
import { DraftPreview } from "#app/areas/invoicing/views/draft-preview.tsx";
import { refusalText } from "#app/areas/workspaces/views/refusals.ts";
import { addDays } from "#app/kernel/day.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { attempt, found } from "#app/platform/http/reply.server.ts";
import { formatFullDay, formatMoney } from "#app/platform/i18n/format.ts";
import { FormError } from "#app/platform/ui/field.tsx";
import { PageTitle } from "#app/platform/ui/pages.tsx";

export const meta: MetaFunction = () => [{ title: "Issue an invoice · Milepost" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const [desk, draft] = [found(await findDraftDesk(context, params.projectId ?? "")), found(await findDraft(context, params.projectId ?? "", params.draftId ?? ""))];
  const { content, computed } = draft;
  const verdict = canIssueDraft(computed);
  return {
    project: desk.project, recipients: desk.recipients.map(({ name, email }) => ({ name, email })), problem: verdict.allowed ? null : verdict.reason,
    draft: { id: draft.id, title: draft.title, revision: draft.revision, recurrence: draft.recurrence, nextOn: draft.nextOn, issuesItself: draft.issuesItself, note: content.note, buyerReference: content.buyerReference },
    computed, issuedOn: context.today, suppliedOn: draft.nextOn ?? content.suppliedOn ?? context.today, dueOn: addDays(context.today, content.dueDays), withholdingRate: content.withholdingRate,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const form = await request.formData();
  const outcome = await attempt(issueDraft(context, { projectId: params.projectId ?? "", draftId: params.draftId ?? "", revision: Number(form.get("revision")) }));
  return outcome.done ? redirect(`/app/projects/${params.projectId}/invoices/${outcome.value}`) : data({ refusal: outcome.reason }, { status: 409 });
}

export default function Issue() {
  const page = useLoaderData<typeof loader>();
  const { project, draft, computed, recipients, problem } = page;
  const refusal = useActionData<typeof action>()?.refusal ?? problem;
  const due = formatMoney(computed.due, project.currency, "en");
  return (
    <>
      <PageTitle title="This is what will be sent" above={<Link to={`/app/projects/${project.id}`}>{project.title}</Link>}>
        <Link to={`/app/projects/${project.id}/drafts/${draft.id}`} className="button">
          Change it
        </Link>
      </PageTitle>
      <FormError errors={refusal ? [refusalText(refusal)] : []} />
      <div className="grid gap-x-14 gap-y-12 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <DraftPreview {...page} />
        <section aria-labelledby="then">
          <h2 id="then" className="border-ink mb-1 border-b pb-2 text-xl">
            What happens then
          </h2>
          <ul className="max-w-[62ch] list-disc space-y-2 py-3 pl-5">
            <li>It takes the next number of your series. From then on it can't be changed, only corrected by a credit note.</li>
            <li>{recipients.length > 0 ? `It is mailed with its PDF to ${recipients.map(({ name, email }) => `${name} (${email})`).join(", ")}.` : "Nobody is told: no contact of this project has a link with the right to pay. Give one a link first, or send the PDF yourself."}</li>
            {draft.recurrence === "once" ? null : <li>{`The draft stays for the next ${draft.recurrence === "monthly" ? "month" : "quarter"}.${draft.issuesItself && draft.nextOn ? ` The invoice of ${formatFullDay(draft.nextOn, "en")} issues itself on that day; this button issues it now.` : ""}`}</li>}
          </ul>
          <Form method="post">
            <input type="hidden" name="revision" value={draft.revision} />
            <button className="button" data-tone="main" disabled={problem !== null}>
              {`Issue the invoice of ${due}`}
            </button>
          </Form>
        </section>
      </div>
    </>
  );
}
