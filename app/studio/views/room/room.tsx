import { Form, Link } from "@remix-run/react";
import { useEffect, useRef, type ReactNode } from "react";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { Button, LinkButton } from "#app/platform/ui/button.tsx";
import { ActLink } from "#app/platform/ui/row.tsx";
import type { RoomHead } from "#app/studio/queries/find-room.server.ts";
import { rowsOf } from "#app/studio/views/dashboard/rows-of.ts";
import { projectsWords } from "#words/studio/projects.ts";
import { roomWords } from "#words/studio/room.ts";
import { workWords } from "#words/studio/work.ts";
import { DOORS, type Door } from "./doors.ts";
import { RoomFacts, RoomMoneyLine } from "./room-facts.tsx";

type Props = {
  room: RoomHead;
  /** The door that stands open. */
  at: Door;
  /** The page's acts, beside the title. */
  acts?: ReactNode;
  children: ReactNode;
};

/**
 * A project's room: its name, state and money, its doors and its next act in reach, and what is
 * behind the open door.
 */
export function Room({ room, at, acts, children }: Props) {
  const said = useWords(roomWords);
  const base = `/app/projects/${room.id}`;
  return (
    <>
      <header className="room-head">
        <div className="min-w-0">
          <p className="text-muted mb-1 text-sm">
            <Link to="/app/projects">{said.projects}</Link>
            <span aria-hidden="true">{" › "}</span>
            <Link to={`/app/clients/${room.client.id}`}>{room.client.name}</Link>
          </p>
          <h1 className="text-3xl">{room.title}</h1>
          <RoomFacts room={room} />
        </div>
        <RoomActs room={room}>{acts}</RoomActs>
      </header>
      {room.money ? <RoomMoneyLine room={room} money={room.money} /> : null}
      <div className="room-bar">
        <Doors base={base} at={at} />
        <NextAct room={room} isMain={at === "overview"} />
      </div>
      {children}
    </>
  );
}

/** On a phone the open door is brought into view. */
function Doors({ base, at }: { base: string; at: Door }) {
  const said = useWords(roomWords);
  const doors = useRef<HTMLElement>(null);
  useEffect(() => {
    const open = doors.current?.querySelector<HTMLElement>("[aria-current]");
    if (open) doors.current?.scrollTo({ left: open.offsetLeft - doors.current.clientWidth / 2 });
  }, [at]);
  return (
    <nav ref={doors} aria-label={said.doors} className="doors">
      {DOORS.map(([door, path]) => (
        <Link key={door} to={base + path} aria-current={door === at ? "page" : undefined}>
          {said.names[door]}
        </Link>
      ))}
    </nav>
  );
}

function RoomActs({ room, children }: { room: RoomHead; children: ReactNode }) {
  const { project: words } = useWords(projectsWords);
  const { list } = useWords(workWords);
  return (
    <div className="flex flex-wrap items-center gap-3 md:shrink-0">
      <LinkButton to={`/app/projects/${room.id}/preview`} tone="quiet" reloadDocument>
        {words.viewAsClient}
      </LinkButton>
      {room.publishTo ? (
        <Form method="post" action={`/app/projects/${room.id}/work?index`}>
          <input type="hidden" name="milestoneId" value={room.publishTo.id} />
          <Button
            name="intent"
            value="begin-checkpoint"
            title={list.publishTo(room.publishTo.title)}
          >
            {list.publish}
          </Button>
        </Form>
      ) : null}
      {children}
    </div>
  );
}

/** What waits for her first; on a phone a strip above the places. */
function NextAct({ room, isMain }: { room: RoomHead; isMain: boolean }) {
  const words = useWords(roomWords);
  const [next] = rowsOf(room.dashboard, useLanguage()).mine;
  if (!next) return null;
  return (
    <p className="next-act">
      <span className="text-muted min-w-0 text-sm">
        {`${words.next} `}
        <span className="text-ink">{next.note}</span>
      </span>
      <ActLink to={next.action.to} tone={isMain ? "main" : undefined}>
        {next.action.label}
      </ActLink>
    </p>
  );
}
