import { listViewers } from "#app/areas/sharing/queries/list-viewers.server.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

/** One of the client's people, with what they did on a version. An instant as ISO 8601 in UTC. */
export type ProofReader = {
  id: string;
  name: string;
  /** When they first looked at it; null while they haven't. */
  openedAt: string | null;
  /** Notes that they sent on it. */
  notes: number;
  hasDecided: boolean;
};

/** Who of the client's people has opened a version, written notes on it, and decided. */
export async function listProofReaders(
  { db, actor }: Context<Member>,
  projectId: Id<"Project">,
  checkpointId: Id<"Checkpoint">,
): Promise<ProofReader[]> {
  const of = { checkpointId, checkpoint: { projectId, workspaceId: actor.workspaceId } };
  const looks = await db.proofLook.findMany({ where: { ...of, contactId: { not: null } } });
  const pins = await db.pin.findMany({
    where: { ...of, sentAt: { not: null } },
    select: { contactId: true },
  });
  const verdicts = await db.verdict.findMany({
    where: { ...of, takenBackAt: null, bySilence: false },
    select: { contactId: true },
  });
  const isOwn = await db.project.count({
    where: { id: projectId, workspaceId: actor.workspaceId },
  });
  const viewers = isOwn > 0 ? await listViewers(db, projectId) : [];
  return viewers.map(({ id, name }) => ({
    ...{ id, name },
    openedAt: looks.find(({ contactId }) => contactId === id)?.firstAt.toISOString() ?? null,
    notes: pins.filter(({ contactId }) => contactId === id).length,
    hasDecided: verdicts.some(({ contactId }) => contactId === id),
  }));
}
