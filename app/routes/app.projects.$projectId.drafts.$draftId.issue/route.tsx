import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
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
import { useRefusalText } from "#app/areas/workspaces/views/use-refusal-text.ts";
import { printFirst } from "#app/composition/print-first.server.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import { attempt, found } from "#app/platform/http/reply.server.ts";
import { formatFullDay, formatMoney } from "#app/platform/i18n/format.ts";
import { FormError } from "#app/platform/ui/field.tsx";
import { PageTitle } from "#app/platform/ui/pages.tsx";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { titled } from "#app/platform/http/title.ts";
import { invoicingWords, type InvoicingWords } from "#words/studio/invoicing.ts";
import { AnchorButton, Button, LinkButton } from "#app/platform/ui/button.tsx";
import { Notice } from "#app/platform/ui/notice.tsx";
import { SectionHead } from "#app/platform/ui/section-head.tsx";

export const meta = titled(invoicingWords, (words) => words.issue.issueAnInvoice);

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
  const form = await readForm(request);
  const draft = { projectId: params.projectId ?? "", draftId: params.draftId ?? "" };
  const revision = Number(form.get("revision"));
  const outcome = await attempt(
    printFirst(context, draft.projectId, (either) => issueDraft(either, { ...draft, revision })),
  );
  return outcome.done
    ? redirect(`/app/projects/${params.projectId}/invoices/${outcome.value}`)
    : data({ refusal: outcome.reason }, { status: 409 });
}

export default function Issue() {
  const refusalText = useRefusalText();
  const words = useWords(invoicingWords).issue;
  const page = useLoaderData<typeof loader>();
  const { project, draft, invoice, problem, missing } = page;
  const refusal = useActionData<typeof action>()?.refusal ?? problem;
  return (
    <>
      <PageTitle
        title={words.thisIsWhat}
        above={<Link to={`/app/projects/${project.id}`}>{project.title}</Link>}
      >
        {invoice ? (
          <AnchorButton href={`/app/projects/${project.id}/drafts/${draft.id}.pdf`}>
            {words.asPdf}
          </AnchorButton>
        ) : null}
        <LinkButton to={`/app/projects/${project.id}/drafts/${draft.id}`}>
          {words.editTheDraft}
        </LinkButton>
      </PageTitle>
      <FormError errors={refusal ? [refusalText(refusal)] : []} />
      {missing.length > 0 ? <MissingDetails page={page} /> : null}
      <div className="grid gap-x-14 gap-y-12 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        {invoice ? <InvoicePaper invoice={invoice} /> : <p>{words.thereIsNothingToShow}</p>}
        <Then page={page} />
      </div>
    </>
  );
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

function MissingDetails({ page }: { page: Page }) {
  const words = useWords(invoicingWords).issue;
  const { project, missing } = page;
  return (
    <Notice tone="bad" className="mb-6 max-w-[66ch]">
      <p>{words.yourClientsBooksNeedDetails}</p>
      <ul className="list-disc pl-5">
        {missing.map(({ what, fix }) => (
          <li key={what}>
            {words.missing[what]}{" "}
            <Link to={fix === "client" ? `/app/clients/${project.clientId}` : "/app/settings"}>
              {fix === "client" ? words.addItToTheClient : words.addItToYourSettings}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function toldWhom({ recipients, newcomer }: Page, words: InvoicingWords["issue"]): string {
  const named = ({ name, email }: { name: string; email: string }) => `${name} (${email})`;
  if (recipients.length > 0) return words.emailedTo(recipients.map(named).join(", "));
  return newcomer ? words.getsALink(named(newcomer)) : words.nobodyIsNotified;
}

function Then({ page }: { page: Page }) {
  const language = useLanguage();
  const words = useWords(invoicingWords).issue;
  const { project, draft, invoice, problem } = page;
  return (
    <section aria-labelledby="then">
      <SectionHead id="then">{words.whatHappensNext}</SectionHead>
      <ul className="max-w-[62ch] list-disc space-y-2 py-3 pl-5">
        <li>{words.itTakesTheNextNumber}</li>
        <li>{toldWhom(page, words)}</li>
        {draft.recurrence === "once" ? null : (
          <li>
            {draft.recurrence === "monthly" ? words.staysForTheMonth : words.staysForTheQuarter}
            {draft.issuesItself && draft.nextOn
              ? ` ${words.isIssuedAutomatically(formatFullDay(draft.nextOn, language))}`
              : ""}
          </li>
        )}
      </ul>
      <Form method="post">
        <input type="hidden" name="revision" value={draft.revision} />
        <Button disabled={problem !== null} tone="main">
          {invoice
            ? words.issueTheInvoiceFor(formatMoney(invoice.due, project.currency, language))
            : words.issueTheInvoice}
        </Button>
      </Form>
    </section>
  );
}
