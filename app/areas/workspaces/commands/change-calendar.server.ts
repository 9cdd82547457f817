import { parseDay } from "#app/kernel/day.ts";
import { newId, type Id } from "#app/kernel/id.ts";
import { present, Refusal } from "#app/kernel/verdict.ts";
import { WEEKDAYS } from "#app/kernel/working-days.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

/** Sets the weekdays on which the studio works. @throws Refusal "no-working-day" */
export async function setWorkingDays(
  { db, actor }: Context<Member>,
  days: string[],
): Promise<void> {
  const working = WEEKDAYS.filter((day) => days.includes(String(day)));
  if (working.length === 0) throw new Refusal("no-working-day");
  await db.workspace.update({
    where: { id: actor.workspaceId },
    data: { workingDays: working.join(" ") },
  });
}

/**
 * Adds days off, both ends included; dates calculated from now on skip them.
 * @throws Refusal "day-missing", "days-reversed"
 */
export async function takeDaysOff(
  { db, actor }: Context<Member>,
  input: { /** As typed. */ fromDay: string; toDay: string; title: string },
): Promise<void> {
  const fromDay = parseDay(input.fromDay);
  const toDay = parseDay(input.toDay || input.fromDay);
  if (!fromDay || !toDay) throw new Refusal("day-missing");
  if (toDay < fromDay) throw new Refusal("days-reversed");
  await db.dayOff.create({
    data: {
      id: newId(),
      workspaceId: actor.workspaceId,
      fromDay,
      toDay,
      title: input.title.trim().slice(0, 120),
    },
  });
}

/** @throws Absent */
export async function removeDaysOff(
  { db, actor }: Context<Member>,
  dayOffId: Id<"DayOff">,
): Promise<void> {
  const { count } = await db.dayOff.deleteMany({
    where: { id: dayOffId, workspaceId: actor.workspaceId },
  });
  present(count === 1 ? true : null, "days off");
}
