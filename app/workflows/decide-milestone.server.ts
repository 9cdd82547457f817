import { limitGuest } from "#app/areas/sharing/commands/limit-guest.server.ts";
import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { deliverableAfter } from "#app/areas/projects/rules/deliverable-states.ts";
import {
  canDecideMilestone,
  canRequestChanges,
} from "#app/areas/projects/rules/milestone-states.ts";
import { noteAnswer } from "#app/areas/work/commands/proofs/note-answer.server.ts";
import { giveVerdict } from "#app/areas/work/commands/proofs/give-verdict.server.ts";
import {
  decidingOf,
  findProofStanding,
} from "#app/areas/work/queries/proofs/find-standing.server.ts";
import { decidersOf, isApproval } from "#app/areas/work/rules/proof.ts";
import { approveMilestone } from "./approve-milestone.server.ts";
import { askForPaidRound } from "./ask-for-round.server.ts";
import { recordDecision, type DecisionInput } from "./record-decision.server.ts";
import { mayAct } from "#app/areas/sharing/rules/guest-rights.ts";
import { demand, present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

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
  const { db, actor } = context;
  demand(mayAct(actor.rights, "approve"));
  const isGood = input.decision === "approved";
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
    await noteAnswer(tx, context, { milestoneId: milestone.id });
    const state = { status: milestone.status, projectStatus: milestone.project.status };
    demand(isGood ? canDecideMilestone(state) : canRequestChanges(state, input.reason));
    if (isGood) {
      await approveWork(tx, context, milestone.id);
      await approveMilestone(tx, context, { ...owned, milestoneId: milestone.id });
    } else {
      const changeId = await askForRound(tx, context, { milestone, input });
      if (changeId) return changeId;
      await sendBack(tx, owned);
    }
    await recordDecision(tx, context, input);
    return null;
  });
}

/**
 * The work that waits for a verdict is approved with its milestone, as it is now, by who decides on
 * it.
 * @throws Refusal "not-decider" where that is somebody else, or others too
 */
async function approveWork(tx: Tx, { actor, now }: Context<Guest>, milestoneId: string) {
  const { contactId: id, name } = actor;
  for (const proof of await tx.proof.findMany({ where: { milestoneId }, select: { id: true } })) {
    const standing = await findProofStanding(tx, proof.id);
    const { newest } = standing;
    if (!newest || isApproval(standing.state)) continue;
    if (!decidersOf(decidingOf(newest, standing.approvers)).includes(id))
      throw new Refusal("not-decider");
    await giveVerdict(tx, standing, {
      ...{ checkpointId: newest.id, contact: { id, name } },
      ...{ decision: "approved", reason: "", decidedAt: now },
    });
    if (!isApproval((await findProofStanding(tx, proof.id)).state))
      throw new Refusal("not-decider");
  }
}

async function askForRound(
  tx: Tx,
  context: Context<Guest>,
  { milestone, input }: { milestone: { id: string; title: string }; input: DecisionInput },
): Promise<string | null> {
  const { id: milestoneId, title } = milestone;
  const { reason } = input;
  return askForPaidRound(tx, context, {
    ...{ milestoneId, title, reason },
    ...{ proofId: null, deliverableId: null },
  });
}

/** The milestone goes back to work, with all that it delivers. */
async function sendBack(tx: Tx, owned: { id: string; projectId: string; workspaceId: string }) {
  const { count } = await tx.milestone.updateMany({
    where: { ...owned, status: "in_review" },
    data: { status: "in_progress" },
  });
  if (count === 0) throw new Refusal("not-in-review");
  await tx.deliverable.updateMany({
    where: { projectId: owned.projectId, milestoneId: owned.id },
    data: { status: deliverableAfter("changes-requested") },
  });
}
