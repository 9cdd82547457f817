import type { Prisma } from "#generated/sqlite/client.ts";
import { listRuled, type RuledProject } from "#app/areas/files/queries/list-ruled.server.ts";
import { removable } from "#app/areas/files/queries/removable.server.ts";
import { canRemoveFiles, removalDayOf } from "#app/areas/files/rules/retention.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { canSeeMoneySettings } from "#app/areas/workspaces/rules/roles.ts";
import { dayOf } from "#app/kernel/day.ts";
import type { Id } from "#app/kernel/id.ts";
import { demand, present } from "#app/kernel/verdict.ts";
import type { Context, Member, System } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

/**
 * Removes the files of a project that has ended. Pictures of them stay, and for each file its name,
 * size and hash, so that what a verdict was about can be proved.
 * @throws Refusal "owner-only", "project-goes-on"; Absent
 */
export async function removeFilesOf(
  context: Context<Member>,
  projectId: Id<"Project">,
): Promise<number> {
  const { db, actor } = context;
  demand(canSeeMoneySettings(actor.role));
  const { workspaceId } = actor;
  return db.$transaction(async (tx) => {
    const project = present(
      await tx.project.findFirst({
        where: { id: projectId, workspaceId },
        select: { completedAt: true },
      }),
      "project",
    );
    const { completedAt } = project;
    demand(canRemoveFiles(completedAt && dayOf(completedAt, "UTC")));
    return removeOf(tx, context, { projectId, workspaceId });
  });
}

/**
 * Removes what nobody is shown any more: files of withdrawn work, and the pictures of them.
 * @throws Refusal "owner-only"
 */
export async function removeWithdrawn({ db, actor, now }: Context<Member>): Promise<number> {
  demand(canSeeMoneySettings(actor.role));
  const where = {
    ...removable,
    workspaceId: actor.workspaceId,
    checkpoint: { state: "withdrawn" },
  } as const satisfies Prisma.FileWhereInput;
  return db.$transaction(async (tx) => {
    await tx.derivative.deleteMany({ where: { file: where } });
    const { count } = await tx.file.updateMany({
      where,
      data: { removedAt: now, removedBy: actor.name, preview: "none", previewAt: null },
    });
    return count;
  });
}

/** Removes what the studios' rules say, of projects that ended long enough ago. */
export async function removeFilesByRule(context: Context<System>): Promise<void> {
  const { db, now } = context;
  for (const { id } of (await listRuled(db)).filter((project) => isDue(project, now)))
    await db.$transaction(async (tx) => {
      // The rule may have been changed since; removal can't be undone.
      const [project] = await listRuled(tx, id);
      if (!project || !isDue(project, now)) return;
      await removeOf(tx, context, { projectId: id, workspaceId: project.workspaceId });
    });
}

/** The day itself is the last on which files can be downloaded. */
function isDue(project: RuledProject, now: Date): boolean {
  const day = removalDayOf(project);
  return day !== null && day < dayOf(now, project.timeZone);
}

type Of = { projectId: Id<"Project">; workspaceId: Id<"Workspace"> };

/** How many were removed; of two at once, each file is removed by one. */
async function removeOf(
  tx: Tx,
  { actor, now }: Context<Member | System>,
  { projectId, workspaceId }: Of,
): Promise<number> {
  const removedBy = actor.kind === "member" ? actor.name : "";
  const { count } = await tx.file.updateMany({
    where: { ...removable, projectId, workspaceId },
    data: { removedAt: now, removedBy, previewAt: null },
  });
  if (count === 0) return 0;
  await recordActivity(
    tx,
    { actor, now },
    { projectId, workspaceId, type: "files.removed", subject: String(count) },
  );
  return count;
}
