import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { listClients } from "#app/areas/clients/queries/list-clients.server.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { PageLinks, pageOf, PageTitle, SearchBox } from "#app/platform/ui/pages.tsx";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { titled } from "#app/platform/http/title.ts";
import { clientsWords } from "#words/studio/clients.ts";
import { LinkButton } from "#app/platform/ui/button.tsx";
import { Row } from "#app/platform/ui/row.tsx";
import { Empty } from "#app/platform/ui/empty.tsx";

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
      {count === 0 ? <Empty>{words.noClientsHereAddOne}</Empty> : null}
      <ul className="mt-8">
        {clients.map((client) => (
          <Row
            key={client.id}
            title={<Link to={`/app/clients/${client.id}`}>{client.name}</Link>}
            facts={client.contacts.map(({ name }) => name).join(", ")}
            when={words.projects(client._count.projects)}
          />
        ))}
      </ul>
      <PageLinks page={at} pages={pages} />
    </>
  );
}
