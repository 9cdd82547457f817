import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { Notice } from "#app/platform/ui/notice.tsx";
import { requireGuest } from "#app/platform/auth/guards.server.ts";
import { guestFrame } from "#app/platform/http/guest-frame.server.ts";
import { found } from "#app/platform/http/reply.server.ts";
import { findProjectPage } from "#app/portal/queries/find-project-page.server.ts";
import { GuestShell } from "#app/portal/views/guest-shell.tsx";
import { SmallWork, worksOf } from "#app/portal/views/project/newest-work.tsx";
import { checkpointsWords } from "#words/checkpoints.ts";
import { portalWords } from "#words/portal.ts";

export const handle = { hydrate: false };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data
      ? `${checkpointsWords(data.page.locale).allTitle} · ${data.project.title}`
      : "Milepost",
  },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const project = found(await findProjectPage(context));
  return { project, page: guestFrame(context.actor, project.studio.accent) };
}

export default function AllWork() {
  const { project, page } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const words = portalWords(page.locale);
  const said = checkpointsWords(page.locale);
  const home = `/portal/${project.id}`;
  const works = worksOf(project);
  return (
    <GuestShell
      studio={project.studio.name}
      email={project.studio.email}
      words={words}
      here={`${home}/work`}
      back={{ href: home, label: words.agreement.back }}
      isWide
    >
      <p className="text-muted text-sm">{project.title}</p>
      {search.has("withdrawn") ? (
        <Notice role="status" tabIndex={-1} className="my-6">
          {said.withdrawn}
        </Notice>
      ) : null}
      <h1 className="mt-1 mb-10 text-3xl">{said.allTitle}</h1>
      {works.length === 0 ? <p className="text-muted">{said.none}</p> : null}
      <ul className="work-grid">
        {works.map((work) => (
          <li key={work.checkpoint.id}>
            <SmallWork
              {...work}
              page={project}
              locale={page.locale}
              base={home}
              files={`${home}/files`}
            />
          </li>
        ))}
      </ul>
    </GuestShell>
  );
}
