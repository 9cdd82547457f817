import type { Id } from "#app/kernel/id.ts";
import { VOIDABLE } from "#app/areas/agreements/rules/agreement-states.ts";
import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { tellOfferEnded } from "./tell-offer-ended.server.ts";
import { logEvent } from "./log-event.server.ts";

/**
 * Withdraws an offer before it is in force, so that the scope can be changed and sent again. This
 * is possible as long as a signature is missing, even if only the freelancer's own.
 * @throws Refusal "not-open" when it was signed, declined or taken back meanwhile
 */
export async function voidAgreement(
  context: Context<Member>,
  projectId: Id<"Project">,
): Promise<void> {
  const { db, actor, now } = context;
  await db.$transaction(async (tx) => {
    await lockProject(tx, { projectId, workspaceId: actor.workspaceId });
    const offer = { projectId, workspaceId: actor.workspaceId, kind: "original" as const };
    const open = await tx.agreement.findFirst({
      where: { ...offer, status: { in: VOIDABLE } },
      select: { id: true },
    });
    const { count } = await tx.agreement.updateMany({
      where: { ...offer, id: open?.id ?? "", status: { in: VOIDABLE } },
      data: { status: "voided", endedAt: now },
    });
    if (!open || count === 0) throw new Refusal("not-open");
    // Signatures already given no longer bind: either everybody is bound, or nobody.
    await logEvent(tx, context, {
      agreement: { id: open.id, projectId, workspaceId: actor.workspaceId },
      entry: { type: "voided", actorName: actor.name },
    });
    await tellOfferEnded(tx, context, {
      agreementId: open.id,
      ending: {
        what: "voided",
        by: "",
        text: "",
        toStudio: false,
      },
    });
    await recordActivity(tx, context, {
      projectId,
      workspaceId: actor.workspaceId,
      type: "agreement.voided",
    });
  });
}
