import { proofState } from "#app/areas/work/rules/proof.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import { decidingOf, listApprovers } from "./find-standing.server.ts";

/**
 * What has been decided on each published version of all proofs of a project, from the oldest to
 * the newest, and how many notes an approval promised that aren't done.
 */
export async function listProofStandings(db: Db | Tx, projectId: Id<"Project">) {
  const proofs = await db.proof.findMany({
    where: { projectId, versions: { some: { state: "published" } } },
    select: {
      id: true,
      deliverableId: true,
      versions: {
        where: { state: "published", version: { not: null } },
        orderBy: { version: "asc" },
        select: { id: true, decides: true, deciderId: true, verdicts: true },
      },
      _count: {
        select: {
          pins: {
            where: {
              promisedAt: { not: null },
              resolvedAt: null,
              checkpoint: { state: "published" },
            },
          },
        },
      },
    },
  });
  const approvers = (await listApprovers(db, projectId)).map(({ id }) => id);
  return proofs.map(({ versions, _count, ...proof }) => ({
    ...proof,
    promises: _count.pins,
    newestId: versions.at(-1)?.id ?? null,
    versions: versions.map((version) => ({
      id: version.id,
      outcome: proofState(decidingOf(version, approvers), version.verdicts),
    })),
  }));
}

export type ListedStanding = Awaited<ReturnType<typeof listProofStandings>>[number];
