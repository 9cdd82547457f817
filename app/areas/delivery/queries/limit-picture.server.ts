import type { PictureAddress } from "#app/areas/files/queries/find-file.server.ts";
import { isTile, limitedRecipe, PREVIEW_EDGE } from "#app/areas/files/rules/derivatives.ts";
import type { Db } from "#app/platform/db/client.server.ts";
import { findHeld } from "./find-held.server.ts";

/**
 * The picture that is given where another is asked for: of an original that is held back none is
 * larger than the preview edge of the terms, and it says that it is a preview if the studio wants.
 * Null for a tile of it.
 */
export async function limitPicture(
  db: Db,
  address: PictureAddress,
  now: Date,
): Promise<PictureAddress | null> {
  if (isTile(address.recipe))
    return (await findHeld(db, address.fileId, now)) === null ? address : null;
  const file = await db.file.findFirst({
    where: { id: address.fileId, checkpointId: { not: null } },
    select: { project: { select: { previewEdge: true, watermark: true } } },
  });
  const project = file?.project;
  if (!project || (project.previewEdge >= PREVIEW_EDGE && !project.watermark)) return address;
  const held = await findHeld(db, address.fileId, now);
  if (!held) return address;
  return { ...address, recipe: limitedRecipe(address.recipe, held.edge, held.watermark) };
}
