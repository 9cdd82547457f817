import type { Day } from "#app/kernel/day.ts";
import { Link } from "@remix-run/react";
import { isLate } from "#app/areas/projects/rules/milestone-states.ts";
import { formatDay } from "#app/platform/i18n/format.ts";
import type { StudioProject } from "#app/studio/queries/find-project.server.ts";
import { Panel } from "./panel.tsx";

const MILESTONE_WORDS = {
  planned: "Upcoming",
  in_progress: "In progress",
  in_review: "With the client for review",
  approved: "Approved",
} as const;

export function MilestonesPanel({ project, today }: { project: StudioProject; today: Day }) {
  return (
    <Panel title="The road">
      {project.milestones.length === 0 ? (
        <p className="text-muted py-3">No milestones yet. Write the scope first.</p>
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
                {formatDay(milestone.dueOn, "en")}
              </time>
            </div>
            <p className="text-muted text-sm">
              {MILESTONE_WORDS[milestone.status]}
              {isLate(milestone, today) ? (
                <strong className="text-bad font-semibold">, later than planned</strong>
              ) : (
                ""
              )}
              {milestone._count.checkpoints > 0
                ? `, ${milestone._count.checkpoints} ${milestone._count.checkpoints === 1 ? "checkpoint" : "checkpoints"}`
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
