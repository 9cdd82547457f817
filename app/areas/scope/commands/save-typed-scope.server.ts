import type { Id } from "#app/kernel/id.ts";
import { canEditScope } from "#app/areas/scope/rules/can-send.ts";
import { agreementStanding } from "#app/areas/scope/rules/open-agreement.ts";
import { demand, present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

const MOST_CHARACTERS = 400_000;

/**
 * Saves what is typed in the builder while it isn't a complete scope yet (a milestone without a
 * date, say), so that nothing is lost. Only the workspace sees it.
 * @throws Refusal "changed-elsewhere", "too-long" and the reasons of canEditScope; Absent
 */
export async function saveTypedScope(
  { db, actor }: Context<Member>,
  { projectId, json, revision }: { projectId: Id<"Project">; json: string; revision: number },
): Promise<void> {
  if (json.length > MOST_CHARACTERS) throw new Refusal("too-long");
  await db.$transaction(async (tx) => {
    const owned = { id: projectId, workspaceId: actor.workspaceId };
    const { count } = await tx.project.updateMany({
      where: { ...owned, scopeRevision: revision },
      data: { scopeDraft: json },
    });
    const project = present(
      await tx.project.findFirst({
        where: owned,
        select: { status: true, agreements: { select: { status: true } } },
      }),
      "project",
    );
    if (count === 0) throw new Refusal("changed-elsewhere");
    demand(
      canEditScope({ status: project.status, agreement: agreementStanding(project.agreements) }),
    );
  });
}
