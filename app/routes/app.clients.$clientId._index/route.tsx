import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { eraseContact } from "#app/workflows/erase-contact.server.ts";
import { formText } from "#app/platform/http/form-text.ts";
import { changeClient } from "#app/areas/clients/commands/change-client.server.ts";
import { findClient } from "#app/areas/clients/queries/find-client.server.ts";
import { EraseContacts } from "#app/areas/clients/views/erase-contacts.tsx";
import { ClientForm } from "#app/areas/clients/views/client-form.tsx";
import { clientSchema } from "#app/areas/clients/views/client-schema.ts";
import { refusalText } from "#app/areas/workspaces/views/refusals.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { parseForm, readForm } from "#app/platform/http/form.server.ts";
import { attempt, found, invalid, refused } from "#app/platform/http/reply.server.ts";
import { countriesIn } from "#app/platform/i18n/places.server.ts";
import { useRefusalText } from "#app/areas/workspaces/views/use-refusal-text.ts";
import { FormError } from "#app/platform/ui/field.tsx";
import { PageTitle } from "#app/platform/ui/pages.tsx";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { projectsWords } from "#words/studio/projects.ts";
import { clientsWords } from "#words/studio/clients.ts";
import { titled, type Loaded } from "#app/platform/http/title.ts";
import { LinkButton } from "#app/platform/ui/button.tsx";
import { Mark } from "#app/platform/ui/mark.tsx";
import { PROJECT_MARKS } from "#app/studio/views/state-marks.ts";
import { SectionHead } from "#app/platform/ui/section-head.tsx";

export const meta = titled(
  clientsWords,
  (words, page: Loaded<typeof loader>) => page?.client.name ?? words.client.client,
);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const { projects, ...client } = found(await findClient(context, params.clientId ?? ""));
  const countries = countriesIn(context.language);
  return { client, projects, countries, role: context.actor.role };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const form = await readForm(request);
  if (form.get("intent") === "erase-contact") {
    const instead = clientsWords(context.language).client.formerContact;
    const outcome = await attempt(eraseContact(context, formText(form, "contactId"), instead));
    return outcome.done
      ? redirect(`/app/clients/${params.clientId}`)
      : data({ result: undefined, refusal: outcome.reason }, { status: 409 });
  }
  const submission = parseForm(form, { schema: clientSchema });
  if (submission.status !== "success")
    return invalid(submission.reply(), submission.status === "error");
  const outcome = await attempt(changeClient(context, params.clientId ?? "", submission.value));
  return outcome.done
    ? redirect(`/app/clients/${params.clientId}`)
    : refused(submission.reply({ formErrors: [refusalText(outcome.reason, context.language)] }));
}

export default function Client() {
  const words = useWords(clientsWords).client;
  const { states } = useWords(projectsWords);
  const { client, projects, countries, role } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = answer && "refusal" in answer ? answer.refusal : undefined;
  const sayRefusal = useRefusalText();
  const contacts = client.contacts.map(({ id, name, email, role, locale }) => ({
    id,
    name,
    email,
    role,
    locale: locale as "en",
  }));
  return (
    <>
      <PageTitle title={client.name} above={<Link to="/app/clients">{words.clients}</Link>}>
        <LinkButton to={`/app/clients/${client.id}/statement`}>{words.statement}</LinkButton>
        <LinkButton to={`/app/projects/new?client=${client.id}&for=invoice`}>
          {words.newInvoice}
        </LinkButton>
        <LinkButton to={`/app/projects/new?client=${client.id}`}>{words.newProject}</LinkButton>
      </PageTitle>
      {projects.length > 0 ? (
        <section className="mb-10">
          <SectionHead>{words.projects}</SectionHead>
          <ul>
            {projects.map((project) => (
              <li key={project.id} className="border-line flex justify-between border-t py-2.5">
                <Link to={`/app/projects/${project.id}`}>{project.title}</Link>
                <Mark kind={PROJECT_MARKS[project.status]} className="text-sm">
                  {states[project.status]}
                </Mark>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <FormError errors={refusal ? [sayRefusal(refusal)] : []} />
      <ClientForm
        result={answer?.result}
        client={{ ...client, contacts }}
        countries={countries}
        button={words.saveTheClient}
      />
      {role === "owner" ? <EraseContacts contacts={contacts} /> : null}
    </>
  );
}
