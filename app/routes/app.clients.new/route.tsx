import { parseWithZod } from "@conform-to/zod/v4";
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addClient } from "#app/areas/clients/commands/add-client.server.ts";
import { ClientForm } from "#app/areas/clients/views/client-form.tsx";
import { clientSchema } from "#app/areas/clients/views/client-schema.ts";
import { findWorkspace } from "#app/areas/workspaces/queries/find-workspace.server.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { invalid } from "#app/platform/http/reply.server.ts";
import { COUNTRIES } from "#app/platform/i18n/places.server.ts";
import { PageTitle } from "#app/platform/ui/pages.tsx";

export const meta: MetaFunction = () => [{ title: "Add a client · Milepost" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { country } = await findWorkspace(await requireMember(request));
  return { countries: COUNTRIES, country };
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const submission = parseWithZod(await request.formData(), { schema: clientSchema });
  if (submission.status !== "success")
    return invalid(submission.reply(), submission.status === "error");
  const id = await addClient(context, submission.value);
  return redirect(`/app/clients/${id}`);
}

export default function NewClient() {
  const { countries, country } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle title="Add a client" />
      <ClientForm
        result={useActionData<typeof action>()?.result}
        client={{ country, contacts: [{ locale: "en" }] }}
        countries={countries}
        button="Save the client"
      />
    </>
  );
}
