import type { Id } from "#app/kernel/id.ts";
import { OPEN_CHANGES } from "#app/areas/change-requests/rules/change-states.ts";
import { nextRound } from "#app/areas/change-requests/rules/pricing.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";
import { findStanding } from "./find-change.server.ts";

/**
 * What the next round of a proof, or of a milestone that is reviewed as a whole, would cost, and
 * whether it has already been requested. Null before the signature.
 */
export async function findRound(
  { db, actor, today }: Context<Guest | Member>,
  projectId: Id<"Project">,
  { milestoneId, proofId }: { milestoneId: Id<"Milestone">; proofId: Id<"Proof"> | null },
) {
  const found = await findStanding(db, {
    workspaceId: actor.workspaceId,
    projectId,
    today,
    change: { number: 0, title: "", milestoneId, proofId },
  });
  if (!found?.standing.round) return null;
  const asked = await db.changeRequest.findFirst({
    where: { projectId, milestoneId, proofId, status: { in: OPEN_CHANGES } },
    select: { id: true },
  });
  return {
    next: nextRound(found.standing.rule, found.standing.round),
    currency: found.inForce.offer.currency,
    askedId: asked?.id ?? null,
  };
}

export type FoundRound = Awaited<ReturnType<typeof findRound>>;
