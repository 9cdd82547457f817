import type { Id } from "#app/kernel/id.ts";
import { OPEN_CHANGES } from "#app/areas/change-requests/rules/change-states.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import type { Moment } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { isKnownToClient } from "./tell-others.server.ts";
import { takeBackOffers } from "./price-change.server.ts";

/**
 * With a milestone's approval, a further round that was asked for in its review is no longer
 * wanted; with the last one the books close, and no change can be decided any more. The project is
 * locked by the approval.
 */
export async function withdrawOpenChanges(
  tx: Tx,
  moment: Moment,
  of: { projectId: Id<"Project">; milestoneId?: Id<"Milestone"> },
): Promise<void> {
  const open = await tx.changeRequest.findMany({ where: { ...of, status: { in: OPEN_CHANGES } } });
  for (const change of open) {
    const { id, projectId, workspaceId, number, title } = change;
    await takeBackOffers(tx, moment, change);
    const { count } = await tx.changeRequest.updateMany({
      where: { id, status: { in: OPEN_CHANGES } },
      data: { status: "withdrawn", decidedAt: moment.now },
    });
    if (count === 1)
      await recordActivity(tx, moment, {
        projectId,
        workspaceId,
        type: "change.withdrawn",
        subject: String(number),
        detail: title,
        isInternal: !(await isKnownToClient(tx, change)),
      });
  }
}
