import type { Day } from "#app/kernel/day.ts";
import type { MilestoneStatus } from "#app/areas/projects/rules/milestone-states.ts";
import { formatShortDay } from "#app/platform/i18n/format.ts";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { projectsWords } from "#words/studio/projects.ts";
import { Shape } from "#app/platform/ui/mark.tsx";

const MARKS = {
  planned: "theirs",
  in_progress: "progress",
  in_review: "review",
  approved: "done",
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
    <ol className="road-small relative flex items-center justify-between gap-2 before:absolute before:inset-x-1 before:top-1/2 before:border-t before:border-[var(--edge)]">
      {milestones.map(({ id, title, dueOn, status }) => (
        <li
          key={id}
          title={`${title}, ${formatShortDay(dueOn, language)}: ${words.states[status]}`}
          className="relative"
        >
          <span className="sr-only">{`${title}, ${formatShortDay(dueOn, language)}: ${words.states[status]}`}</span>
          <Shape kind={MARKS[status]} />
        </li>
      ))}
    </ol>
  );
}
