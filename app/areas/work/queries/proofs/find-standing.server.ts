import { listViewers } from "#app/areas/sharing/queries/list-viewers.server.ts";
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
  const approvers = (await listViewers(db, proof.projectId, "approve")).map(({ id }) => id);
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

export type ProofStanding = Awaited<ReturnType<typeof findProofStanding>>;

type Stored = { decides: Deciding["decides"]; deciderId: string | null };

export const decidingOf = ({ decides, deciderId }: Stored, approvers: string[]): Deciding => ({
  decides,
  deciderId,
  approvers,
});
