import { formText } from "#app/platform/http/form-text.ts";
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { requestChange } from "#app/areas/change-requests/commands/request-change.server.ts";
import { listChangeable } from "#app/areas/change-requests/queries/list-changeable.server.ts";
import { findProjectTitle } from "#app/areas/projects/queries/find-project-title.server.ts";
import { refusalText } from "#app/areas/workspaces/views/refusals.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { attempt, found } from "#app/platform/http/reply.server.ts";
import { FormError, Select, TextArea, TextField } from "#app/platform/ui/field.tsx";
import { PageTitle } from "#app/platform/ui/pages.tsx";

export const meta: MetaFunction = () => [{ title: "New change request · Milepost" }];

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
  const form = await request.formData();
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
  const { project, deliverables } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errorsOf = (reason: string) => (answer?.reason === reason ? [refusalText(reason)] : []);
  const isOfField = answer?.reason === "title-missing" || answer?.reason === "wish-missing";
  return (
    <>
      <PageTitle
        title="New change request"
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
          label="In a few words"
          maxLength={120}
        />
        <TextArea
          field={{
            id: "wish",
            name: "wish",
            errors: errorsOf("wish-missing"),
            initialValue: answer?.typed.wish,
          }}
          label="What should be done"
          hint="Your client reads this, and it appears in the amendment."
          rows={6}
          maxLength={4000}
        />
        <Select
          field={{
            id: "deliverableId",
            name: "deliverableId",
            initialValue: answer?.typed.deliverableId,
          }}
          label="What it is about"
          options={[
            ["", "The project as a whole"],
            ...deliverables.map(({ id, title }) => [id, title] as const),
          ]}
        />
        <button className="button" data-tone="main">
          Continue to the price
        </button>
      </Form>
    </>
  );
}
