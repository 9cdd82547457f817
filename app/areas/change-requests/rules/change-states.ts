import { allow, refuse, type Verdict } from "#app/kernel/verdict.ts";
import type { ProjectStatus } from "#app/areas/projects/rules/project-states.ts";

export const CHANGE_STATUSES = [
  "requested",
  "priced",
  "sent",
  "approved",
  "declined",
  "expired",
  "delivered",
  "invoiced",
  "withdrawn",
] as const;
export type ChangeStatus = (typeof CHANGE_STATUSES)[number];

/**
 * requested → priced → sent → approved / declined / expired → delivered → invoiced; withdrawn by
 * its author before a decision. One that was sent, declined or has expired can be priced again:
 * that is a new version of it.
 */
const MOVES: Record<ChangeStatus, readonly ChangeStatus[]> = {
  requested: ["priced", "declined", "withdrawn"],
  priced: ["priced", "sent", "declined", "withdrawn"],
  sent: ["priced", "approved", "declined", "expired", "withdrawn"],
  approved: ["delivered"],
  declined: ["priced"],
  expired: ["priced"],
  delivered: ["invoiced"],
  invoiced: [],
  withdrawn: [],
};

/**
 * The states from which a change may move to the given one: what a command puts into its `where`.
 */
export function changesBefore(to: ChangeStatus): ChangeStatus[] {
  return CHANGE_STATUSES.filter((from) => MOVES[from].includes(to));
}

/**
 * May the freelancer name a price: the first, another one while it is open, or another way after a
 * no or a lapse?
 */
export function canPriceChange(status: ChangeStatus): boolean {
  return MOVES[status].includes("priced");
}

/** The states in which it waits for the freelancer's price, or for the client's word. */
export const OPEN_CHANGES = ["requested", "priced", "sent"] satisfies ChangeStatus[];

export function isOpenChange(status: ChangeStatus): boolean {
  return (OPEN_CHANGES as ChangeStatus[]).includes(status);
}

/**
 * A wish beyond the agreement needs an agreement, and a project that isn't over: with the last
 * approval the books are closed.
 */
export function canRequestChange(project: {
  status: ProjectStatus;
  isSigned: boolean;
  unapproved: number;
}): Verdict<"not-signed" | "project-closed"> {
  if (!project.isSigned) return refuse("not-signed");
  if (project.status !== "proposed" && project.status !== "active" && project.status !== "paused")
    return refuse("project-closed");
  return project.unapproved > 0 ? allow : refuse("project-closed");
}

/**
 * Work on a change is marked done only when it was approved, or given as an explicit gift, and
 * before a settlement: that one has it already.
 */
export function canDeliverChange(
  change: { status: ChangeStatus; gift: boolean },
  project: { status: ProjectStatus },
): Verdict<"change-not-approved" | "project-closed"> {
  if (project.status === "terminated") return refuse("project-closed");
  return change.status === "approved" ||
    (change.gift && change.status !== "delivered" && change.status !== "invoiced")
    ? allow
    : refuse("change-not-approved");
}

/** A gift begins what isn't approved yet, and can't be charged afterwards. */
export function canGiveChange(status: ChangeStatus): Verdict<"change-state"> {
  return isOpenChange(status) ? allow : refuse("change-state");
}
