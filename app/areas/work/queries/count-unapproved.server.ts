import type { Context, Guest } from "#app/platform/context.server.ts";

/** How many milestones of the guest's project are not approved yet. */
export function countUnapproved({ db, actor }: Context<Guest>): Promise<number> {
  return db.milestone.count({
    where: {
      projectId: actor.projectId,
      workspaceId: actor.workspaceId,
      status: { not: "approved" },
    },
  });
}
