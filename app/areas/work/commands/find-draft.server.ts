import { isDraft } from "#app/areas/work/rules/checkpoint.ts";
import type { Id } from "#app/kernel/id.ts";
import { present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

export type CheckpointAddress = { projectId: Id<"Project">; checkpointId: Id<"Checkpoint"> };

/** The row of a checkpoint of the member's own workspace. */
export const ownedBy = (
  { actor }: Pick<Context<Member>, "actor">,
  { projectId, checkpointId }: CheckpointAddress,
) => ({ id: checkpointId, projectId, workspaceId: actor.workspaceId });

/**
 * Begins a change of a draft: written first, so that two changes come one after the other.
 * @throws Refusal "already-published"; Absent
 */
export async function changeDraft(
  tx: Tx,
  context: Context<Member>,
  address: CheckpointAddress,
): Promise<void> {
  const owned = ownedBy(context, address);
  const { count } = await tx.checkpoint.updateMany({
    where: { ...owned, state: { in: ["draft", "scheduled"] } },
    data: { changedAt: context.now },
  });
  if (count === 1) return;
  const found = await tx.checkpoint.findFirst({ where: owned, select: { state: true } });
  const { state } = present(found, "checkpoint");
  if (!isDraft(state)) throw new Refusal("already-published");
}
