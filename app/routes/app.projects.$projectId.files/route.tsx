import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { findRemovalDay } from "#app/areas/files/queries/list-storage.server.ts";
import { filterFiles, readFileFilter } from "#app/areas/files/rules/file-list.ts";
import { FileList } from "#app/areas/files/views/file-list.tsx";
import { listFiles } from "#app/areas/work/queries/list-files.server.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { found } from "#app/platform/http/reply.server.ts";
import { titled } from "#app/platform/http/title.ts";
import { useLanguage } from "#app/platform/i18n/use-words.ts";
import { listDocuments } from "#app/portal/queries/list-documents.server.ts";
import { shownDocuments } from "#app/portal/views/shown-documents.ts";
import { findRoom } from "#app/studio/queries/find-room.server.ts";
import { Room } from "#app/studio/views/room/room.tsx";
import { deliveryWords } from "#words/delivery.ts";
import { roomWords } from "#words/studio/room.ts";

export const meta = titled(roomWords, (words) => words.names.files);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const projectId = params.projectId ?? "";
  const room = found(await findRoom(context, projectId));
  const all = await listFiles(context, projectId);
  const filter = readFileFilter(new URL(request.url).searchParams);
  const documents = shownDocuments(await listDocuments(context, projectId), {
    locale: context.language,
    base: `/app/projects/${projectId}`,
    search: filter.search,
  });
  const until = await findRemovalDay(context, projectId);
  return { room, all, filter, documents, until, files: filterFiles(all, filter) };
}

export default function FilesDoor() {
  const { room, ...list } = useLoaderData<typeof loader>();
  const language = useLanguage();
  return (
    <Room room={room} at="files">
      <p className="mb-4">
        <Link
          to={`/app/projects/${room.id}/delivery`}
          className="inline-flex min-h-11 items-center"
        >
          {deliveryWords(language).title}
        </Link>
      </p>
      <FileList
        {...list}
        base="/files"
        archive={`/app/projects/${room.id}/files.zip`}
        locale={language}
        timeZone={room.timeZone}
      />
    </Room>
  );
}
