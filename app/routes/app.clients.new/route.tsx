import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addClient } from "#app/areas/clients/commands/add-client.server.ts";
import { ClientForm } from "#app/areas/clients/views/client-form.tsx";
import { clientSchema } from "#app/areas/clients/views/client-schema.ts";
import { findWorkspace } from "#app/areas/workspaces/queries/find-workspace.server.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { parseForm, readForm } from "#app/platform/http/form.server.ts";
import { invalid } from "#app/platform/http/reply.server.ts";
import { countriesIn } from "#app/platform/i18n/places.server.ts";
import { PageTitle } from "#app/platform/ui/pages.tsx";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { titled } from "#app/platform/http/title.ts";
import { clientsWords } from "#words/studio/clients.ts";

export const meta = titled(clientsWords, (words) => words.newClient.addAClient);

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const { country } = await findWorkspace(context);
  return { countries: countriesIn(context.language), country };
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const submission = parseForm(await readForm(request), { schema: clientSchema });
  if (submission.status !== "success")
    return invalid(submission.reply(), submission.status === "error");
  const id = await addClient(context, submission.value);
  return redirect(`/app/clients/${id}`);
}

export default function NewClient() {
  const words = useWords(clientsWords).newClient;
  const { countries, country } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle title={words.addAClient} />
      <ClientForm
        result={useActionData<typeof action>()?.result}
        client={{ country, contacts: [{ locale: "en" }] }}
        countries={countries}
        button={words.saveTheClient}
      />
    </>
  );
}
