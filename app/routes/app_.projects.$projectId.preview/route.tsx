import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findProjectPageForMember } from "#app/portal/queries/find-project-page.server.ts";
import { GuestShell } from "#app/portal/views/guest-shell.tsx";
import { ProjectPageView } from "#app/portal/views/project/project-page.tsx";
import { portalWords } from "#words/portal.ts";
import { listLinks } from "#app/areas/sharing/queries/list-links.server.ts";
import { RIGHTS } from "#app/areas/sharing/rules/guest-rights.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { stylesheetFor } from "#app/platform/http/stylesheet.server.ts";
import { found } from "#app/platform/http/reply.server.ts";
import { findClientLocale } from "#app/areas/clients/queries/find-client-locale.server.ts";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { projectsWords } from "#words/studio/projects.ts";
import { titled, type Loaded } from "#app/platform/http/title.ts";

export const handle = { hydrate: false };
export const meta = titled(projectsWords, (words, page: Loaded<typeof loader>) =>
  words.preview.pageTitle(page?.project.title ?? ""),
);

/**
 * Exactly the guest's page, outside the freelancer's own frame, for looking: its links lead
 * nowhere, and no visit is counted.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const project = found(await findProjectPageForMember(context, params.projectId ?? ""));
  const links = await listLinks(context, project.id);
  const link = links.find(({ id }) => id === new URL(request.url).searchParams.get("link")) ?? null;
  const locale = link?.contact.locale ?? (await findClientLocale(context, project.id));
  return {
    page: { stylesheet: stylesheetFor(project.studio.accent) },
    project,
    today: context.today,
    rights: link ? link.rights : [...RIGHTS],
    locale,
  };
}

export default function Preview() {
  const labels = useWords(projectsWords).preview;
  const { project, today, rights, locale } = useLoaderData<typeof loader>();
  const words = portalWords(locale);
  return (
    <>
      <aside
        aria-label={labels.viewAsClient}
        className="bg-wash border-line no-print border-b px-5 py-3 text-center text-sm"
      >
        {labels.banner} <a href={`/app/projects/${project.id}`}>{labels.backToTheProject}</a>
      </aside>
      <div lang={locale}>
        <GuestShell
          studio={project.studio.name}
          email={project.studio.email}
          words={words}
          here={null}
          isWide
        >
          <ProjectPageView
            page={project}
            rights={rights}
            today={today}
            locale={locale}
            words={words}
            base={null}
            files="/files"
          />
        </GuestShell>
      </div>
    </>
  );
}
