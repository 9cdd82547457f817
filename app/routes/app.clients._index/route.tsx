import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { listClients } from "#app/areas/clients/queries/list-clients.server.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { PageLinks, pageOf, PageTitle, SearchBox } from "#app/platform/ui/pages.tsx";

export const meta: MetaFunction = () => [{ title: "Clients · Milepost" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const search = new URL(request.url).searchParams;
  const at = pageOf(search);
  return { at, ...(await listClients(context, { search: search.get("search") ?? "", page: at })) };
}

export default function Clients() {
  const { clients, count, pages, at } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle title="Clients">
        <Link to="/app/clients/new" className="button" data-tone="main">
          Add a client
        </Link>
      </PageTitle>
      <SearchBox label="Client or contact" />
      {count === 0 ? (
        <p className="text-muted mt-8">
          No clients here. Add one with the people who follow, approve, sign or pay.
        </p>
      ) : null}
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
