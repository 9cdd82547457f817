import type { Workspace } from "#generated/sqlite/client.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

export type StudioSettings = Pick<Workspace, "name" | "accent" | "timeZone" | "terms">;

/** Changes what every member may change: the name, the look, and the terms for new agreements. */
export async function changeStudioSettings(
  { db, actor }: Context<Member>,
  settings: StudioSettings,
): Promise<void> {
  await db.workspace.update({ where: { id: actor.workspaceId }, data: settings });
}
