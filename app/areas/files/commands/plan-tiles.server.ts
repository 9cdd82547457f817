import { isTile } from "#app/areas/files/rules/derivatives.ts";
import { canBeTiled, tilesOf } from "#app/areas/files/rules/tiles.ts";
import { newId, type Id } from "#app/kernel/id.ts";
import type { Db } from "#app/platform/db/client.server.ts";
import { lockFile } from "./lock-file.server.ts";

/**
 * Asks the job that makes pictures for the tiles of a released original, once. Called where it is
 * looked at, since nothing says when work is released.
 */
export async function planTiles(db: Db, fileId: Id<"File">): Promise<void> {
  const file = await db.file.findFirst({
    where: { id: fileId, preview: "ready", removedAt: null },
    select: {
      mediaType: true,
      width: true,
      height: true,
      derivatives: { select: { recipe: true } },
    },
  });
  if (!file || file.derivatives.some(({ recipe }) => isTile(recipe))) return;
  const { mediaType, width, height } = file;
  if (width === null || height === null || !canBeTiled({ mediaType, width, height })) return;
  await db.$transaction(async (tx) => {
    await lockFile(tx, fileId);
    const there = await tx.derivative.findMany({ where: { fileId, page: 1 } });
    if (there.some(({ recipe }) => isTile(recipe))) return;
    const { workspaceId } = await tx.file.update({
      where: { id: fileId },
      data: { previewAt: new Date(), previewTries: 0 },
    });
    await tx.derivative.createMany({
      data: tilesOf({ width, height }).map(({ recipe }) => ({
        ...{ id: newId(), workspaceId, fileId, page: 1, recipe },
      })),
    });
  });
}
