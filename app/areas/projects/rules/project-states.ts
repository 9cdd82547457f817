import { allow, refuse, type Verdict } from "#app/kernel/verdict.ts";

export const PROJECT_STATUSES = [
  "draft",
  "proposed",
  "active",
  "paused",
  "completed",
  "archived",
  "terminated",
] as const;
export type ProjectStatus = (typeof PROJECT_STATUSES)[number];

/**
 * draft → proposed → active ⇄ paused → completed → archived; active and paused may also be
 * terminated.
 */
const MOVES: Record<ProjectStatus, readonly ProjectStatus[]> = {
  draft: ["proposed"],
  proposed: ["active"],
  active: ["paused", "completed", "terminated"],
  paused: ["active", "completed", "terminated"],
  completed: ["archived"],
  archived: [],
  terminated: [],
};

export function canMoveProject(from: ProjectStatus, to: ProjectStatus): Verdict<"project-state"> {
  return MOVES[from].includes(to) ? allow : refuse("project-state");
}

/** The states from which a project may move to the given one, for a command's `where`. */
export function statesBefore(to: ProjectStatus): ProjectStatus[] {
  return PROJECT_STATUSES.filter((from) => MOVES[from].includes(to));
}
