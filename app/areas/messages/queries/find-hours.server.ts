import type { AnswerHours } from "#app/areas/messages/rules/answer-promise.ts";
import type { Id } from "#app/kernel/id.ts";
import { parseWeekdays } from "#app/kernel/working-days.ts";
import { parseDay } from "#app/kernel/day.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

export type FoundHours = {
  hours: AnswerHours;
  /** Working hours in which the studio's rule promises an answer; 0 for no rule. */
  within: number;
  awayUntil: Date | null;
};

/** When a studio answers, in its own zone. */
export async function findHours(db: Db | Tx, workspaceId: Id<"Workspace">): Promise<FoundHours> {
  const workspace = await db.workspace.findFirstOrThrow({
    where: { id: workspaceId },
    select: {
      workingDays: true,
      timeZone: true,
      answerFrom: true,
      answerTo: true,
      answerWithin: true,
      awayUntil: true,
      daysOff: { select: { fromDay: true, toDay: true } },
    },
  });
  return {
    hours: {
      weekdays: parseWeekdays(workspace.workingDays),
      daysOff: workspace.daysOff.flatMap((off) => {
        const [fromDay, toDay] = [parseDay(off.fromDay), parseDay(off.toDay)];
        return fromDay && toDay ? [{ fromDay, toDay }] : [];
      }),
      fromMinute: workspace.answerFrom,
      toMinute: workspace.answerTo,
      timeZone: workspace.timeZone,
    },
    within: workspace.answerWithin,
    awayUntil: workspace.awayUntil,
  };
}
