import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { found } from "#app/platform/http/reply.server.ts";
import { titled } from "#app/platform/http/title.ts";
import { findProject } from "#app/studio/queries/find-project.server.ts";
import { findPromises } from "#app/studio/queries/find-promises.server.ts";
import { ChangesPanel } from "#app/studio/views/project/changes-panel.tsx";
import { findRoom } from "#app/studio/queries/find-room.server.ts";
import { Room } from "#app/studio/views/room/room.tsx";
import { Promises } from "#app/studio/views/room/promises.tsx";
import { roomWords } from "#words/studio/room.ts";

export const meta = titled(roomWords, (words) => words.names.scope);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const projectId = params.projectId ?? "";
  const [room, project, promises] = await Promise.all([
    findRoom(context, projectId),
    findProject(context, projectId),
    findPromises(context, projectId),
  ]);
  return { room: found(room), project: found(project), promises: found(promises) };
}

export default function ScopeDoor() {
  const { room, project, promises } = useLoaderData<typeof loader>();
  return (
    <Room room={room} at="scope">
      <div className="max-w-4xl space-y-12">
        <Promises promises={promises} projectId={project.id} />
        <ChangesPanel project={project} />
      </div>
    </Room>
  );
}
