import type { Day } from "#app/kernel/day.ts";
import type { MilestoneStatus } from "#app/areas/projects/rules/milestone-states.ts";
import { formatShortDay } from "#app/platform/i18n/format.ts";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { projectsWords } from "#words/studio/projects.ts";

const MARKS = {
  planned: "border-edge bg-paper",
  in_progress: "border-accent-ink bg-paper border-[4px]",
  in_review: "border-accent-ink bg-paper border-[4px]",
  approved: "border-accent-ink bg-accent-ink",
} as const;

/**
 * The road of a project on one line: filled when approved, ringed when in progress, hollow when
 * ahead.
 */
export function SmallRoad({
  milestones,
}: {
  milestones: { id: string; title: string; dueOn: Day; status: MilestoneStatus }[];
}) {
  const language = useLanguage();
  const words = useWords(projectsWords).smallRoad;
  if (milestones.length === 0) return <p className="text-muted text-sm">{words.noMilestonesYet}</p>;
  return (
    <ol className="relative flex items-center justify-between gap-2 before:absolute before:inset-x-1 before:top-1/2 before:border-t before:border-[var(--edge)]">
      {milestones.map(({ id, title, dueOn, status }) => (
        <li
          key={id}
          title={`${title}, ${formatShortDay(dueOn, language)}: ${words.states[status]}`}
          className="relative"
        >
          <span className="sr-only">{`${title}, ${formatShortDay(dueOn, language)}: ${words.states[status]}`}</span>
          <span
            aria-hidden="true"
            className={`block h-3.5 w-3.5 rounded-full border-[1.5px] ${MARKS[status]}`}
          />
        </li>
      ))}
    </ol>
  );
}
