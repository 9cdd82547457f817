import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { found } from "#app/platform/http/reply.server.ts";
import { titled } from "#app/platform/http/title.ts";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { History } from "#app/portal/views/project/history.tsx";
import { findRoom } from "#app/studio/queries/find-room.server.ts";
import { listActivities } from "#app/studio/queries/list-activities.server.ts";
import { Room } from "#app/studio/views/room/room.tsx";
import { portalWords } from "#words/portal.ts";
import { projectsWords } from "#words/studio/projects.ts";
import { roomWords } from "#words/studio/room.ts";

export const meta = titled(roomWords, (words) => words.names.history);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const projectId = params.projectId ?? "";
  const room = found(await findRoom(context, projectId));
  return { room, activities: await listActivities(context, projectId) };
}

export default function HistoryDoor() {
  const { room, activities } = useLoaderData<typeof loader>();
  const language = useLanguage();
  const { history, ...words } = useWords(portalWords);
  const { activities: own } = useWords(projectsWords);
  // The client's history, plus the activities that only the freelancer sees.
  const said = { ...words, history: { ...history, lines: { ...history.lines, ...own } } };
  return (
    <Room room={room} at="history">
      <History page={{ timeZone: room.timeZone, activities }} locale={language} words={said} />
    </Room>
  );
}
