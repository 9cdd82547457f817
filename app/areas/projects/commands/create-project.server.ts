import { newId, type Id } from "#app/kernel/id.ts";
import { present } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { recordActivity } from "./record-activity.server.ts";

/**
 * Creates a draft for a client, with the workspace's time zone, and its currency unless another is
 * chosen (ISO 4217). The hourly rate is in the workspace's currency, so in another one it is left
 * to be filled in. Returns its id.
 * @throws Absent
 */
export async function createProject(
  context: Context<Member>,
  input: { clientId: Id<"Client">; title: string; currency?: string },
): Promise<string> {
  const { db, actor, now } = context;
  return db.$transaction(async (tx) => {
    const client = present(
      await tx.client.findFirst({
        where: { id: input.clientId, workspaceId: actor.workspaceId },
        select: { id: true },
      }),
      "client",
    );
    const workspace = present(
      await tx.workspace.findFirst({ where: { id: actor.workspaceId } }),
      "workspace",
    );
    const id = newId();
    const currency = input.currency ?? workspace.currency;
    await tx.project.create({
      data: {
        id,
        workspaceId: workspace.id,
        clientId: client.id,
        title: input.title,
        currency,
        timeZone: workspace.timeZone,
        depositKind: "percent",
        depositValue: 3000n,
        revisionRounds: 1,
        revisionPricing: "hourly",
        releaseTerms: "on_both",
        revisionPrice: currency === workspace.currency ? workspace.hourlyRate : 0n,
        createdAt: now,
      },
    });
    await recordActivity(tx, context, {
      projectId: id,
      workspaceId: workspace.id,
      type: "project.created",
      subject: input.title,
    });
    return id;
  });
}
