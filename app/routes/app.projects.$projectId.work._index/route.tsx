import { redirect, data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { beginCheckpoint } from "#app/areas/work/commands/begin-checkpoint.server.ts";
import { listWork } from "#app/areas/work/queries/list-work.server.ts";
import { WORK_FILTERS, WorkByMilestone } from "#app/areas/work/views/work-list.tsx";
import { useRefusalText } from "#app/areas/workspaces/views/use-refusal-text.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { formText } from "#app/platform/http/form-text.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import { attempt, found } from "#app/platform/http/reply.server.ts";
import { titled } from "#app/platform/http/title.ts";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { FormError } from "#app/platform/ui/field.tsx";
import { findRoom } from "#app/studio/queries/find-room.server.ts";
import { Room } from "#app/studio/views/room/room.tsx";
import { workWords } from "#words/studio/work.ts";

export const meta = titled(workWords, (words) => words.list.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const projectId = params.projectId ?? "";
  const [room, project] = await Promise.all([
    findRoom(context, projectId),
    listWork(context, projectId),
  ]);
  return { room: found(room), project: found(project) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireMember(request);
  const projectId = params.projectId ?? "";
  const form = await readForm(request);
  const milestoneId = formText(form, "milestoneId");
  const nextOf = formText(form, "nextOf") || undefined;
  const outcome = await attempt(beginCheckpoint(context, { projectId, milestoneId, nextOf }));
  return outcome.done
    ? redirect(`/app/projects/${projectId}/work/${outcome.value}/edit`)
    : data({ refusal: outcome.reason }, { status: 409 });
}

export default function Work() {
  const { room, project } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal;
  const words = useWords(workWords).list;
  const refusalText = useRefusalText();
  const [search] = useSearchParams();
  const filter = WORK_FILTERS.find((known) => known === search.get("show")) ?? "all";
  return (
    <Room room={room} at="work">
      <FormError errors={refusal ? [refusalText(refusal)] : []} />
      <nav aria-label={words.title} className="segment mb-6 max-w-full overflow-x-auto">
        {WORK_FILTERS.map((each) => (
          <Link
            key={each}
            to={each === "all" ? "?" : `?show=${each}`}
            aria-current={each === filter ? "page" : undefined}
          >
            {words.filters[each]}
          </Link>
        ))}
      </nav>
      <WorkByMilestone project={project} filter={filter} />
    </Room>
  );
}
