import { marked, parseStored } from "#app/areas/files/rules/derivatives.ts";
import { newId, type Id } from "#app/kernel/id.ts";
import { present } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

/**
 * Whether the studio's name is laid over what is shown before the release. The pictures that are
 * missing for it are made by the job that makes pictures. @throws Absent
 */
export async function markPreviews(
  { db, actor, now }: Context<Member>,
  { projectId, areMarked }: { projectId: Id<"Project">; areMarked: boolean },
): Promise<void> {
  const owned = { id: projectId, workspaceId: actor.workspaceId };
  await db.$transaction(async (tx) => {
    const { count } = await tx.project.updateMany({
      where: owned,
      data: { watermark: areMarked },
    });
    present(count === 1 ? true : null, "project");
    if (areMarked) await planMarked(tx, projectId, now);
  });
}

async function planMarked(tx: Tx, projectId: string, now: Date): Promise<void> {
  const files = await tx.file.findMany({
    where: { projectId, checkpointId: { not: null }, preview: "ready", removedAt: null },
    select: {
      id: true,
      workspaceId: true,
      derivatives: { select: { page: true, recipe: true } },
    },
  });
  for (const { id, workspaceId, derivatives } of files) {
    const there = new Set(derivatives.map(({ page, recipe }) => `${page} ${recipe}`));
    const missing = derivatives.flatMap(({ page, recipe }) => {
      const isPlain = parseStored(recipe)?.isMarked === false;
      return isPlain && !there.has(`${page} ${marked(recipe)}`)
        ? [{ id: newId(), workspaceId, fileId: id, page, recipe: marked(recipe) }]
        : [];
    });
    if (missing.length === 0) continue;
    await tx.derivative.createMany({ data: missing });
    await tx.file.update({ where: { id }, data: { previewAt: now, previewTries: 0 } });
  }
}
