import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listHeld } from "#app/areas/delivery/queries/find-held.server.ts";
import { findRemovalDay } from "#app/areas/files/queries/list-storage.server.ts";
import { filterFiles, readFileFilter } from "#app/areas/files/rules/file-list.ts";
import { withHeld } from "#app/areas/files/rules/shown-file.ts";
import { FileList } from "#app/areas/files/views/file-list.tsx";
import { listFiles } from "#app/areas/work/queries/list-files.server.ts";
import { requireGuest } from "#app/platform/auth/guards.server.ts";
import { guestFrame } from "#app/platform/http/guest-frame.server.ts";
import { listDocuments } from "#app/portal/queries/list-documents.server.ts";
import { shownDocuments } from "#app/portal/views/shown-documents.ts";
import { findShell } from "#app/portal/queries/find-shell.server.ts";
import { GuestShell } from "#app/portal/views/guest-shell.tsx";
import { deliveryWords } from "#words/delivery.ts";
import { filesWords } from "#words/files.ts";
import { portalWords } from "#words/portal.ts";

export const handle = { hydrate: false };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${filesWords(data.page.locale).title} · ${data.shell.title}` : "Milepost" },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireGuest(request, params.projectId);
  const shell = await findShell(context);
  const { projectId } = context.actor;
  const held = await listHeld(context.db, projectId, context.now);
  const all = withHeld(await listFiles(context, projectId), held);
  const filter = readFileFilter(new URL(request.url).searchParams);
  const page = guestFrame(context.actor, shell.accent);
  const documents = shownDocuments(await listDocuments(context, context.actor.projectId), {
    locale: context.actor.locale,
    base: `/portal/${context.actor.projectId}`,
    search: filter.search,
  });
  const until = await findRemovalDay(context, context.actor.projectId);
  return { page, shell, list: { all, filter, documents, until, files: filterFiles(all, filter) } };
}

export default function GuestFiles() {
  const { page, shell, list } = useLoaderData<typeof loader>();
  const words = portalWords(page.locale);
  const home = `/portal/${shell.projectId}`;
  return (
    <GuestShell
      studio={shell.studio}
      email={shell.email}
      words={words}
      here={`${home}/files`}
      back={{ href: home, label: words.agreement.back }}
      isWide
    >
      <p className="text-muted text-sm">{shell.title}</p>
      <h1 className="mt-1 text-3xl">{filesWords(page.locale).title}</h1>
      <p className="mb-8">
        <a href={`${home}/delivery`} className="inline-flex min-h-11 items-center">
          {deliveryWords(page.locale).yours}
        </a>
      </p>
      <FileList
        {...list}
        base={`${home}/files`}
        archive={`${home}/files.zip`}
        locale={page.locale}
        timeZone={shell.timeZone}
      />
    </GuestShell>
  );
}
