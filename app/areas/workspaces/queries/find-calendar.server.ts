import { parseWeekdays } from "#app/kernel/working-days.ts";
import { localTime } from "#app/kernel/wall-clock.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

/** When the studio works: its weekdays, and its upcoming days off. */
export async function findCalendar({ db, actor, today }: Context<Member>) {
  const workspace = await db.workspace.findFirstOrThrow({
    where: { id: actor.workspaceId },
    select: {
      ...{ workingDays: true, timeZone: true },
      ...{ answerFrom: true, answerTo: true, answerWithin: true, awayUntil: true },
      daysOff: { where: { toDay: { gte: today } }, orderBy: { fromDay: "asc" } },
    },
  });
  return {
    weekdays: parseWeekdays(workspace.workingDays),
    answering: {
      from: clock(workspace.answerFrom),
      to: clock(workspace.answerTo),
      within: String(workspace.answerWithin),
      awayUntil: workspace.awayUntil ? localTime(workspace.awayUntil, workspace.timeZone) : "",
      timeZone: workspace.timeZone,
    },
    daysOff: workspace.daysOff.map(({ id, fromDay, toDay, title }) => ({
      id,
      fromDay,
      toDay,
      title,
    })),
  };
}

/** Minutes after midnight as a time field has them: "09:00"; midnight at the end is "00:00". */
const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60) % 24).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
