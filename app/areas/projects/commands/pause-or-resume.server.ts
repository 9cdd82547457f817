import type { Id } from "#app/kernel/id.ts";
import type { ProjectStatus } from "#app/areas/projects/rules/project-states.ts";
import { Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { recordActivity } from "./record-activity.server.ts";

const SIMPLE_MOVES = { paused: "project.paused", active: "project.resumed" } as const;

/**
 * Pauses a running project, or resumes a paused one.
 * @throws Refusal "project-state"
 */
export async function pauseOrResume(
  context: Context<Member>,
  projectId: Id<"Project">,
  to: "paused" | "active",
): Promise<void> {
  const { db, actor } = context;
  const from: ProjectStatus = to === "paused" ? "active" : "paused";
  await db.$transaction(async (tx) => {
    const { count } = await tx.project.updateMany({
      where: { id: projectId, workspaceId: actor.workspaceId, status: from },
      data: { status: to },
    });
    if (count === 0) throw new Refusal("project-state");
    await recordActivity(tx, context, {
      projectId,
      workspaceId: actor.workspaceId,
      type: SIMPLE_MOVES[to],
    });
  });
}
