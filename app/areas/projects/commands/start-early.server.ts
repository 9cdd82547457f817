import type { Id } from "#app/kernel/id.ts";
import { Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { startProject } from "./start-project.server.ts";

/**
 * Starts the work before the deposit is paid, which is a deliberate choice of the freelancer.
 * @throws Refusal "not-signed", "project-state"
 */
export async function startEarly(
  context: Context<Member>,
  projectId: Id<"Project">,
): Promise<void> {
  const { db, actor } = context;
  await db.$transaction(async (tx) => {
    const signed = await tx.agreement.findFirst({
      where: { projectId, workspaceId: actor.workspaceId, status: "in_force" },
      select: { id: true },
    });
    if (!signed) throw new Refusal("not-signed");
    if (
      !(await startProject(tx, context, {
        project: { id: projectId, workspaceId: actor.workspaceId },
        early: true,
      }))
    )
      throw new Refusal("project-state");
  });
}
