import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { voidAgreement } from "#app/areas/agreements/commands/void-agreement.server.ts";
import { pauseOrResume } from "#app/areas/projects/commands/pause-or-resume.server.ts";
import { startEarly } from "#app/areas/projects/commands/start-early.server.ts";
import { useRefusalText } from "#app/areas/workspaces/views/use-refusal-text.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { formText } from "#app/platform/http/form-text.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import { attempt, found } from "#app/platform/http/reply.server.ts";
import { titled } from "#app/platform/http/title.ts";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { FormError } from "#app/platform/ui/field.tsx";
import { findProject } from "#app/studio/queries/find-project.server.ts";
import { listProjectMail } from "#app/studio/queries/list-mail.server.ts";
import { AgreementPanel } from "#app/studio/views/project/agreement-panel.tsx";
import { findRoom } from "#app/studio/queries/find-room.server.ts";
import { Room } from "#app/studio/views/room/room.tsx";
import { projectsWords } from "#words/studio/projects.ts";
import { roomWords } from "#words/studio/room.ts";

export const meta = titled(roomWords, (words) => words.names.agreement);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const projectId = params.projectId ?? "";
  const project = found(await findProject(context, projectId));
  const room = found(await findRoom(context, projectId));
  return { room, project, mails: await listProjectMail(context, projectId) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const projectId = params.projectId ?? "";
  const form = await readForm(request);
  const orders: Record<string, () => Promise<void>> = {
    "void-agreement": () => voidAgreement(context, projectId),
    "start-early": () => startEarly(context, projectId),
    "pause-project": () => pauseOrResume(context, projectId, "paused"),
    "resume-project": () => pauseOrResume(context, projectId, "active"),
  };
  const outcome = await attempt(found(orders[formText(form, "intent")])());
  return outcome.done
    ? redirect(`/app/projects/${projectId}/agreement`)
    : data({ refusal: outcome.reason }, { status: 409 });
}

export default function AgreementDoor() {
  const { room, project, mails } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal;
  const refusalText = useRefusalText();
  const words = useWords(projectsWords).project;
  const canEnd = project.sums && ["active", "paused", "proposed"].includes(project.status);
  return (
    <Room room={room} at="agreement">
      <FormError errors={refusal ? [refusalText(refusal)] : []} />
      <div className="max-w-3xl">
        <AgreementPanel project={project} mails={mails} />
        {canEnd ? (
          <p className="border-line mt-8 border-t pt-2">
            <Link
              to={`/app/projects/${project.id}/end`}
              className="text-muted inline-flex min-h-11 items-center"
            >
              {words.endEarly}
            </Link>
          </p>
        ) : null}
      </div>
    </Room>
  );
}
