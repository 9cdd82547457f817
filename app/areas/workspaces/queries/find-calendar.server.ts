import { parseWeekdays } from "#app/kernel/working-days.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

/** When the studio works: its weekdays, and its upcoming days off. */
export async function findCalendar({ db, actor, today }: Context<Member>) {
  const workspace = await db.workspace.findFirstOrThrow({
    where: { id: actor.workspaceId },
    select: {
      workingDays: true,
      daysOff: { where: { toDay: { gte: today } }, orderBy: { fromDay: "asc" } },
    },
  });
  return {
    weekdays: parseWeekdays(workspace.workingDays),
    daysOff: workspace.daysOff.map(({ id, fromDay, toDay, title }) => ({
      id,
      fromDay,
      toDay,
      title,
    })),
  };
}
