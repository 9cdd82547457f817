import type { Id } from "#app/kernel/id.ts";
import type { Submission } from "@conform-to/react";
import type { ScopeDraft } from "#app/areas/scope/commands/save-scope.server.ts";
import { parseForm, readForm } from "#app/platform/http/form.server.ts";
import { formText } from "#app/platform/http/form-text.ts";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import {
  Link,
  useActionData,
  useLoaderData,
  useSearchParams,
  type ShouldRevalidateFunctionArgs,
} from "@remix-run/react";
import { findTaxOfProject } from "#app/areas/invoicing/queries/find-tax-of-project.server.ts";
import { ScopeBuilder } from "#app/studio/views/scope/scope-builder.tsx";
import { beginFrom, saveAsTemplate } from "#app/areas/scope/commands/begin-from.server.ts";
import { saveTypedScope } from "#app/areas/scope/commands/save-typed-scope.server.ts";
import { saveScope } from "#app/areas/scope/commands/save-scope.server.ts";
import { findScopeForEditing } from "#app/areas/scope/queries/find-scope.server.ts";
import { listBeginnings } from "#app/areas/scope/queries/list-beginnings.server.ts";
import { canEditScope } from "#app/areas/scope/rules/can-send.ts";
import { BeginForm } from "#app/areas/scope/views/begin-form.tsx";
import { scopeSchema } from "#app/areas/scope/views/scope-schema.ts";
import { readDraft, valuesOf } from "#app/areas/scope/views/scope-values.ts";
import { findWorkspace } from "#app/areas/workspaces/queries/find-workspace.server.ts";
import { refusalText } from "#app/areas/workspaces/views/refusals.ts";
import { useRefusalText } from "#app/areas/workspaces/views/use-refusal-text.ts";
import { requireMember, type MemberContext } from "#app/platform/auth/guards.server.ts";
import { attempt, found, invalid, refused } from "#app/platform/http/reply.server.ts";
import { FormError } from "#app/platform/ui/field.tsx";
import { PageTitle } from "#app/platform/ui/pages.tsx";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { scopeWords } from "#words/studio/scope.ts";
import { titled, type Loaded } from "#app/platform/http/title.ts";
import { Notice } from "#app/platform/ui/notice.tsx";

export const meta = titled(scopeWords, (words, page: Loaded<typeof loader>) =>
  words.scope.pageTitle(page?.scope.title ?? ""),
);

/** What autosave has stored is on the page already: loading it again would only disturb typing. */
export function shouldRevalidate({
  formData,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  return formData?.get("intent") === "autosave" ? false : defaultShouldRevalidate;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const projectId = params.projectId ?? "";
  const [editing, { name, email, accent, timeZone }, beginnings, tax] = await Promise.all([
    findScopeForEditing(context, projectId),
    findWorkspace(context),
    listBeginnings(context, projectId),
    findTaxOfProject(context.db, context.actor.workspaceId, projectId),
  ]);
  const { scope, project, agreement } = found(editing);
  const frame = {
    studio: { name, email, accent },
    client: project.client.name,
    timeZone,
    locale: project.client.contacts[0]?.locale ?? "en",
    today: context.today,
  };
  const stored = valuesOf(scope);
  return {
    scope,
    values: readDraft(project.scopeDraft, stored),
    hasDraft: project.scopeDraft !== "",
    project: { id: project.id, currency: project.currency, revision: project.scopeRevision },
    verdict: canEditScope({ status: project.status, agreement }),
    frame,
    beginnings,
    tax: found(tax),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const projectId = params.projectId ?? "";
  const { project } = found(await findScopeForEditing(context, projectId));
  const form = await readForm(request);
  const intent = form.get("intent");
  const revision = /^\d+$/u.test(formText(form, "revision"))
    ? Number(form.get("revision"))
    : project.scopeRevision;
  if (intent === "begin-from" || intent === "save-as-template")
    return applyTemplate(context, { projectId, form, revision, isBegin: intent === "begin-from" });
  const submission = parseForm(form, { schema: scopeSchema(project.currency) });
  if (intent === "autosave") return autosave(context, { projectId, revision, submission });
  if (submission.status !== "success")
    return invalid(submission.reply(), submission.status === "error");
  const outcome = await attempt(
    saveScope(context, { projectId, draft: submission.value, revision }),
  );
  if (!outcome.done)
    return refused(
      submission.reply({ formErrors: [refusalText(outcome.reason, context.language)] }),
    );
  return redirect(
    intent === "save-and-send"
      ? `/app/projects/${projectId}/send`
      : `/app/projects/${projectId}/scope?saved=1`,
  );
}

type Editing = { projectId: Id<"Project">; revision: number };

async function applyTemplate(
  context: MemberContext,
  { projectId, form, revision, isBegin }: Editing & { form: FormData; isBegin: boolean },
) {
  const outcome = await attempt(
    isBegin
      ? beginFrom(context, { projectId, source: formText(form, "source"), revision })
      : saveAsTemplate(context, projectId, formText(form, "templateName")),
  );
  return outcome.done
    ? redirect(`/app/projects/${projectId}/scope?saved=1`)
    : data({ refusal: outcome.reason }, { status: 409 });
}

type ScopeSubmission = Submission<unknown, string[], ScopeDraft>;

/** A complete scope is saved; an incomplete one is stored as a draft. */
async function autosave(
  context: MemberContext,
  { projectId, revision, submission }: Editing & { submission: ScopeSubmission },
) {
  const isWhole = submission.status === "success";
  const outcome = await attempt(
    submission.status === "success"
      ? saveScope(context, { projectId, draft: submission.value, revision })
      : saveTypedScope(context, {
          projectId,
          json: JSON.stringify(submission.payload),
          revision,
        }).then(() => revision),
  );
  return {
    autosave: outcome.done
      ? {
          state: isWhole ? ("saved" as const) : ("draft" as const),
          revision: outcome.value,
          reason: "",
        }
      : { state: "refused" as const, revision, reason: outcome.reason },
  };
}

export default function ScopeRoute() {
  const refusalText = useRefusalText();
  const words = useWords(scopeWords).scope;
  const { scope, values, hasDraft, project, verdict, frame, beginnings, tax } =
    useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const answer = useActionData<typeof action>();
  const result = answer && "result" in answer ? answer.result : undefined;
  const refusal = answer && "refusal" in answer ? answer.refusal : "";
  const base = `/app/projects/${project.id}`;
  if (!verdict.allowed) {
    return (
      <>
        <PageTitle title={scope.title} above={<Link to={base}>{words.backToTheProject}</Link>} />
        <p className="max-w-[62ch]">{refusalText(verdict.reason)}</p>
      </>
    );
  }
  const isEmpty = scope.milestones.length === 0 && scope.deliverables.length === 0 && !hasDraft;
  return (
    <>
      <PageTitle title={words.whatIsPromised} above={<Link to={base}>{scope.title}</Link>} />
      <FormError errors={refusal ? [refusalText(refusal)] : []} />
      <Saved isShown={search.has("saved") && !answer && !hasDraft} />
      <ScopeBuilder
        above={({ revision, replace }) => (
          <BeginForm
            beginnings={beginnings}
            revision={revision}
            onReplace={replace}
            isEmpty={isEmpty}
          />
        )}
        hasDraft={hasDraft}
        key={project.id}
        stored={`${search.get("saved") ?? ""} ${project.revision}`}
        values={values}
        revision={project.revision}
        currency={project.currency}
        frame={frame}
        tax={tax}
        result={result}
      />
    </>
  );
}

function Saved({ isShown }: { isShown: boolean }) {
  const words = useWords(scopeWords).scope;
  if (!isShown) return null;
  return (
    <Notice role="status" className="mb-6">
      {words.saved}
    </Notice>
  );
}
