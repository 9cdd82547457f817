import { openChange } from "#app/areas/change-requests/commands/request-change.server.ts";
import { findStanding } from "#app/areas/change-requests/queries/find-change.server.ts";
import { OPEN_CHANGES } from "#app/areas/change-requests/rules/change-states.ts";
import { nextRound } from "#app/areas/change-requests/rules/pricing.ts";
import type { Id } from "#app/kernel/id.ts";
import { Refusal } from "#app/kernel/verdict.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { changeWords } from "#words/change.ts";

export type WantedRound = {
  milestoneId: Id<"Milestone">;
  /** The proof whose round it is; null where a milestone is reviewed as a whole. */
  proofId: Id<"Proof"> | null;
  deliverableId: Id<"Deliverable"> | null;
  title: string;
  reason: string;
};

/**
 * Opens a change request for a round beyond the free ones, which is priced before any work.
 * @returns its id; null when the round is still free
 * @throws Refusal "round-asked" where one is open already
 */
export async function askForPaidRound(
  tx: Tx,
  context: Context<Guest>,
  wanted: WantedRound,
): Promise<Id<"ChangeRequest"> | null> {
  const { actor, today } = context;
  const { projectId, workspaceId } = actor;
  const { milestoneId, proofId } = wanted;
  const change = { number: 0, title: "", milestoneId, proofId };
  const found = await findStanding(tx, { workspaceId, projectId, today, change });
  if (!found?.standing.round) return null;
  const round = nextRound(found.standing.rule, found.standing.round);
  if (round.free) return null;
  const open = await tx.changeRequest.count({
    where: { projectId, milestoneId, proofId, status: { in: OPEN_CHANGES } },
  });
  if (open > 0) throw new Refusal("round-asked");
  return openChange(tx, context, {
    projectId,
    wish: {
      title: changeWords(actor.locale).roundTitle(wanted.title, round.round),
      wish: wanted.reason,
      deliverableId: wanted.deliverableId,
      milestoneId,
      proofId,
    },
  });
}
