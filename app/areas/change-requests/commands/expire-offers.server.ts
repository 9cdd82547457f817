import { OPEN_AGREEMENT } from "#app/areas/agreements/rules/agreement-states.ts";
import { logEvent } from "#app/areas/agreements/commands/log-event.server.ts";
import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { tellOfferEnded } from "#app/areas/agreements/commands/tell-offer-ended.server.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { addDays, dayOf } from "#app/kernel/day.ts";
import type { Context, System } from "#app/platform/context.server.ts";
import { tellOthers } from "./tell-others.server.ts";

/**
 * Ends the offers whose last day has passed in their project's time zone. Signing checks the day
 * itself, so it doesn't matter when this runs; concurrent runs end each offer once.
 */
export async function expireOffers(context: Context<System>): Promise<void> {
  const { db, now } = context;
  // No time zone is more than a day away from UTC.
  const due = await db.agreement.findMany({
    where: { status: { in: OPEN_AGREEMENT }, expiresOn: { lt: addDays(dayOf(now, "UTC"), 1) } },
    select: {
      id: true,
      projectId: true,
      workspaceId: true,
      expiresOn: true,
      project: { select: { timeZone: true } },
    },
    take: 500,
  });
  for (const { id, projectId, workspaceId, expiresOn, project } of due) {
    const today = dayOf(now, project.timeZone);
    if (!expiresOn || expiresOn >= today) continue;
    await db.$transaction(async (tx) => {
      await lockProject(tx, { projectId, workspaceId });
      const { count } = await tx.agreement.updateMany({
        where: { id, status: { in: OPEN_AGREEMENT }, expiresOn: { lt: today } },
        data: { status: "expired", endedAt: now },
      });
      if (count === 0) return;
      const agreement = await tx.agreement.findFirstOrThrow({
        where: { id },
        select: { id: true, projectId: true, workspaceId: true, changeId: true },
      });
      await logEvent(tx, context, { agreement, entry: { type: "expired", actorName: "Milepost" } });
      if (!agreement.changeId) {
        await recordActivity(tx, context, { projectId, workspaceId, type: "agreement.expired" });
        return tellOfferEnded(tx, context, {
          agreementId: id,
          ending: {
            what: "expired",
            by: "",
            text: "",
            toStudio: true,
          },
        });
      }
      const expired = await tx.changeRequest.updateMany({
        where: { id: agreement.changeId, status: "sent" },
        data: { status: "expired", decidedAt: now },
      });
      if (expired.count === 0) return;
      const change = await tx.changeRequest.findFirstOrThrow({
        where: { id: agreement.changeId },
        include: { project: { include: { workspace: true } } },
      });
      await recordActivity(tx, context, {
        ...agreement,
        type: "change.expired",
        subject: String(change.number),
        detail: change.title,
      });
      await tellOthers(tx, context, { change, news: { what: "expired", text: "" } });
    });
  }
}
