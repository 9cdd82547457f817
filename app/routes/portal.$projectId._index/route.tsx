import {
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { noteVisit } from "#app/areas/sharing/commands/note-visit.server.ts";
import { findProjectPage } from "#app/portal/queries/find-project-page.server.ts";
import { CACHE_HEADER, viewerKey, type PageKey } from "#app/portal/queries/cached-page.server.ts";
import { GuestShell } from "#app/portal/views/guest-shell.tsx";
import { ProjectPageView } from "#app/portal/views/project/project-page.tsx";
import { portalWords } from "#words/portal.ts";
import { inBackground } from "#app/platform/jobs/in-background.server.ts";
import { requireGuest } from "#app/platform/auth/guards.server.ts";
import { found } from "#app/platform/http/reply.server.ts";
import { guestFrame } from "#app/platform/http/guest-frame.server.ts";
import { readTheme } from "#app/platform/http/theme.server.ts";

export const handle = { hydrate: false };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.project.title} · ${data.project.studio.name}` : "Milepost" },
];
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  inBackground(noteVisit(context));
  const { actor, today } = context;
  const project = found(await findProjectPage(context));
  const key: PageKey = {
    projectId: project.id,
    version: project.version,
    rights: actor.rights.join(" "),
    locale: actor.locale,
    today,
    theme: readTheme(request) ?? "",
    viewer: viewerKey(actor.contactId, actor.name),
  };
  // What an act says about itself in the address isn't for the next reading.
  const isPlain = new URL(request.url).search === "";
  const page = guestFrame(actor, project.studio.accent);
  return data(
    { project, rights: actor.rights, today, page },
    isPlain ? { headers: { [CACHE_HEADER]: JSON.stringify(key) } } : {},
  );
}

export default function ProjectRoute() {
  const { project, rights, today, page } = useLoaderData<typeof loader>();
  const words = portalWords(page.locale);
  return (
    <GuestShell
      studio={project.studio.name}
      email={project.studio.email}
      words={words}
      here={`/portal/${project.id}`}
      isWide
    >
      <ProjectPageView
        page={project}
        rights={rights}
        today={today}
        locale={page.locale}
        words={words}
        base={`/portal/${project.id}`}
        files={`/portal/${project.id}/files`}
      />
    </GuestShell>
  );
}
