import { readForm } from "#app/platform/http/form.server.ts";
import { formText } from "#app/platform/http/form-text.ts";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addTerm, removeTerm } from "#app/areas/scope/commands/change-glossary.server.ts";
import { listGlossary } from "#app/areas/scope/queries/list-glossary.server.ts";
import { GlossaryEditor } from "#app/areas/scope/views/glossary-editor.tsx";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { attempt } from "#app/platform/http/reply.server.ts";
import { SettingsPage } from "#app/areas/workspaces/views/settings-page.tsx";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { titled } from "#app/platform/http/title.ts";
import { scopeWords } from "#words/studio/scope.ts";

export const meta = titled(scopeWords, (words) => words.studioGlossary.glossary);

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  return { terms: await listGlossary(context, null), role: context.actor.role };
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const form = await readForm(request);
  const text = (name: string) => formText(form, name);
  const order =
    text("intent") === "remove-term"
      ? removeTerm(context, { projectId: null, termId: text("termId") })
      : addTerm(context, { projectId: null, term: text("term"), plain: text("plain") });
  const outcome = await attempt(order);
  return outcome.done
    ? redirect("/app/settings/glossary")
    : data({ reason: outcome.reason, term: text("term"), plain: text("plain") }, { status: 400 });
}

export default function Glossary() {
  const labels = useWords(scopeWords).studioGlossary;
  const { terms, role } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <SettingsPage title={labels.glossary} readerRole={role} saved={false}>
      <p className="text-muted mb-6 max-w-[62ch]">{labels.popUpMay}</p>
      <GlossaryEditor terms={terms} answer={answer} />
    </SettingsPage>
  );
}
