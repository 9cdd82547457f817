import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { listProjects } from "#app/areas/projects/queries/list-projects.server.ts";
import { PROJECT_STATUSES } from "#app/areas/projects/rules/project-states.ts";
import { SmallRoad } from "#app/areas/projects/views/small-road.tsx";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { PageLinks, pageOf, PageTitle, SearchBox } from "#app/platform/ui/pages.tsx";

export const meta: MetaFunction = () => [{ title: "Projects · Milepost" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const search = new URL(request.url).searchParams;
  const page = pageOf(search);
  const status = PROJECT_STATUSES.find((known) => known === search.get("status")) ?? null;
  return {
    page: undefined,
    at: page,
    ...(await listProjects(context, { search: search.get("search") ?? "", status, page })),
  };
}

export default function Projects() {
  const { projects, count, pages, at } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const isFiltered = Boolean(search.get("search") || search.get("status"));
  return (
    <>
      <PageTitle title="Projects">
        <Link to="/app/projects/new" className="button" data-tone="main">
          New project
        </Link>
      </PageTitle>
      <SearchBox label="Project or client">
        <div>
          <label htmlFor="status" className="mb-1 block text-sm font-semibold">
            State
          </label>
          <select
            id="status"
            name="status"
            defaultValue={search.get("status") ?? ""}
            className="field"
          >
            <option value="">All</option>
            {PROJECT_STATUSES.map((status) => (
              <option key={status}>{status}</option>
            ))}
          </select>
        </div>
      </SearchBox>
      {count === 0 ? (
        <p className="text-muted mt-8">
          {isFiltered
            ? "No matches. Try another word, or all states."
            : "No projects yet. Start one: what you promise, by when and for how much."}
        </p>
      ) : (
        <ul className="mt-8">
          {projects.map((project) => (
            <li
              key={project.id}
              className="border-line grid items-center gap-x-8 gap-y-2 border-t py-4 sm:grid-cols-[1fr_6rem_16rem]"
            >
              <span className="min-w-0">
                <Link to={`/app/projects/${project.id}`} className="font-display text-lg">
                  {project.title}
                </Link>
                <span className="text-muted block text-sm">{project.client.name}</span>
              </span>
              <span className="text-sm">{project.status}</span>
              <SmallRoad milestones={project.milestones} />
            </li>
          ))}
        </ul>
      )}
      <PageLinks page={at} pages={pages} />
    </>
  );
}
