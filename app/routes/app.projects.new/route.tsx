import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { listClientNames } from "#app/areas/clients/queries/list-client-names.server.ts";
import { createProject } from "#app/areas/projects/commands/create-project.server.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { attempt, invalid } from "#app/platform/http/reply.server.ts";
import { CURRENCIES, isCurrency } from "#app/platform/i18n/places.server.ts";
import { FormError, Select, TextField } from "#app/platform/ui/field.tsx";
import { PageTitle } from "#app/platform/ui/pages.tsx";

export const meta: MetaFunction = () => [{ title: "New project · Milepost" }];

const schema = z.object({
  clientId: z.string({ error: "Choose the client." }),
  title: z.string({ error: "Name the project." }).trim().min(1).max(120, "Use at most 120 characters."),
  currency: z.string({ error: "Choose the currency." }).refine(isCurrency, "Choose the currency."),
});

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  return { clients: await listClientNames(context), chosen: new URL(request.url).searchParams.get("client") ?? "", currencies: CURRENCIES, currency: context.actor.workspace.currency };
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return invalid(submission.reply());
  const outcome = await attempt(createProject(context, submission.value));
  return outcome.done ? redirect(`/app/projects/${outcome.value}/scope`) : invalid(submission.reply());
}

export default function NewProject() {
  const { clients, chosen, currencies, currency } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<z.input<typeof schema>>({ lastResult: useActionData<typeof action>()?.result, id: "project", defaultValue: { clientId: chosen, currency } });
  return (
    <>
      <PageTitle title="New project" />
      {clients.length === 0 ? (
        <p>
          A project is for a client. <Link to="/app/clients/new">Add the client first</Link>
        </p>
      ) : (
        <Form method="post" {...getFormProps(form)} className="max-w-lg space-y-5">
          <FormError errors={form.errors} />
          <Select field={fields.clientId} label="Client" options={clients.map(({ id, name }) => [id, name])} />
          <TextField field={fields.title} label="Project" hint="As the client would call it: “New shop window”, “Website”." maxLength={120} />
          <Select field={fields.currency} label="Currency" hint="Everything in this project is priced, invoiced and paid in it. It stays." options={currencies} />
          <button className="button" data-tone="main">
            Write the scope
          </button>
        </Form>
      )}
    </>
  );
}
