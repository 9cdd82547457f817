import { POSTER } from "#app/areas/files/rules/derivatives.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import type { FileStore } from "#app/platform/gateways/files/file-store.ts";
import type { PictureMaker } from "#app/platform/gateways/pictures/picture-maker.ts";

type Tools = { files: FileStore; pictures: PictureMaker };

/**
 * The files of a checkpoint that say where they were taken. One that no worker has looked at yet is
 * looked at now, so that the answer doesn't depend on how busy the workers are.
 */
export async function lookForPositions(
  { db, actor }: Context<Member>,
  { files, pictures }: Tools,
  checkpointId: Id<"Checkpoint">,
): Promise<Id<"File">[]> {
  const own = { checkpointId, workspaceId: actor.workspaceId, removedAt: null };
  const unseen = await db.file.findMany({
    where: {
      ...own,
      preview: "waiting",
      derivatives: { none: { page: { gt: POSTER.page } } },
    },
  });
  for (const file of unseen) {
    const local = await files.local(file);
    try {
      const facts = await pictures.inspect({ path: local.path, mediaType: file.mediaType });
      if ("done" in facts ? facts.done.position : facts.position)
        await db.file.updateMany({ where: { ...own, id: file.id }, data: { position: true } });
    } finally {
      await local.done();
    }
  }
  const found = await db.file.findMany({
    where: { ...own, position: true },
    select: { id: true },
  });
  return found.map(({ id }) => id);
}
