import { withdrawOpenChanges } from "#app/areas/change-requests/commands/withdraw-open-changes.server.ts";
import { billFinal } from "#app/areas/invoicing/commands/bill-final.server.ts";
import { issueInvoice } from "#app/areas/invoicing/commands/issue/issue-invoice.server.ts";
import { invoiceOfInstalment } from "#app/areas/invoicing/rules/invoice-input.ts";
import { settleIfPaid } from "#app/areas/payments/commands/books/settle-if-paid.server.ts";
import { beginNextMilestone } from "#app/areas/projects/commands/begin-next-milestone.server.ts";
import { deliverableAfter } from "#app/areas/projects/rules/deliverable-states.ts";
import type { Id } from "#app/kernel/id.ts";
import { Refusal } from "#app/kernel/verdict.ts";
import type { Moment } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

type Of = {
  projectId: Id<"Project">;
  workspaceId: Id<"Workspace">;
  milestoneId: Id<"Milestone">;
};

/**
 * Approves a milestone in review, and with it all that it delivers: the verdicts on its work can't
 * be taken back any more, open changes for a further round end, and its instalment is billed. The
 * project is locked.
 * @throws Refusal "not-in-review"
 */
export async function approveMilestone(tx: Tx, moment: Moment, of: Of): Promise<void> {
  const { projectId, workspaceId, milestoneId } = of;
  const { count } = await tx.milestone.updateMany({
    where: { id: milestoneId, projectId, workspaceId, status: "in_review" },
    data: { status: "approved", approvedAt: moment.now },
  });
  if (count === 0) throw new Refusal("not-in-review");
  await tx.deliverable.updateMany({
    where: { projectId, milestoneId },
    data: { status: deliverableAfter("approved") },
  });
  await tx.verdict.updateMany({
    where: { milestoneId, takenBackAt: null },
    data: { released: true },
  });
  await withdrawOpenChanges(tx, moment, { projectId, milestoneId });
  await release(tx, moment, of);
}

/**
 * Bills what an approval releases: the milestone's own instalment, or, with the last approval, the
 * final invoice.
 */
async function release(
  tx: Tx,
  moment: Moment,
  { projectId, workspaceId, milestoneId }: Of,
): Promise<void> {
  const isLast =
    (await tx.milestone.count({ where: { projectId, status: { not: "approved" } } })) === 0;
  if (isLast) {
    await withdrawOpenChanges(tx, moment, { projectId });
    const invoice = await billFinal(tx, moment, projectId);
    if (invoice)
      await tx.changeRequest.updateMany({
        where: { projectId, status: "delivered" },
        data: { status: "invoiced" },
      });
    if (!invoice || invoice.due <= 0) await settleIfPaid(tx, moment, { projectId, workspaceId });
    return;
  }
  const instalment = await tx.instalment.findFirst({
    where: { projectId, milestoneId, kind: "milestone", amount: { gt: 0 }, invoice: null },
  });
  if (instalment) await issueInvoice(tx, moment, invoiceOfInstalment(instalment));
  await beginNextMilestone(tx, projectId);
}
