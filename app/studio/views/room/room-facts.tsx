import { minor } from "#app/kernel/money.ts";
import { formatDay, formatMoment, formatMoney } from "#app/platform/i18n/format.ts";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { Mark } from "#app/platform/ui/mark.tsx";
import { MoneyLine } from "#app/platform/ui/money-line.tsx";
import type { RoomHead } from "#app/studio/queries/find-room.server.ts";
import { PROJECT_MARKS } from "#app/studio/views/state-marks.ts";
import { projectsWords } from "#words/studio/projects.ts";
import { roomWords } from "#words/studio/room.ts";

/** Its state, how far it is, its last day, and when the client last looked. */
export function RoomFacts({ room }: { room: RoomHead }) {
  const { project: words, states } = useWords(projectsWords);
  const said = useWords(roomWords);
  const language = useLanguage();
  const { milestone, endsOn, seen } = room;
  const isRunning = room.status === "active" || room.status === "paused";
  return (
    <p className="text-muted mt-2 flex flex-wrap gap-x-6 gap-y-1 text-sm">
      <Mark kind={PROJECT_MARKS[room.status]} className="text-ink">
        {states[room.status]}
        {isRunning && milestone ? said.milestoneOf(milestone.number, milestone.of) : ""}
      </Mark>
      {room.startedEarly ? <span>{words.startedBeforeTheDeposit}</span> : null}
      {isRunning && endsOn ? <span>{said.until(formatDay(endsOn, language))}</span> : null}
      {seen ? (
        <span>{said.seen(seen.by, formatMoment(new Date(seen.at), language, room.timeZone))}</span>
      ) : null}
    </p>
  );
}

type MoneyProps = { room: RoomHead; money: NonNullable<RoomHead["money"]> };

/** What was agreed, how much of it is invoiced and paid, and what comes next. */
export function RoomMoneyLine({ room: { currency }, money }: MoneyProps) {
  const words = useWords(roomWords);
  const language = useLanguage();
  const { agreed, invoiced, paid, next } = money;
  const facts = { agreed, invoiced, paid } as const;
  return (
    <div className="mt-5">
      <dl className="room-money">
        {(["agreed", "invoiced", "paid"] as const).map((fact) => (
          <div key={fact}>
            <dt>{words.money[fact]}</dt>
            <dd>{formatMoney(facts[fact], currency, language)}</dd>
          </div>
        ))}
        {next ? (
          <div className="sm:ml-auto sm:text-right">
            <dt>{words.money.next}</dt>
            <dd>
              {words.amountBy(
                formatMoney(next.open, currency, language),
                formatDay(next.payBy, language),
              )}
            </dd>
          </div>
        ) : null}
      </dl>
      <MoneyLine paid={paid} invoiced={invoiced} agreed={minor(Math.max(agreed, invoiced))} />
    </div>
  );
}
