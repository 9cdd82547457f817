import type { Id } from "#app/kernel/id.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

/** The most entries that are shown. */
const MOST = 200;

/** What happened in a project, newest first; also what only the studio sees. */
export async function listActivities({ db, actor }: Context<Member>, projectId: Id<"Project">) {
  const activities = await db.activity.findMany({
    where: { projectId, workspaceId: actor.workspaceId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: MOST,
    select: { id: true, type: true, at: true, actorName: true, subject: true, detail: true },
  });
  return activities.map((activity) => ({ ...activity, at: activity.at.toISOString() }));
}
