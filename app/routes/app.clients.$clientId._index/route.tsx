import { parseWithZod } from "@conform-to/zod/v4";
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { changeClient } from "#app/areas/clients/commands/change-client.server.ts";
import { findClient } from "#app/areas/clients/queries/find-client.server.ts";
import { ClientForm } from "#app/areas/clients/views/client-form.tsx";
import { clientSchema } from "#app/areas/clients/views/client-schema.ts";
import { refusalText } from "#app/areas/workspaces/views/refusals.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { attempt, found, invalid, refused } from "#app/platform/http/reply.server.ts";
import { COUNTRIES } from "#app/platform/i18n/places.server.ts";
import { PageTitle } from "#app/platform/ui/pages.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.client.name ?? "Client"} · Milepost` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const { projects, ...client } = found(await findClient(context, params.clientId ?? ""));
  return { client, projects, countries: COUNTRIES };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const submission = parseWithZod(await request.formData(), { schema: clientSchema });
  if (submission.status !== "success")
    return invalid(submission.reply(), submission.status === "error");
  const outcome = await attempt(changeClient(context, params.clientId ?? "", submission.value));
  return outcome.done
    ? redirect(`/app/clients/${params.clientId}`)
    : refused(submission.reply({ formErrors: [refusalText(outcome.reason)] }));
}

export default function Client() {
  const { client, projects, countries } = useLoaderData<typeof loader>();
  const contacts = client.contacts.map(({ id, name, email, role, locale }) => ({
    id,
    name,
    email,
    role,
    locale: locale as "en",
  }));
  return (
    <>
      <PageTitle title={client.name} above={<Link to="/app/clients">Clients</Link>}>
        <Link to={`/app/clients/${client.id}/statement`} className="button">
          Statement
        </Link>
        <Link to={`/app/projects/new?client=${client.id}&for=invoice`} className="button">
          New invoice
        </Link>
        <Link to={`/app/projects/new?client=${client.id}`} className="button" data-tone="main">
          New project
        </Link>
      </PageTitle>
      {projects.length > 0 ? (
        <section className="mb-10">
          <h2 className="mb-2 text-xl">Projects</h2>
          <ul>
            {projects.map((project) => (
              <li key={project.id} className="border-line flex justify-between border-t py-2.5">
                <Link to={`/app/projects/${project.id}`}>{project.title}</Link>
                <span className="text-muted text-sm">{project.status}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <ClientForm
        result={useActionData<typeof action>()?.result}
        client={{ ...client, contacts }}
        countries={countries}
        button="Save the client"
      />
    </>
  );
}
