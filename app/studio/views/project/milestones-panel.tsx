import type { Day } from "#app/kernel/day.ts";
import { Link } from "@remix-run/react";
import { isLate } from "#app/areas/projects/rules/milestone-states.ts";
import { formatDay } from "#app/platform/i18n/format.ts";
import type { StudioProject } from "#app/studio/queries/find-project.server.ts";
import { Panel } from "./panel.tsx";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { projectsWords } from "#words/studio/projects.ts";

export function MilestonesPanel({ project, today }: { project: StudioProject; today: Day }) {
  const language = useLanguage();
  const words = useWords(projectsWords).milestonesPanel;
  return (
    <Panel title={words.road}>
      {project.milestones.length === 0 ? (
        <p className="text-muted py-3">{words.noMilestonesYetWrite}</p>
      ) : null}
      <ol className="road mt-5">
        {project.milestones.map((milestone) => (
          <li key={milestone.id} data-mark={milestone.status}>
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <Link
                to={`/app/projects/${project.id}/milestones/${milestone.id}`}
                className="font-display text-lg"
              >
                {milestone.title}
              </Link>
              <time dateTime={milestone.dueOn} className="text-muted text-sm">
                {formatDay(milestone.dueOn, language)}
              </time>
            </div>
            <p className="text-muted text-sm">
              {words.states[milestone.status]}
              {isLate(milestone, today) ? (
                <strong className="text-bad font-semibold">{words.laterThanPlanned}</strong>
              ) : (
                ""
              )}
              {milestone._count.checkpoints > 0
                ? `, ${words.checkpoints(milestone._count.checkpoints)}`
                : ""}
            </p>
            {milestone.reviews[0]?.decision === "changes_requested" &&
            milestone.status !== "approved" ? (
              <p className="mt-1 text-sm">{`${milestone.reviews[0].contactName}: ${milestone.reviews[0].reason}`}</p>
            ) : null}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
