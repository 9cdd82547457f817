import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";
import { transact } from "#app/platform/db/transact.server.ts";

/** Notes that the client has opened the agreement: once, however often it is read. */
export async function viewAgreement(context: Context<Guest>, agreementId: string): Promise<void> {
  const { db, actor, now } = context;
  await transact(db, async (tx) => {
    const { count } = await tx.agreement.updateMany({ where: { id: agreementId, projectId: actor.projectId, status: "sent" }, data: { status: "viewed", viewedAt: now } });
    if (count === 1) await recordActivity(tx, context, { projectId: actor.projectId, workspaceId: actor.workspaceId, type: "agreement.viewed" });
  });
}
