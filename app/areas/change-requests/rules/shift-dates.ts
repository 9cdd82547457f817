import type { Day } from "#app/kernel/day.ts";
import { addWorkingDays, type WorkCalendar } from "#app/kernel/working-days.ts";
import type { ChangeEffects, DateShift } from "#app/areas/agreements/rules/ledger.ts";

type Dated = { id: string; dueOn: Day; isApproved: boolean };

/**
 * The milestones that a change moves: the one it belongs to and those after it, each by that many
 * working days of the freelancer. Approved milestones don't move. Milestones are given in order and
 * stay in order.
 */
export function shiftDates(
  milestones: readonly Dated[],
  {
    fromId,
    workingDays,
    calendar,
  }: { fromId: string | null; workingDays: number; calendar: WorkCalendar },
): DateShift[] {
  if (workingDays <= 0) return [];
  const start = fromId === null ? 0 : milestones.findIndex(({ id }) => id === fromId);
  if (start === -1) return [];
  return milestones
    .slice(start)
    .filter(({ isApproved }) => !isApproved)
    .map(({ id, dueOn }) => ({
      milestoneId: id,
      from: dueOn,
      to: addWorkingDays(dueOn, workingDays, calendar),
    }));
}

/** The dates that a stored change moves, with the titles of their milestones. */
export function shiftsOf(
  { shifts }: Pick<ChangeEffects, "shifts">,
  milestones: readonly { id: string; title: string }[],
): { title: string; from: Day; to: Day }[] {
  return shifts.map(({ milestoneId, from, to }) => ({
    title: milestones.find(({ id }) => id === milestoneId)?.title ?? "",
    from,
    to,
  }));
}
