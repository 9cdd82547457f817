import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useWords } from "#app/platform/i18n/use-words.ts";
import { LinkButton } from "#app/platform/ui/button.tsx";
import { Mark } from "#app/platform/ui/mark.tsx";
import { PageTitle } from "#app/platform/ui/pages.tsx";
import type { RoomHead } from "#app/studio/queries/find-room.server.ts";
import { PROJECT_MARKS } from "#app/studio/views/state-marks.ts";
import { projectsWords } from "#words/studio/projects.ts";
import { DOORS, type Door } from "./doors.ts";

type Props = {
  room: RoomHead;
  /** The door that stands open. */
  at: Door;
  /** The page's acts, beside the title. */
  acts?: ReactNode;
  children: ReactNode;
};

/** A project's room: its name and state, its doors in reach, and what is behind the open one. */
export function Room({ room, at, acts, children }: Props) {
  const { project: words, room: said, states } = useWords(projectsWords);
  const base = `/app/projects/${room.id}`;
  return (
    <>
      <PageTitle
        title={room.title}
        above={<Link to={`/app/clients/${room.client.id}`}>{room.client.name}</Link>}
      >
        {acts}
        <LinkButton to={`${base}/preview`} reloadDocument>
          {words.viewAsClient}
        </LinkButton>
      </PageTitle>
      <p className="-mt-5 mb-4">
        <Mark kind={PROJECT_MARKS[room.status]}>{states[room.status]}</Mark>
        {room.startedEarly ? words.startedBeforeTheDeposit : ""}
      </p>
      <nav aria-label={said.doors} className="doors">
        {DOORS.map(([door, path]) => (
          <Link key={door} to={base + path} aria-current={door === at ? "page" : undefined}>
            {said.names[door]}
          </Link>
        ))}
      </nav>
      {children}
    </>
  );
}
