import type { Id } from "#app/kernel/id.ts";
import type { Moment } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

type Of = { proofId: Id<"Proof"> } | { milestoneId: Id<"Milestone"> };

/**
 * Notes that the client has said something of what a proof shows, or a milestone's proofs: whatever
 * it was, and whether it stays, it isn't silence. A member's words change nothing.
 */
export async function noteAnswer(
  tx: Tx,
  { actor, now }: Pick<Moment, "actor" | "now">,
  of: Of,
): Promise<void> {
  if (actor.kind === "guest") await noteClientsWord(tx, now, of);
}

/** The same, of a word that came in by mail. */
export async function noteClientsWord(tx: Tx, now: Date, of: Of): Promise<void> {
  await tx.checkpoint.updateMany({
    where: {
      ...("proofId" in of ? of : { proof: of }),
      ...{ state: "published", answeredAt: null },
    },
    data: { answeredAt: now },
  });
}
