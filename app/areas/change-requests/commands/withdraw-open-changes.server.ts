import type { Id } from "#app/kernel/id.ts";
import { OPEN_CHANGES } from "#app/areas/change-requests/rules/change-states.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import type { Moment } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { isKnownToClient } from "./tell-others.server.ts";
import { takeBackOffers } from "./price-change.server.ts";

/**
 * Withdraws changes that an approval leaves without a purpose: a further round requested in the
 * milestone's review, or, with the last approval, every open change, because the books close. The
 * approval has locked the project.
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
