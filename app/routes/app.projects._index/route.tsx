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
import { LinkButton } from "#app/platform/ui/button.tsx";
import { Label, SelectInput } from "#app/platform/ui/inputs.tsx";
import { Mark } from "#app/platform/ui/mark.tsx";
import { PROJECT_MARKS } from "#app/studio/views/state-marks.ts";

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
        <LinkButton to="/app/projects/new" tone="main">
          {words.newProject}
        </LinkButton>
      </PageTitle>
      <SearchBox label={words.projectOrClient}>
        <div>
          <Label htmlFor="status">{words.state}</Label>
          <SelectInput id="status" name="status" defaultValue={search.get("status") ?? ""}>
            <option value="">{words.all}</option>
            {PROJECT_STATUSES.map((status) => (
              <option key={status} value={status}>
                {states[status]}
              </option>
            ))}
          </SelectInput>
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
              <Mark kind={PROJECT_MARKS[project.status]} className="text-sm">
                {states[project.status]}
              </Mark>
              <SmallRoad milestones={project.milestones} />
            </li>
          ))}
        </ul>
      )}
      <PageLinks page={at} pages={pages} />
    </>
  );
}
