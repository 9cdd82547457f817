import { OPEN_AGREEMENT } from "#app/areas/agreements/rules/agreement-states.ts";
import { logEvent } from "#app/areas/agreements/commands/log-event.server.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import type { Actor, Context } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { isKnownToClient } from "./end-change.server.ts";

type Moment = Pick<Context<Actor>, "actor" | "now">;

/**
 * With a milestone's approval, a further round that was asked for in its review is no longer wanted; with the last one
 * the books close, and no change can be decided any more. The project is locked by the approval.
 */
export async function withdrawOpenChanges(tx: Tx, moment: Moment, of: { projectId: string; milestoneId?: string }): Promise<void> {
  const open = await tx.changeRequest.findMany({ where: { ...of, status: { in: ["requested", "priced", "sent"] } } });
  for (const change of open) {
    const { id, projectId, workspaceId, number, title } = change;
    for (const offer of await tx.agreement.findMany({ where: { changeId: id, projectId, status: { in: OPEN_AGREEMENT } }, select: { id: true } })) {
      const { count } = await tx.agreement.updateMany({ where: { id: offer.id, status: { in: OPEN_AGREEMENT } }, data: { status: "voided", endedAt: moment.now } });
      if (count === 1) await logEvent(tx, { id: offer.id, projectId, workspaceId }, { type: "voided", actorName: moment.actor.name }, moment.now);
    }
    const { count } = await tx.changeRequest.updateMany({ where: { id, status: { in: ["requested", "priced", "sent"] } }, data: { status: "withdrawn", decidedAt: moment.now } });
    if (count === 1) await recordActivity(tx, moment, { projectId, workspaceId, type: "change.withdrawn", subject: String(number), detail: title, isInternal: !(await isKnownToClient(tx, change)) });
  }
}
