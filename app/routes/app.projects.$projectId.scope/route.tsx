import { formText } from "#app/platform/http/form-text.ts";
import { parseWithZod } from "@conform-to/zod/v4";
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
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
import { keepDraft } from "#app/areas/scope/commands/keep-draft.server.ts";
import { saveScope } from "#app/areas/scope/commands/save-scope.server.ts";
import { findScopeForEditing } from "#app/areas/scope/queries/find-scope.server.ts";
import { listBeginnings } from "#app/areas/scope/queries/list-beginnings.server.ts";
import { canEditScope } from "#app/areas/scope/rules/can-send.ts";
import { BeginForm } from "#app/areas/scope/views/begin-form.tsx";
import { scopeSchema } from "#app/areas/scope/views/scope-schema.ts";
import { readDraft, valuesOf } from "#app/areas/scope/views/scope-values.ts";
import { findWorkspace } from "#app/areas/workspaces/queries/find-workspace.server.ts";
import { refusalText } from "#app/areas/workspaces/views/refusals.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { attempt, found, invalid, refused } from "#app/platform/http/reply.server.ts";
import { FormError } from "#app/platform/ui/field.tsx";
import { PageTitle } from "#app/platform/ui/pages.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Scope: ${data?.scope.title ?? ""} · Milepost` },
];

/** What was kept by itself is on the page already: reading it again would only disturb who types. */
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
  const form = await request.formData();
  const intent = form.get("intent");
  const revision = /^\d+$/u.test(formText(form, "revision"))
    ? Number(form.get("revision"))
    : project.scopeRevision;
  if (intent === "begin-from" || intent === "save-as-template") {
    const isBegin = intent === "begin-from";
    const outcome = await attempt(
      isBegin
        ? beginFrom(context, { projectId, source: formText(form, "source"), revision })
        : saveAsTemplate(context, projectId, formText(form, "templateName")),
    );
    return outcome.done
      ? redirect(`/app/projects/${projectId}/scope?saved=1`)
      : data({ refusal: outcome.reason }, { status: 409 });
  }
  const submission = parseWithZod(form, { schema: scopeSchema(project.currency) });
  if (intent === "autosave") {
    const isWhole = submission.status === "success";
    const outcome = await attempt(
      isWhole
        ? saveScope(context, { projectId, draft: submission.value, revision })
        : keepDraft(context, {
            projectId,
            json: JSON.stringify(submission.payload),
            revision,
          }).then(() => revision),
    );
    return {
      autosave: outcome.done
        ? {
            state: isWhole ? ("saved" as const) : ("kept" as const),
            revision: outcome.value,
            reason: "",
          }
        : { state: "refused" as const, revision, reason: outcome.reason },
    };
  }
  if (submission.status !== "success")
    return invalid(submission.reply(), submission.status === "error");
  const outcome = await attempt(
    saveScope(context, { projectId, draft: submission.value, revision }),
  );
  if (!outcome.done)
    return refused(submission.reply({ formErrors: [refusalText(outcome.reason)] }));
  return redirect(
    intent === "save-and-send"
      ? `/app/projects/${projectId}/send`
      : `/app/projects/${projectId}/scope?saved=1`,
  );
}

export default function ScopeRoute() {
  const { scope, values, hasDraft, project, verdict, frame, beginnings, tax } =
    useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const answer = useActionData<typeof action>();
  const result = answer && "result" in answer ? answer.result : undefined;
  const refusal = answer && "refusal" in answer ? answer.refusal : "";
  const above = (
    <Link to={`/app/projects/${project.id}`}>
      {verdict.allowed ? scope.title : "Back to the project"}
    </Link>
  );
  if (!verdict.allowed) {
    return (
      <>
        <PageTitle title={scope.title} above={above} />
        <p className="max-w-[62ch]">{refusalText(verdict.reason)}</p>
      </>
    );
  }
  const isEmpty = scope.milestones.length === 0 && scope.deliverables.length === 0 && !hasDraft;
  return (
    <>
      <PageTitle title="What is promised" above={above} />
      <FormError errors={refusal ? [refusalText(refusal)] : []} />
      {search.get("saved") && !answer && !hasDraft ? (
        <p role="status" className="border-accent bg-sheet mb-6 border-l-4 px-4 py-3">
          Saved.
        </p>
      ) : null}
      <ScopeBuilder
        above={(revision) => (
          <BeginForm beginnings={beginnings} revision={revision} isEmpty={isEmpty} />
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
