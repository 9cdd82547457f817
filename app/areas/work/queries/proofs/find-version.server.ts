import type { Id } from "#app/kernel/id.ts";
import { present } from "#app/kernel/verdict.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

/** A version that is published, as this reader may see it. @throws Absent */
export async function findVersion(
  db: Db | Tx,
  { actor }: Context<Guest | Member>,
  address: { projectId: Id<"Project">; checkpointId: Id<"Checkpoint"> },
) {
  const { projectId, checkpointId: id } = address;
  if (actor.kind === "guest" && actor.projectId !== projectId) present(null, "version");
  const found = await db.checkpoint.findFirst({
    where: { id, projectId, workspaceId: actor.workspaceId, state: "published" },
    select: { id: true, proofId: true, projectId: true, workspaceId: true, version: true },
  });
  const { proofId, ...version } = present(found, "version");
  return { ...version, proofId: present(proofId, "proof") };
}
