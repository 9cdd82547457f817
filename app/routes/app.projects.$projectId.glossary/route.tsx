import { readForm } from "#app/platform/http/form.server.ts";
import { formText } from "#app/platform/http/form-text.ts";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { findProjectTitle } from "#app/areas/projects/queries/find-project-title.server.ts";
import { addTerm, removeTerm } from "#app/areas/scope/commands/change-glossary.server.ts";
import { listGlossary } from "#app/areas/scope/queries/list-glossary.server.ts";
import { GlossaryEditor } from "#app/areas/scope/views/glossary-editor.tsx";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { attempt, found } from "#app/platform/http/reply.server.ts";
import { PageTitle } from "#app/platform/ui/pages.tsx";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { titled } from "#app/platform/http/title.ts";
import { scopeWords } from "#words/studio/scope.ts";

export const meta = titled(scopeWords, (words) => words.projectGlossary.glossary);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const project = found(await findProjectTitle(context, params.projectId ?? ""));
  return { project, terms: await listGlossary(context, project.id) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const projectId = params.projectId ?? "";
  found(await findProjectTitle(context, projectId));
  const form = await readForm(request);
  const text = (name: string) => formText(form, name);
  const order =
    text("intent") === "remove-term"
      ? removeTerm(context, { projectId, termId: text("termId") })
      : addTerm(context, { projectId, term: text("term"), plain: text("plain") });
  const outcome = await attempt(order);
  return outcome.done
    ? redirect(`/app/projects/${projectId}/glossary`)
    : data({ reason: outcome.reason, term: text("term"), plain: text("plain") }, { status: 400 });
}

export default function ProjectGlossary() {
  const words = useWords(scopeWords).projectGlossary;
  const { project, terms } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle
        title={words.glossary}
        above={<Link to={`/app/projects/${project.id}`}>{project.title}</Link>}
      />
      <div className="max-w-2xl">
        <GlossaryEditor terms={terms} answer={useActionData<typeof action>()} />
      </div>
    </>
  );
}
