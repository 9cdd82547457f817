import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { listClients } from "#app/areas/clients/queries/list-clients.server.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { PageLinks, pageOf, PageTitle, SearchBox } from "#app/platform/ui/pages.tsx";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { titled } from "#app/platform/http/title.ts";
import { clientsWords } from "#words/studio/clients.ts";
import { LinkButton } from "#app/platform/ui/button.tsx";

export const meta = titled(clientsWords, (words) => words.clients.clients);

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const search = new URL(request.url).searchParams;
  const at = pageOf(search);
  return { at, ...(await listClients(context, { search: search.get("search") ?? "", page: at })) };
}

export default function Clients() {
  const words = useWords(clientsWords).clients;
  const { clients, count, pages, at } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle title={words.clients}>
        <LinkButton to="/app/clients/new" tone="main">
          {words.addAClient}
        </LinkButton>
      </PageTitle>
      <SearchBox label={words.clientOrContact} />
      {count === 0 ? <p className="text-muted mt-8">{words.noClientsHereAddOne}</p> : null}
      <ul className="mt-8">
        {clients.map((client) => (
          <li
            key={client.id}
            className="border-line flex flex-wrap items-baseline justify-between gap-x-6 border-t py-4"
          >
            <span className="min-w-0">
              <Link to={`/app/clients/${client.id}`} className="font-display text-lg">
                {client.name}
              </Link>
              <span className="text-muted block text-sm">
                {client.contacts.map(({ name }) => name).join(", ")}
              </span>
            </span>
            <span className="text-muted text-sm">{`${client._count.projects} ${client._count.projects === 1 ? "project" : "projects"}`}</span>
          </li>
        ))}
      </ul>
      <PageLinks page={at} pages={pages} />
    </>
  );
}
