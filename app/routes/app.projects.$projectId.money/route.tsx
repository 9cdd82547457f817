import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { found } from "#app/platform/http/reply.server.ts";
import { titled } from "#app/platform/http/title.ts";
import { findProject } from "#app/studio/queries/find-project.server.ts";
import { listProjectMail } from "#app/studio/queries/list-mail.server.ts";
import { InvoicesPanel } from "#app/studio/views/project/invoices-panel.tsx";
import { findRoom } from "#app/studio/queries/find-room.server.ts";
import { Room } from "#app/studio/views/room/room.tsx";
import { roomWords } from "#words/studio/room.ts";

export const meta = titled(roomWords, (words) => words.names.money);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const projectId = params.projectId ?? "";
  const project = found(await findProject(context, projectId));
  const room = found(await findRoom(context, projectId));
  return { room, project, mails: await listProjectMail(context, projectId), today: context.today };
}

export default function MoneyDoor() {
  const { room, project, mails, today } = useLoaderData<typeof loader>();
  return (
    <Room room={room} at="money">
      <div className="max-w-4xl">
        <InvoicesPanel project={project} mails={mails} today={today} />
      </div>
    </Room>
  );
}
