import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { giveGuestLink } from "#app/areas/sharing/commands/give-guest-link.server.ts";
import { revokeLink } from "#app/areas/sharing/commands/revoke-link.server.ts";
import { listLinks } from "#app/areas/sharing/queries/list-links.server.ts";
import { RIGHTS } from "#app/areas/sharing/rules/guest-rights.ts";
import { useRefusalText } from "#app/areas/workspaces/views/use-refusal-text.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { formText } from "#app/platform/http/form-text.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import { attempt, found } from "#app/platform/http/reply.server.ts";
import { titled } from "#app/platform/http/title.ts";
import { FormError } from "#app/platform/ui/field.tsx";
import { findProject } from "#app/studio/queries/find-project.server.ts";
import { listProjectMail } from "#app/studio/queries/list-mail.server.ts";
import { LinksPanel } from "#app/studio/views/project/links-panel.tsx";
import { findRoom } from "#app/studio/queries/find-room.server.ts";
import { Room } from "#app/studio/views/room/room.tsx";
import { roomWords } from "#words/studio/room.ts";

export const meta = titled(roomWords, (words) => words.names.people);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const projectId = params.projectId ?? "";
  const [room, project, links, mails] = await Promise.all([
    findRoom(context, projectId),
    findProject(context, projectId),
    listLinks(context, projectId),
    listProjectMail(context, projectId),
  ]);
  return { room: found(room), project: found(project), links, mails };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const projectId = params.projectId ?? "";
  const form = await readForm(request);
  const linkId = formText(form, "linkId");
  const orders: Record<string, () => Promise<void>> = {
    "revoke-link": () => revokeLink(context, { projectId, linkId, replace: false }),
    "replace-link": () => revokeLink(context, { projectId, linkId, replace: true }),
    "give-guest-link": () =>
      giveGuestLink(context, {
        projectId,
        contactId: formText(form, "contactId"),
        rights: RIGHTS.filter((right) => form.getAll("rights").includes(right)),
      }),
  };
  const outcome = await attempt(found(orders[formText(form, "intent")])());
  return outcome.done
    ? redirect(`/app/projects/${projectId}/people`)
    : data({ refusal: outcome.reason }, { status: 409 });
}

export default function PeopleDoor() {
  const { room, project, links, mails } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal;
  const refusalText = useRefusalText();
  return (
    <Room room={room} at="people">
      <FormError errors={refusal ? [refusalText(refusal)] : []} />
      <div className="max-w-3xl">
        <LinksPanel
          links={links}
          mails={mails}
          projectId={project.id}
          timeZone={project.timeZone}
          contacts={project.sentAt ? project.client.contacts : []}
        />
      </div>
    </Room>
  );
}
