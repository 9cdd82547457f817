import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { OPEN_AGREEMENT } from "#app/areas/agreements/rules/agreement-states.ts";
import { listLinks } from "#app/areas/sharing/queries/list-links.server.ts";
import { listFiles } from "#app/areas/work/queries/list-files.server.ts";
import { listNewestWork } from "#app/areas/work/queries/list-newest-work.server.ts";
import { NewestWork } from "#app/areas/work/views/newest-work.tsx";
import { requireMember } from "#app/platform/auth/guards.server.ts";
import { found } from "#app/platform/http/reply.server.ts";
import { titled, type Loaded } from "#app/platform/http/title.ts";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { LinkButton } from "#app/platform/ui/button.tsx";
import { Notice } from "#app/platform/ui/notice.tsx";
import { findPromises } from "#app/studio/queries/find-promises.server.ts";
import { findRoom } from "#app/studio/queries/find-room.server.ts";
import { findProject, type StudioProject } from "#app/studio/queries/find-project.server.ts";
import { DashboardRows, type Row } from "#app/studio/views/dashboard/dashboard-rows.tsx";
import { rowsOf } from "#app/studio/views/dashboard/rows-of.ts";
import { MilestonesPanel } from "#app/studio/views/project/milestones-panel.tsx";
import { NewestFiles, WhoSeesIt } from "#app/studio/views/room/overview-lists.tsx";
import { Promises } from "#app/studio/views/room/promises.tsx";
import { Room } from "#app/studio/views/room/room.tsx";
import { projectsWords } from "#words/studio/projects.ts";
import { roomWords } from "#words/studio/room.ts";

export const meta = titled(
  projectsWords,
  (words, page: Loaded<typeof loader>) => page?.project.title ?? words.project.project,
);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const projectId = params.projectId ?? "";
  const project = found(await findProject(context, projectId));
  const [room, works, promises, links, files] = await Promise.all([
    findRoom(context, projectId),
    listNewestWork(context, projectId),
    findPromises(context, projectId),
    listLinks(context, projectId),
    listFiles(context, projectId),
  ]);
  return {
    room: found(room),
    project,
    works,
    promises: found(promises),
    people: links.filter(({ standing }) => standing === "open"),
    files: files.filter(({ removed }) => !removed).slice(0, FILES_SHOWN),
    today: context.today,
  };
}

const FILES_SHOWN = 3;

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
  const { room, project, works, promises, people, files, today } = useLoaderData<typeof loader>();
  const { project: words } = useWords(projectsWords);
  const said = useWords(roomWords);
  const { mine, theirs } = rowsOf(room.dashboard, useLanguage());
  const base = `/app/projects/${project.id}`;
  return (
    <Room
      room={room}
      at="overview"
      acts={
        canSend(project) && mine.length === 0 ? (
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
      <div className="overview">
        <DashboardRows
          title={said.waits}
          rows={[...mine.map(inRoom), ...theirs.map(inRoom).map(ofClient)]}
          none={said.nothingWaits}
          mark="yours"
          isFirst={false}
        />
        <NewestWork works={works} projectId={project.id} timeZone={project.timeZone} />
        <Promises promises={promises} projectId={project.id} isShort />
        <aside>
          <MilestonesPanel project={project} today={today} />
          <NewestFiles files={files} projectId={project.id} />
          <WhoSeesIt people={people} projectId={project.id} timeZone={project.timeZone} />
        </aside>
      </div>
    </Room>
  );
}
