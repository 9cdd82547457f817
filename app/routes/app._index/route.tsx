import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { listClients } from "#app/areas/clients/queries/list-clients.server.ts";
import { findDashboard } from "#app/studio/queries/dashboard/find-dashboard.server.ts";
import { DashboardRows, type Row } from "#app/studio/views/dashboard/dashboard-rows.tsx";
import { rowsOf } from "#app/studio/views/dashboard/rows-of.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { formatFullDay } from "#app/platform/i18n/format.ts";

export const meta: MetaFunction = () => [{ title: "Today · Milepost" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const { count } = await listClients(context, { search: "", page: 1 });
  return {
    name: context.actor.name,
    today: context.today,
    hasClients: count > 0,
    dashboard: await findDashboard(context),
  };
}

export default function Today() {
  const { name, today, hasClients, dashboard } = useLoaderData<typeof loader>();
  const { mine, theirs, atRisk, silent, money } = rowsOf(dashboard);
  const sections: [title: string, rows: Row[], none: string][] = [
    ["Waiting for you", mine, "Nothing is waiting for you."],
    ["Waiting for a client", theirs, "No client owes you an answer."],
    ["Dates in the next 14 days", atRisk, "No dates are coming up."],
    ["Clients who have heard nothing for a week", silent, "Everyone has heard from you recently."],
    ["Money due", money, "No invoices are open."],
  ];
  const isEmpty = sections.every(([, rows]) => rows.length === 0);
  return (
    <>
      <p className="text-muted text-sm">{formatFullDay(today, "en")}</p>
      <h1 className="mt-1 text-3xl">{`Hello, ${name.split(" ")[0]}`}</h1>
      {isEmpty ? (
        <section className="border-line bg-sheet mt-10 max-w-2xl border px-6 py-8">
          <h2 className="text-xl">{hasClients ? "Start a project" : "Start with a client"}</h2>
          <p className="mt-2 mb-5">
            {hasClients
              ? "Write down what you promise, by when and for how much. You see what your client will see as you type."
              : "Add the client and the people you work with there. Each of them gets a personal link later, without an account."}
          </p>
          <Link
            to={hasClients ? "/app/projects/new" : "/app/clients/new"}
            className="button"
            data-tone="main"
          >
            {hasClients ? "New project" : "Add a client"}
          </Link>
        </section>
      ) : (
        <div className="mt-10 grid gap-x-14 gap-y-12 lg:grid-cols-2">
          {sections.map(([title, rows, none]) => (
            <DashboardRows key={title} title={title} rows={rows} none={none} />
          ))}
        </div>
      )}
    </>
  );
}
