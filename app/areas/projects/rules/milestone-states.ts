import type { Day } from "#app/kernel/day.ts";
import { allow, refuse, type Verdict } from "#app/kernel/verdict.ts";
import type { ProjectStatus } from "./project-states.ts";

export const MILESTONE_STATUSES = ["planned", "in_progress", "in_review", "approved"] as const;
export type MilestoneStatus = (typeof MILESTONE_STATUSES)[number];

type Standing = { status: MilestoneStatus; projectStatus: ProjectStatus };

/**
 * Publishing a checkpoint is a sign of work, so it needs an active project and a milestone that
 * isn't approved yet.
 */
export function canPublishCheckpoint({
  status,
  projectStatus,
}: Standing): Verdict<"project-not-active" | "milestone-approved"> {
  if (projectStatus !== "active") return refuse("project-not-active");
  return status === "approved" ? refuse("milestone-approved") : allow;
}

/** Finals are handed over also when the milestone is approved, and when the project has ended. */
export function canDeliver({ projectStatus }: Standing): Verdict<"project-not-active"> {
  return ["active", "completed", "terminated"].includes(projectStatus)
    ? allow
    : refuse("project-not-active");
}

export function canSendToReview({
  status,
  projectStatus,
}: Standing): Verdict<"project-not-active" | "not-in-progress"> {
  if (projectStatus !== "active") return refuse("project-not-active");
  return status === "planned" || status === "in_progress" ? allow : refuse("not-in-progress");
}

/** The client decides on a milestone in review, once. */
export function canDecideMilestone({
  status,
  projectStatus,
}: Standing): Verdict<"project-not-active" | "not-in-review"> {
  if (projectStatus !== "active") return refuse("project-not-active");
  return status === "in_review" ? allow : refuse("not-in-review");
}

/** Asking for changes needs a reason, so that the freelancer knows what to do next. */
export function canRequestChanges(
  standing: Standing,
  reason: string,
): Verdict<"project-not-active" | "not-in-review" | "reason-required"> {
  const verdict = canDecideMilestone(standing);
  if (!verdict.allowed) return verdict;
  return reason.trim().length > 0 ? allow : refuse("reason-required");
}

/** A milestone is late when its due day has passed and the client hasn't approved it. */
export function isLate(milestone: { status: MilestoneStatus; dueOn: Day }, today: Day): boolean {
  return milestone.status !== "approved" && milestone.dueOn < today;
}
