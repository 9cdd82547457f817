import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listClients } from "#app/areas/clients/queries/list-clients.server.ts";
import { findDashboard } from "#app/studio/queries/dashboard/find-dashboard.server.ts";
import { DashboardRows, type Row } from "#app/studio/views/dashboard/dashboard-rows.tsx";
import { rowsOf } from "#app/studio/views/dashboard/rows-of.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { formatFullDay } from "#app/platform/i18n/format.ts";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { titled } from "#app/platform/http/title.ts";
import { todayWords } from "#words/studio/today.ts";
import { LinkButton } from "#app/platform/ui/button.tsx";
import type { MarkKind } from "#app/platform/ui/mark.tsx";

export const meta = titled(todayWords, (words) => words.today.today);

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
  const language = useLanguage();
  const words = useWords(todayWords).today;
  const { name, today, hasClients, dashboard } = useLoaderData<typeof loader>();
  const { mine, theirs, atRisk, silent, money } = rowsOf(dashboard, language);
  const sections: [title: string, rows: Row[], none: string, mark: MarkKind][] = [
    [words.waitingForYou, mine, words.nothingIsWaitingForYou, "yours"],
    [words.waitingForAClient, theirs, words.noClientOwes, "theirs"],
    [words.datesInTheNext14, atRisk, words.noDatesAreComingUp, "progress"],
    [words.clientsWhoHaveHeardNothing, silent, words.everyoneHasHeard, "yours"],
    [words.moneyDue, money, words.noInvoicesAreOpen, "theirs"],
  ];
  const first = sections.findIndex(([, rows]) => rows.length > 0);
  return (
    <>
      <p className="text-muted text-sm">{formatFullDay(today, language)}</p>
      <h1 className="mt-1 text-3xl">{words.hello(name.split(" ")[0] ?? name)}</h1>
      {first === -1 ? (
        <section className="border-line bg-sheet mt-10 max-w-2xl border px-6 py-8">
          <h2 className="text-lg">{hasClients ? words.startAProject : words.startWithAClient}</h2>
          <p className="mt-2 mb-5">
            {hasClients ? words.writeDownWhatYouPromise : words.addTheClient}
          </p>
          <LinkButton to={hasClients ? "/app/projects/new" : "/app/clients/new"} tone="main">
            {hasClients ? words.newProject : words.addAClient}
          </LinkButton>
        </section>
      ) : (
        <div className="mt-10 grid gap-x-14 gap-y-12 lg:grid-cols-2">
          {sections.map(([title, rows, none, mark], index) => (
            <DashboardRows
              key={title}
              title={title}
              rows={rows}
              none={none}
              mark={mark}
              isFirst={index === first}
            />
          ))}
        </div>
      )}
    </>
  );
}
