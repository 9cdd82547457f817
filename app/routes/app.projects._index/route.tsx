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
import { PROJECT_MARKS } from "#app/studio/views/state-marks.ts";
import { Empty } from "#app/platform/ui/empty.tsx";
import { Row } from "#app/platform/ui/row.tsx";

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
        <Empty>{isFiltered ? words.noMatchesTryAnotherWord : words.noProjectsYetStartOne}</Empty>
      ) : (
        <ul className="mt-8">
          {projects.map((project) => (
            <Row
              key={project.id}
              mark={PROJECT_MARKS[project.status]}
              title={<Link to={`/app/projects/${project.id}`}>{project.title}</Link>}
              facts={`${project.client.name}, ${states[project.status]}`}
              when={
                <div className="w-40 max-sm:w-24">
                  <SmallRoad milestones={project.milestones} />
                </div>
              }
            />
          ))}
        </ul>
      )}
      <PageLinks page={at} pages={pages} />
    </>
  );
}
