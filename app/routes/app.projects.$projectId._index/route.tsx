import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { OPEN_AGREEMENT } from "#app/areas/agreements/rules/agreement-states.ts";
import { listNewestWork } from "#app/areas/work/queries/list-newest-work.server.ts";
import { NewestWork } from "#app/areas/work/views/newest-work.tsx";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { found } from "#app/platform/http/reply.server.ts";
import { titled, type Loaded } from "#app/platform/http/title.ts";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { LinkButton } from "#app/platform/ui/button.tsx";
import { Notice } from "#app/platform/ui/notice.tsx";
import { findDashboard } from "#app/studio/queries/dashboard/find-dashboard.server.ts";
import { findProject, type StudioProject } from "#app/studio/queries/find-project.server.ts";
import { DashboardRows, type Row } from "#app/studio/views/dashboard/dashboard-rows.tsx";
import { rowsOf } from "#app/studio/views/dashboard/rows-of.ts";
import { MilestonesPanel } from "#app/studio/views/project/milestones-panel.tsx";
import { Room } from "#app/studio/views/room/room.tsx";
import { projectsWords } from "#words/studio/projects.ts";

export const meta = titled(
  projectsWords,
  (words, page: Loaded<typeof loader>) => page?.project.title ?? words.project.project,
);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const projectId = params.projectId ?? "";
  const project = found(await findProject(context, projectId));
  const [dashboard, works] = await Promise.all([
    findDashboard(context, projectId),
    listNewestWork(context, projectId),
  ]);
  return { project, dashboard, works, today: context.today };
}

/** Whether a proposal can be sent: no agreement waits for the client, and none is signed. */
function canSend({ status, agreements }: StudioProject): boolean {
  const [newest] = agreements;
  if (status !== "draft" && status !== "proposed") return false;
  if (!newest) return true;
  return (
    !OPEN_AGREEMENT.includes(newest.status) &&
    newest.status !== "in_force" &&
    newest.status !== "signed_by_client"
  );
}

/** In its own room a project needs no name. */
const inRoom = ({ note, ...row }: Row): Row => ({ ...row, title: note, note: "" });

const ofClient = (row: Row): Row => ({ ...row, mark: "theirs" });

export default function Overview() {
  const { project, dashboard, works, today } = useLoaderData<typeof loader>();
  const { project: words, room: said } = useWords(projectsWords);
  const language = useLanguage();
  const { mine, theirs } = rowsOf(dashboard, language);
  const base = `/app/projects/${project.id}`;
  return (
    <Room
      room={project}
      at="overview"
      acts={
        canSend(project) ? (
          <LinkButton to={`${base}/scope`} tone="main">
            {project.agreements.length > 0 ? words.changeAndSendAgain : words.writeTheScope}
          </LinkButton>
        ) : null
      }
    >
      {project.endNoticeAt && project.status !== "terminated" ? (
        <Notice className="mb-8">
          {words.hasGivenNoticeToEnd(project.endNoticeBy, project.endNoticeReason)}{" "}
          <Link to={`${base}/end`}>{words.seeTheSettlement}</Link>
        </Notice>
      ) : null}
      <div className="grid gap-x-14 gap-y-12 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="space-y-12">
          <DashboardRows
            title={said.waits}
            rows={[...mine.map(inRoom), ...theirs.map(inRoom).map(ofClient)]}
            none={said.nothingWaits}
            mark="yours"
            isFirst={mine.length > 0 && !canSend(project)}
          />
          <NewestWork works={works} projectId={project.id} timeZone={project.timeZone} />
        </div>
        <MilestonesPanel project={project} today={today} />
      </div>
    </Room>
  );
}
