import type { Id } from "#app/kernel/id.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { OPEN_AGREEMENT } from "#app/areas/agreements/rules/agreement-states.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";
import { logEvent } from "./log-event.server.ts";

/**
 * Records that a contact has opened an agreement: once per signer and once per project, however
 * often it is read.
 */
export async function viewAgreement(
  context: Context<Guest>,
  agreementId: Id<"Agreement">,
): Promise<void> {
  const { db, actor, now } = context;
  const own = {
    agreementId,
    projectId: actor.projectId,
    contactId: actor.contactId,
    viewedAt: null,
  };
  const open = { id: agreementId, projectId: actor.projectId, status: { in: OPEN_AGREEMENT } };
  const isNew =
    (await db.agreement.count({ where: { ...open, status: "sent" } })) > 0 ||
    (await db.signer.count({ where: { ...own, agreement: open } })) > 0;
  if (!isNew) return;
  await db.$transaction(async (tx) => {
    await lockProject(tx, actor);
    const first = await tx.agreement.updateMany({
      where: { ...open, status: "sent" },
      data: { status: "viewed", viewedAt: now },
    });
    const seen = await tx.signer.updateMany({ where: own, data: { viewedAt: now } });
    if (first.count === 1)
      await recordActivity(tx, context, {
        projectId: actor.projectId,
        workspaceId: actor.workspaceId,
        type: "agreement.viewed",
      });
    if (first.count + seen.count > 0)
      await logEvent(tx, context, {
        agreement: { id: agreementId, projectId: actor.projectId, workspaceId: actor.workspaceId },
        entry: {
          type: "viewed",
          actorName: actor.name,
          detail: actor.email,
          ip: actor.ip,
          userAgent: actor.userAgent,
        },
      });
  });
}
