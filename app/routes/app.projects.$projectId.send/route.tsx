import { readForm } from "#app/platform/http/form.server.ts";
import { formText } from "#app/platform/http/form-text.ts";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { chooseTerms } from "#app/areas/agreements/commands/choose-terms.server.ts";
import { sendProposal } from "#app/areas/agreements/commands/send-proposal.server.ts";
import { findProposal } from "#app/areas/agreements/queries/find-proposal.server.ts";
import { clausesOf } from "#app/areas/agreements/views/clause-fields.tsx";
import { readRecipients, SendForm } from "#app/areas/agreements/views/send-form.tsx";
import { TermsFields } from "#app/areas/agreements/views/terms-fields.tsx";
import { useRefusalText } from "#app/areas/workspaces/views/use-refusal-text.ts";
import { parseDay } from "#app/kernel/day.ts";
import { printFirst } from "#app/composition/print-first.server.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { attempt, found } from "#app/platform/http/reply.server.ts";
import { FormError } from "#app/platform/ui/field.tsx";
import { Markdown } from "#app/platform/ui/markdown.tsx";
import { PageTitle } from "#app/platform/ui/pages.tsx";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { agreementsWords } from "#words/studio/agreements.ts";
import { titled, type Loaded } from "#app/platform/http/title.ts";

export const meta = titled(agreementsWords, (words, page: Loaded<typeof loader>) =>
  words.send.pageTitle(page?.proposal.title ?? ""),
);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const projectId = params.projectId ?? "";
  return { projectId, proposal: found(await findProposal(context, projectId)) };
}

type Shown = NonNullable<Awaited<ReturnType<typeof findProposal>>>;

const differs = ({ clauseKeys, clauses: shown }: Shown, clauses: Shown["clauses"]) =>
  clauseKeys.some((key) => clauses.on[key] !== shown.on[key]) ||
  JSON.stringify(clauses.figures) !== JSON.stringify(shown.figures);

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const projectId = params.projectId ?? "";
  const form = await readForm(request);
  const shown = found(await findProposal(context, projectId));
  const templateId = form.has("templateId") ? formText(form, "templateId") : shown.templateId;
  const isOther = templateId !== shown.templateId;
  const clauses = form.has("shownTemplate") ? clausesOf(form, shown.clauses) : shown.clauses;
  // Another template has its own clauses; the switches apply only to the one they were shown with.
  const isChanged = isOther || differs(shown, clauses);
  if (form.get("intent") === "choose-terms" || isChanged) {
    const outcome = await attempt(
      chooseTerms(context, { projectId, templateId, clauses: isOther ? null : clauses }),
    );
    if (!outcome.done) return data({ refusal: outcome.reason }, { status: 409 });
    return form.get("intent") === "choose-terms"
      ? redirect(`/app/projects/${projectId}/send`)
      : data({ refusal: "terms-not-shown" }, { status: 200 });
  }
  const expiresOn = parseDay(formText(form, "expiresOn"));
  const outcome = await attempt(
    printFirst(context, projectId, (either) =>
      sendProposal(either, {
        projectId,
        recipients: readRecipients(form),
        countersign: form.has("countersign"),
        ...(expiresOn ? { expiresOn } : {}),
      }),
    ),
  );
  return outcome.done
    ? redirect(`/app/projects/${projectId}/agreement`)
    : data({ refusal: outcome.reason }, { status: 409 });
}

export default function Send() {
  const refusalText = useRefusalText();
  const words = useWords(agreementsWords).send;
  const { projectId, proposal } = useLoaderData<typeof loader>();
  const { text, verdict, title } = proposal;
  const refusal =
    useActionData<typeof action>()?.refusal ?? (verdict.allowed ? null : verdict.reason);
  return (
    <>
      <PageTitle
        title={words.sendItToTheClient}
        above={<Link to={`/app/projects/${projectId}`}>{title}</Link>}
      />
      <FormError errors={refusal ? [refusalText(refusal)] : []} />
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[22rem_minmax(0,1fr)]">
        <div className="space-y-10 self-start lg:sticky lg:top-6 lg:max-h-[calc(100svh-3rem)] lg:overflow-y-auto lg:pr-2">
          <SendForm proposal={proposal} projectId={projectId} canSend={verdict.allowed}>
            <TermsFields proposal={proposal} />
          </SendForm>
        </div>
        <section
          aria-label={words.agreement}
          className="border-line bg-sheet border px-6 py-8 sm:px-10"
        >
          {text ? <Markdown text={text} level={2} /> : <p>{refusal ? refusalText(refusal) : ""}</p>}
        </section>
      </div>
    </>
  );
}
