import { limitGuest } from "#app/areas/sharing/commands/limit-guest.server.ts";
import type { Prisma } from "#generated/sqlite/client.ts";
import { decisionMail } from "#emails/decision.tsx";
import { withdrawOpenChanges } from "#app/areas/change-requests/commands/withdraw-open-changes.server.ts";
import { openChange } from "#app/areas/change-requests/commands/request-change.server.ts";
import { findStanding } from "#app/areas/change-requests/queries/find-change.server.ts";
import { OPEN_CHANGES } from "#app/areas/change-requests/rules/change-states.ts";
import { changeWords } from "#words/change.ts";
import { nextRound } from "#app/areas/change-requests/rules/pricing.ts";
import { billFinal } from "#app/areas/invoicing/commands/bill-final.server.ts";
import { issueInvoice } from "#app/areas/invoicing/commands/issue/issue-invoice.server.ts";
import { invoiceOfInstalment } from "#app/areas/invoicing/rules/invoice-input.ts";
import { settleIfPaid } from "#app/areas/payments/commands/books/settle-if-paid.server.ts";
import { beginNextMilestone } from "#app/areas/projects/commands/begin-next-milestone.server.ts";
import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { deliverableAfter } from "#app/areas/projects/rules/deliverable-states.ts";
import {
  canDecideMilestone,
  canRequestChanges,
} from "#app/areas/projects/rules/milestone-states.ts";
import { mayAct } from "#app/areas/sharing/rules/guest-rights.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import { demand, present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { enqueueMail } from "#app/platform/jobs/enqueue-mail.server.ts";

export type DecisionInput = {
  milestoneId: Id<"Milestone">;
  decision: "approved" | "changes_requested";
  reason: string;
};

/**
 * The client approves a milestone or asks for changes with a reason. An approval releases the
 * milestone's instalment; the last one closes the books with the final invoice. A round beyond the
 * included ones is priced first: asking for it opens a change request, whose id is returned, and
 * the review waits. Concurrent calls decide once.
 * @throws Refusal "no-right", "throttled", "project-not-active", "not-in-review",
 * "reason-required", "round-asked"; Absent
 */
export async function decideMilestone(
  context: Context<Guest>,
  input: DecisionInput,
): Promise<string | null> {
  const { db, actor, now } = context;
  demand(mayAct(actor.rights, "approve"));
  const isApproval = input.decision === "approved";
  const owned = {
    id: input.milestoneId,
    projectId: actor.projectId,
    workspaceId: actor.workspaceId,
  };
  await limitGuest(context, "mail");
  return db.$transaction(async (tx) => {
    // Approvals, signatures and prices of one project wait for each other, so that only one
    // approval is the last.
    await lockProject(tx, actor);
    const milestone = present(
      await tx.milestone.findFirst({
        where: owned,
        include: { project: { include: { workspace: true } } },
      }),
      "milestone",
    );
    const state = { status: milestone.status, projectStatus: milestone.project.status };
    demand(isApproval ? canDecideMilestone(state) : canRequestChanges(state, input.reason));
    const changeId = isApproval ? null : await askForPaidRound(tx, context, { milestone, input });
    if (changeId) return changeId;
    const { count } = await tx.milestone.updateMany({
      where: { ...owned, status: "in_review" },
      data: isApproval ? { status: "approved", approvedAt: now } : { status: "in_progress" },
    });
    if (count === 0) throw new Refusal("not-in-review");
    await tx.deliverable.updateMany({
      where: { projectId: actor.projectId, milestoneId: milestone.id },
      data: { status: deliverableAfter(isApproval ? "approved" : "changes-requested") },
    });
    await recordDecision(tx, context, { milestone, input });
    if (isApproval) {
      await withdrawOpenChanges(tx, context, {
        projectId: actor.projectId,
        milestoneId: milestone.id,
      });
      await release(tx, context, milestone.id);
    }
    return null;
  });
}

/** Opens a change request for a round beyond the free ones; null when the round is still free. */
async function askForPaidRound(
  tx: Tx,
  context: Context<Guest>,
  { milestone, input }: { milestone: { id: string; title: string }; input: DecisionInput },
): Promise<string | null> {
  const { actor, today } = context;
  const { projectId, workspaceId } = actor;
  const found = await findStanding(tx, {
    workspaceId,
    projectId,
    today,
    change: {
      number: 0,
      title: "",
      milestoneId: milestone.id,
    },
  });
  if (!found?.standing.round) return null;
  const round = nextRound(found.standing.rule, found.standing.round);
  if (round.free) return null;
  const open = await tx.changeRequest.count({
    where: { projectId, milestoneId: milestone.id, status: { in: OPEN_CHANGES } },
  });
  if (open > 0) throw new Refusal("round-asked");
  const inReview = await tx.milestone.count({
    where: { id: milestone.id, projectId, status: "in_review" },
  });
  if (inReview === 0) throw new Refusal("not-in-review");
  return openChange(tx, context, {
    projectId,
    wish: {
      title: changeWords(actor.locale).roundTitle(milestone.title, round.round),
      wish: input.reason,
      deliverableId: null,
      milestoneId: milestone.id,
    },
  });
}

/**
 * Bills what an approval releases: the milestone's own instalment, or, with the last approval, the
 * final invoice.
 */
async function release(
  tx: Tx,
  context: Context<Guest>,
  milestoneId: Id<"Milestone">,
): Promise<void> {
  const { projectId, workspaceId } = context.actor;
  const isLast =
    (await tx.milestone.count({ where: { projectId, status: { not: "approved" } } })) === 0;
  if (isLast) {
    await withdrawOpenChanges(tx, context, { projectId });
    const invoice = await billFinal(tx, context, projectId);
    if (invoice)
      await tx.changeRequest.updateMany({
        where: { projectId, status: "delivered" },
        data: { status: "invoiced" },
      });
    if (!invoice || invoice.due <= 0) await settleIfPaid(tx, context, { projectId, workspaceId });
    return;
  }
  const instalment = await tx.instalment.findFirst({
    where: { projectId, milestoneId, kind: "milestone", amount: { gt: 0 }, invoice: null },
  });
  if (instalment) await issueInvoice(tx, context, invoiceOfInstalment(instalment));
  await beginNextMilestone(tx, projectId);
}

type Decided = {
  milestone: Prisma.MilestoneGetPayload<{
    include: { project: { include: { workspace: true } } };
  }>;
  input: DecisionInput;
};

/** The review, the activity, and the mail to the studio. */
async function recordDecision(
  tx: Tx,
  context: Context<Guest>,
  { milestone, input }: Decided,
): Promise<void> {
  const { actor, now } = context;
  const reason = input.reason.trim().slice(0, 4000);
  await tx.review.create({
    data: {
      id: childId(actor.projectId),
      workspaceId: actor.workspaceId,
      projectId: actor.projectId,
      milestoneId: milestone.id,
      contactId: actor.contactId,
      contactName: actor.name,
      decision: input.decision,
      reason,
      decidedAt: now,
    },
  });
  await recordActivity(tx, context, {
    projectId: actor.projectId,
    workspaceId: actor.workspaceId,
    type: input.decision === "approved" ? "milestone.approved" : "milestone.changes-requested",
    subject: milestone.title,
    detail: reason,
  });
  const { workspace } = milestone.project;
  const mail = decisionMail({
    client: actor.name,
    project: milestone.project.title,
    milestone: milestone.title,
    decision: input.decision,
    reason,
    url: `${context.baseUrl}/app/projects/${actor.projectId}`,
  });
  await enqueueMail(
    tx,
    {
      ...mail,
      workspaceId: workspace.id,
      projectId: actor.projectId,
      to: workspace,
      replyTo: actor.email,
      about: ["milestone", milestone.id],
    },
    now,
  );
}
