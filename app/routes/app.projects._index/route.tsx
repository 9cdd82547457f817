import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { listProjects } from "#app/areas/projects/queries/list-projects.server.ts";
import { PROJECT_STATUSES } from "#app/areas/projects/rules/project-states.ts";
import { SmallRoad } from "#app/areas/projects/views/small-road.tsx";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { PageLinks, pageOf, PageTitle, SearchBox } from "#app/platform/ui/pages.tsx";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { titled } from "#app/platform/http/title.ts";
import { projectsWords } from "#words/studio/projects.ts";

export const meta = titled(projectsWords, (words) => words.projects.projects);

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
  const { projects: words, states } = useWords(projectsWords);
  const { projects, count, pages, at } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const isFiltered = Boolean(search.get("search") || search.get("status"));
  return (
    <>
      <PageTitle title={words.projects}>
        <Link to="/app/projects/new" className="button" data-tone="main">
          {words.newProject}
        </Link>
      </PageTitle>
      <SearchBox label={words.projectOrClient}>
        <div>
          <label htmlFor="status" className="mb-1 block text-sm font-semibold">
            {words.state}
          </label>
          <select
            id="status"
            name="status"
            defaultValue={search.get("status") ?? ""}
            className="field"
          >
            <option value="">{words.all}</option>
            {PROJECT_STATUSES.map((status) => (
              <option key={status} value={status}>
                {states[status]}
              </option>
            ))}
          </select>
        </div>
      </SearchBox>
      {count === 0 ? (
        <p className="text-muted mt-8">
          {isFiltered ? words.noMatchesTryAnotherWord : words.noProjectsYetStartOne}
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
              <span className="text-sm">{states[project.status]}</span>
              <SmallRoad milestones={project.milestones} />
            </li>
          ))}
        </ul>
      )}
      <PageLinks page={at} pages={pages} />
    </>
  );
}
