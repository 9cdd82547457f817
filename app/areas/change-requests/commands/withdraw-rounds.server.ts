import { OPEN_AGREEMENT } from "#app/areas/agreements/rules/agreement-states.ts";
import { logEvent } from "#app/areas/agreements/commands/log-event.server.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import type { Actor, Context } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

type Moment = Pick<Context<Actor>, "actor" | "now">;

/** With a milestone's approval, a further round that was asked for in its review is no longer wanted. */
export async function withdrawRounds(tx: Tx, moment: Moment, milestoneId: string): Promise<void> {
  const open = await tx.changeRequest.findMany({ where: { milestoneId, status: { in: ["requested", "priced", "sent"] } } });
  for (const { id, projectId, workspaceId, number, title } of open) {
    const offer = await tx.agreement.findFirst({ where: { changeId: id, projectId, status: { in: OPEN_AGREEMENT } }, select: { id: true } });
    if (offer) {
      await tx.agreement.updateMany({ where: { id: offer.id, status: { in: OPEN_AGREEMENT } }, data: { status: "voided", endedAt: moment.now } });
      await logEvent(tx, { id: offer.id, projectId, workspaceId }, { type: "voided", actorName: moment.actor.name }, moment.now);
    }
    await tx.changeRequest.updateMany({ where: { id, status: { in: ["requested", "priced", "sent"] } }, data: { status: "withdrawn", decidedAt: moment.now } });
    await recordActivity(tx, moment, { projectId, workspaceId, type: "change.withdrawn", subject: String(number), detail: title });
  }
}
