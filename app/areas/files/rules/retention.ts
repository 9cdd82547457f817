import { addDays, addMonths, dayOf, type Day } from "#app/kernel/day.ts";
import { allow, refuse, type Verdict } from "#app/kernel/verdict.ts";

/** For how many months files stay after a project has ended; 0: as long as the studio. */
export const KEPT_MONTHS = [0, 3, 6, 12, 24, 36, 60] as const;

/** A removal by rule is announced so many days before. */
export const NOTICE_DAYS = 30;

/** The studio's rule, and the day on which it was decided. */
type FilesRule = { months: number; decidedOn: Day | null };

/**
 * The last day on which the files of a project that has ended can be downloaded; null for no such
 * day. A rule that is decided later gives everybody the same notice.
 */
export function removalDay(endedOn: Day | null, { months, decidedOn }: FilesRule): Day | null {
  if (endedOn === null || months === 0 || decidedOn === null) return null;
  const byRule = addMonths(endedOn, months);
  const noticed = addDays(decidedOn, NOTICE_DAYS);
  return byRule > noticed ? byRule : noticed;
}

/** A project's end and its studio's rule, as they are stored. */
type Stored = {
  completedAt: Date | null;
  timeZone: string;
  workspace: { filesKeptMonths: number; filesRuleAt: Date | null };
};

/** As above, in the project's calendar. */
export function removalDayOf({ completedAt, timeZone, workspace }: Stored): Day | null {
  const { filesKeptMonths: months, filesRuleAt } = workspace;
  return removalDay(completedAt && dayOf(completedAt, timeZone), {
    months,
    decidedOn: filesRuleAt && dayOf(filesRuleAt, timeZone),
  });
}

/** From so long before the day on, and on the day itself, it is said that files are removed. */
export const isAnnounced = (day: Day, today: Day): boolean =>
  today <= day && addDays(day, -NOTICE_DAYS) <= today;

/** Files of a project that goes on are needed: they are withdrawn, not removed. */
export const canRemoveFiles = (endedOn: Day | null): Verdict<"project-goes-on"> =>
  endedOn === null ? refuse("project-goes-on") : allow;
