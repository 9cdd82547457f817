import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { DraftPreview } from "#app/areas/portal/views/draft-preview.tsx";
import { saveScope } from "#app/areas/scope/commands/save-scope.server.ts";
import { findScopeForEditing } from "#app/areas/scope/queries/find-scope.server.ts";
import { canEditScope } from "#app/areas/scope/rules/can-send.ts";
import { ScopeForm, type ScopeFields } from "#app/areas/scope/views/scope-form.tsx";
import { scopeSchema, type ScopeValues } from "#app/areas/scope/views/scope-schema.ts";
import { draftOf, planOf, valuesOf } from "#app/areas/scope/views/scope-values.ts";
import { useTypedValues } from "#app/areas/scope/views/use-typed-values.ts";
import { findWorkspace } from "#app/areas/workspaces/queries/find-workspace.server.ts";
import { refusalText } from "#app/areas/workspaces/views/refusals.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { attempt, found, invalid, refused } from "#app/platform/http/reply.server.ts";
import { PageTitle } from "#app/platform/ui/pages.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Scope: ${data?.scope.title ?? ""} · Milepost` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const [editing, { name, email, accent, timeZone }] = await Promise.all([findScopeForEditing(context, params.projectId ?? ""), findWorkspace(context)]);
  const { scope, project, agreement } = found(editing);
  const frame = { studio: { name, email, accent }, client: project.client.name, timeZone, locale: project.client.contacts[0]?.locale ?? "en", today: context.today };
  return { scope, project: { id: project.id, currency: project.currency }, verdict: canEditScope({ status: project.status, agreement }), frame };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const projectId = params.projectId ?? "";
  const { project } = found(await findScopeForEditing(context, projectId));
  const form = await request.formData();
  const submission = parseWithZod(form, { schema: scopeSchema(project.currency) });
  if (submission.status !== "success") return invalid(submission.reply(), submission.status === "error");
  const outcome = await attempt(saveScope(context, projectId, submission.value));
  if (!outcome.done) return refused(submission.reply({ formErrors: [refusalText(outcome.reason)] }));
  return redirect(form.get("intent") === "save-and-send" ? `/app/projects/${projectId}/send` : `/app/projects/${projectId}/scope?saved=1`);
}

export default function ScopeBuilder() {
  const { scope, project, verdict, frame } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const result = useActionData<typeof action>()?.result;
  const [form, fields] = useForm<ScopeValues>({ id: "builder", lastResult: result as never, defaultValue: valuesOf(scope), shouldRevalidate: "onBlur" });
  const rows = [fields.milestones, fields.deliverables, fields.exclusions].flatMap((field) => field.getFieldList().map(({ key }) => key)).join(" ");
  const { values, onInput } = useTypedValues(form.id, valuesOf(scope), rows);
  if (!verdict.allowed) {
    return (
      <>
        <PageTitle title={scope.title} above={<Link to={`/app/projects/${project.id}`}>Back to the project</Link>} />
        <p className="max-w-[62ch]">{refusalText(verdict.reason)}</p>
      </>
    );
  }
  const draft = draftOf(values, project.currency);
  const plan = planOf(draft);
  return (
    <>
      <PageTitle title="What is promised" above={<Link to={`/app/projects/${project.id}`}>{scope.title}</Link>} />
      {search.get("saved") && !result ? <p role="status" className="border-accent bg-sheet mb-6 border-l-4 px-4 py-3">Saved.</p> : null}
      <div className="grid gap-x-14 gap-y-12 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)] xl:grid-cols-[minmax(0,1fr)_minmax(0,30rem)]">
        <div onInput={onInput}>
          <ScopeForm form={form} fields={fields as unknown as ScopeFields} currency={project.currency} />
        </div>
        <aside aria-label="What the client will see" className="border-line bg-sheet self-start border px-6 py-6 lg:sticky lg:top-6 lg:max-h-[calc(100svh-3rem)] lg:overflow-y-auto" tabIndex={0}>
          <p className="text-muted mb-6 text-sm">What your client will see</p>
          {plan.allowed ? null : <p className="text-bad mb-4 text-sm">{refusalText(plan.reason)}</p>}
          <DraftPreview scope={draft} plan={plan} frame={frame} />
        </aside>
      </div>
    </>
  );
}
