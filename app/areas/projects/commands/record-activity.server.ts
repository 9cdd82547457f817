import { orderedChildId, type Id } from "#app/kernel/id.ts";
import type { Moment } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

/**
 * The types of activity in a project: past tense, dotted. Screens have a sentence for each
 * (portal/views/history).
 */
export const ACTIVITIES = [
  "project.created",
  "project.started",
  "project.started-early",
  "project.completed",
  "project.paused",
  "project.resumed",
  "agreement.sent",
  "agreement.viewed",
  "agreement.signed",
  "agreement.declined",
  "agreement.voided",
  "agreement.expired",
  "change.requested",
  "change.sent",
  "change.signed",
  "change.approved",
  "change.declined",
  "change.expired",
  "change.withdrawn",
  "change.gift",
  "change.delivered",
  "change.asked",
  "brief.sent",
  "brief.answered",
  "board.added",
  "project.terminated",
  "project.end-notice",
  "link.given",
  "link.opened",
  "link.revoked",
  "link.replaced",
  "checkpoint.published",
  "checkpoint.corrected",
  "checkpoint.withdrawn",
  "question.asked",
  "question.answered",
  "files.removed",
  "files.released",
  "files.closed",
  "files.sent-again",
  "feedback.sent",
  "proof.approved",
  "proof.approved-with-changes",
  "proof.approved-by-silence",
  "proof.changes-requested",
  "proof.verdict-taken-back",
  "proof.verdict-objected",
  "milestone.sent-to-review",
  "milestone.approved",
  "milestone.changes-requested",
  "invoice.issued",
  "invoice.credited",
  "payment.started",
  "payment.processing",
  "payment.received",
  "payment.failed",
  "payment.overpaid",
  "payment.claimed",
  "payment.claim-denied",
  "payment.transfer-chosen",
  "payment.reversed",
  "payment.reminded",
  "payment.announced",
  "payment.card-removed",
  "payment.confirmed",
  "payment.contested",
  "payment.planned",
  "payment.refund-started",
  "payment.refunded",
  "payment.refund-failed",
  "payment.disputed",
  "payment.dispute-lost",
  "payment.dispute-won",
] as const;
export type ActivityType = (typeof ACTIVITIES)[number];

/** Activities that only the freelancer sees, never a guest. */
const INTERNAL: ReadonlySet<ActivityType> = new Set([
  "project.created",
  "link.given",
  "link.opened",
  "link.revoked",
  "link.replaced",
]);

export type ActivityEntry = {
  projectId: Id<"Project">;
  workspaceId: Id<"Workspace">;
  type: ActivityType;
  subject?: string;
  detail?: string;
  /** Not shown to the client yet. */
  isInternal?: boolean;
};

/** Adds one line to the project's history, in the same transaction as the event. */
export async function recordActivity(
  tx: Tx,
  { actor, now }: Pick<Moment, "actor" | "now">,
  entry: ActivityEntry,
): Promise<void> {
  await tx.activity.create({
    data: {
      id: orderedChildId(entry.projectId),
      workspaceId: entry.workspaceId,
      projectId: entry.projectId,
      type: entry.type,
      at: now,
      actorKind: actor.kind,
      actorName: actor.name,
      shared: !INTERNAL.has(entry.type) && entry.isInternal !== true,
      subject: entry.subject ?? "",
      detail: entry.detail ?? "",
    },
  });
}
