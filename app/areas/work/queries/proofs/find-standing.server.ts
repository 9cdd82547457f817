import { proofState, type Deciding, type ProofState } from "#app/areas/work/rules/proof.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

const judged = {
  id: true,
  version: true,
  title: true,
  state: true,
  decides: true,
  deciderId: true,
  verdicts: true,
} as const;

/** What has been decided on each version of a proof, from the oldest to the newest. */
export async function findProofStanding(db: Db | Tx, proofId: Id<"Proof">) {
  const proof = await db.proof.findFirstOrThrow({
    where: { id: proofId },
    select: {
      id: true,
      projectId: true,
      workspaceId: true,
      milestoneId: true,
      deliverableId: true,
      title: true,
      milestone: { select: { title: true, status: true } },
      deliverable: { select: { title: true, rounds: true } },
      versions: { where: { version: { not: null } }, orderBy: { version: "asc" }, select: judged },
    },
  });
  const approvers = (await listApprovers(db, proof.projectId)).map(({ id }) => id);
  const versions = proof.versions.map((version) => ({
    ...version,
    number: version.version ?? 0,
    outcome: proofState(decidingOf(version, approvers), version.verdicts),
  }));
  const newest = versions.findLast(({ state }) => state === "published") ?? null;
  return {
    ...proof,
    approvers,
    versions,
    newest,
    state: newest?.outcome ?? ("waiting" satisfies ProofState),
    /** Rounds of changes that were asked for, also of versions that were withdrawn since. */
    endedRounds: versions.filter(({ outcome }) => outcome === "changes_requested").length,
  };
}

/** The contacts who may approve now: a link that has expired holds nobody up. */
export async function listApprovers(db: Db | Tx, projectId: Id<"Project">) {
  const links = await db.guestLink.findMany({
    where: {
      projectId,
      revokedAt: null,
      expiresAt: { gt: new Date() },
      rights: { contains: "approve" },
    },
    orderBy: { createdAt: "asc" },
    select: { contact: { select: { id: true, name: true } } },
  });
  return [...new Map(links.map(({ contact }) => [contact.id, contact])).values()];
}

/**
 * How many rounds of changes have ended on what a proof shows: a deliverable's rounds are its own,
 * whichever of its proofs used them; work of no deliverable shares those of its milestone. Without
 * a proof: all of a milestone.
 */
export async function countEndedRounds(
  db: Db | Tx,
  milestoneId: Id<"Milestone">,
  proof: { deliverableId: Id<"Deliverable"> | null } | null,
): Promise<number> {
  const own = proof === null ? {} : { deliverableId: proof.deliverableId };
  const proofs = await db.proof.findMany({
    where: { milestoneId, ...own },
    select: { id: true },
  });
  let rounds = await db.review.count({
    where: { milestoneId, decision: "changes_requested" },
  });
  for (const { id } of proofs) rounds += (await findProofStanding(db, id)).endedRounds;
  return rounds;
}

export type ProofStanding = Awaited<ReturnType<typeof findProofStanding>>;

type Stored = { decides: Deciding["decides"]; deciderId: string | null };

export const decidingOf = ({ decides, deciderId }: Stored, approvers: string[]): Deciding => ({
  decides,
  deciderId,
  approvers,
});
