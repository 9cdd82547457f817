import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { mayAct } from "#app/areas/sharing/rules/guest-rights.ts";
import { demand } from "#app/kernel/verdict.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";

/**
 * The client removes a kept card: nothing is charged to it any more, not even announced charges. A
 * job asks the provider to forget it, as often as it takes. Repeated calls remove it once.
 * @throws Refusal "no-right"
 */
export async function removeKeptCard(context: Context<Guest>): Promise<void> {
  const { db, actor, now } = context;
  demand(mayAct(actor.rights, "pay"));
  const { projectId, workspaceId } = actor;
  const kept = await db.keptCard.findMany({ where: { projectId, workspaceId, removedAt: null } });
  if (kept.length === 0) return;
  const ids = kept.map(({ id }) => id);
  await db.$transaction(async (tx) => {
    const { count } = await tx.keptCard.updateMany({
      where: { id: { in: ids }, removedAt: null },
      data: { removedAt: now, removedBy: actor.name },
    });
    await tx.payment.updateMany({
      where: { projectId, workspaceId, keptCardId: { in: ids }, status: "started" },
      data: { status: "cancelled" },
    });
    if (count > 0)
      await recordActivity(tx, context, { projectId, workspaceId, type: "payment.card-removed" });
  });
}
