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
 * its author before a decision. A change that was sent, declined or has expired can be priced
 * again, as a new version of it.
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

/** The states from which a change may move to the given one, for a command's `where`. */
export function changesBefore(to: ChangeStatus): ChangeStatus[] {
  return CHANGE_STATUSES.filter((from) => MOVES[from].includes(to));
}

/**
 * Whether the freelancer may price a change: for the first time, again while it is open, or with a
 * counter-offer after it was declined or expired.
 */
export function canPriceChange(status: ChangeStatus): boolean {
  return MOVES[status].includes("priced");
}

/** The states in which a change waits for the freelancer's price or the client's decision. */
export const OPEN_CHANGES = ["requested", "priced", "sent"] satisfies ChangeStatus[];

export function isOpenChange(status: ChangeStatus): boolean {
  return (OPEN_CHANGES as ChangeStatus[]).includes(status);
}

/**
 * A change request needs a signed agreement and a project that isn't over: with the last approval
 * the books are closed.
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
 * A change can be marked done only if it is approved or an explicit gift, and only before a
 * settlement, which includes it already.
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

/** Only an open change can be given; it can't be charged afterwards. */
export function canGiveChange(status: ChangeStatus): Verdict<"change-state"> {
  return isOpenChange(status) ? allow : refuse("change-state");
}
