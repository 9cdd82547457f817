import { newId, type Id } from "#app/kernel/id.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";
import { ownOf } from "#app/areas/sharing/queries/author-of.server.ts";

/** Notes that this reader looked at a version now: what comes later is marked as new. */
export async function noteLook(
  context: Context<Guest | Member>,
  checkpointId: Id<"Checkpoint">,
): Promise<void> {
  const { db, now } = context;
  const own = { checkpointId, ...ownOf(context) };
  const { count } = await db.proofLook.updateMany({ where: own, data: { lastAt: now } });
  if (count > 0) return;
  // Two first looks at once: the second row would be the same.
  await db.proofLook
    .create({ data: { id: newId(), ...own, firstAt: now, lastAt: now } })
    .catch(async (error: unknown) => {
      if ((await db.proofLook.count({ where: own })) === 0) throw error;
    });
}
