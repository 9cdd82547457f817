export const DELIVERABLE_STATUSES = [
  "agreed",
  "in_progress",
  "delivered",
  "accepted",
  "revision_requested",
] as const;
export type DeliverableStatus = (typeof DELIVERABLE_STATUSES)[number];

/**
 * A deliverable follows its milestone: work begins with it, it is delivered when sent to review,
 * accepted with the approval, and wants a revision when changes are asked for.
 */
export function deliverableAfter(
  event: "started" | "sent-to-review" | "approved" | "changes-requested",
): DeliverableStatus {
  const next = {
    started: "in_progress",
    "sent-to-review": "delivered",
    approved: "accepted",
    "changes-requested": "revision_requested",
  } as const;
  return next[event];
}

/** Rounds left on a deliverable after `used` requests for changes; never below zero. */
export function roundsLeft(included: number, used: number): number {
  return Math.max(0, included - used);
}
