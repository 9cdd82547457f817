import { newId } from "#app/kernel/id.ts";
import { present } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { transact } from "#app/platform/db/transact.server.ts";
import { recordActivity } from "./record-activity.server.ts";

/** Opens a draft for a client, with the workspace's currency, time zone and hourly rate. Returns its id. */
export async function createProject(context: Context<Member>, order: { clientId: string; title: string }): Promise<string> {
  const { db, actor, now } = context;
  return transact(db, async (tx) => {
    const client = present(await tx.client.findFirst({ where: { id: order.clientId, workspaceId: actor.workspaceId }, select: { id: true } }), "client");
    const workspace = present(await tx.workspace.findUnique({ where: { id: actor.workspaceId } }), "workspace");
    const id = newId(now);
    await tx.project.create({
      data: {
        id, workspaceId: workspace.id, clientId: client.id, title: order.title, currency: workspace.currency, timeZone: workspace.timeZone,
        depositKind: "percent", depositValue: 3000n, revisionRounds: 1, revisionPricing: "hourly", revisionPrice: workspace.hourlyRate, createdAt: now,
      },
    });
    await recordActivity(tx, context, { projectId: id, workspaceId: workspace.id, type: "project.created", subject: order.title });
    return id;
  });
}
