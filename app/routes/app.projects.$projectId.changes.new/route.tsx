import { readForm } from "#app/platform/http/form.server.ts";
import { formText } from "#app/platform/http/form-text.ts";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { requestChange } from "#app/areas/change-requests/commands/request-change.server.ts";
import { listChangeable } from "#app/areas/change-requests/queries/list-changeable.server.ts";
import { findProjectTitle } from "#app/areas/projects/queries/find-project-title.server.ts";
import { useRefusalText } from "#app/areas/workspaces/views/use-refusal-text.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { attempt, found } from "#app/platform/http/reply.server.ts";
import { FormError, Select, TextArea, TextField } from "#app/platform/ui/field.tsx";
import { PageTitle } from "#app/platform/ui/pages.tsx";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { titled } from "#app/platform/http/title.ts";
import { changesWords } from "#words/studio/changes.ts";
import { Button } from "#app/platform/ui/button.tsx";

export const meta = titled(changesWords, (words) => words.newChange.newChangeRequest);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const projectId = params.projectId ?? "";
  return {
    project: found(await findProjectTitle(context, projectId)),
    deliverables: await listChangeable(context, projectId),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const projectId = params.projectId ?? "";
  const form = await readForm(request);
  const typed = {
    title: formText(form, "title").slice(0, 120),
    wish: formText(form, "wish").slice(0, 4000),
    deliverableId: formText(form, "deliverableId"),
  };
  const outcome = await attempt(
    requestChange(context, projectId, {
      ...typed,
      deliverableId: typed.deliverableId || null,
      milestoneId: null,
    }),
  );
  if (!outcome.done)
    return data(
      { typed, reason: outcome.reason },
      { status: outcome.reason.endsWith("-missing") ? 400 : 409 },
    );
  return redirect(`/app/projects/${projectId}/changes/${outcome.value}`);
}

export default function NewChange() {
  const refusalText = useRefusalText();
  const labels = useWords(changesWords).newChange;
  const { project, deliverables } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errorsOf = (reason: string) => (answer?.reason === reason ? [refusalText(reason)] : []);
  const isOfField = answer?.reason === "title-missing" || answer?.reason === "wish-missing";
  return (
    <>
      <PageTitle
        title={labels.newChangeRequest}
        above={<Link to={`/app/projects/${project.id}`}>{project.title}</Link>}
      />
      <FormError errors={answer && !isOfField ? [refusalText(answer.reason)] : []} />
      <Form method="post" className="max-w-2xl space-y-5">
        <TextField
          field={{
            id: "title",
            name: "title",
            errors: errorsOf("title-missing"),
            initialValue: answer?.typed.title,
          }}
          label={labels.inAFewWords}
          maxLength={120}
        />
        <TextArea
          field={{
            id: "wish",
            name: "wish",
            errors: errorsOf("wish-missing"),
            initialValue: answer?.typed.wish,
          }}
          label={labels.whatShouldBeDone}
          hint={labels.whatShouldBeDoneHint}
          rows={6}
          maxLength={4000}
        />
        <Select
          field={{
            id: "deliverableId",
            name: "deliverableId",
            initialValue: answer?.typed.deliverableId,
          }}
          label={labels.whatItIsAbout}
          options={[
            ["", labels.projectAsAWhole],
            ...deliverables.map(({ id, title }) => [id, title] as const),
          ]}
        />
        <Button tone="main">{labels.continueToThePrice}</Button>
      </Form>
    </>
  );
}
