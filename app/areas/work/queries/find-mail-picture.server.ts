import { MAIL_EDGE, marked } from "#app/areas/files/rules/derivatives.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Db } from "#app/platform/db/client.server.ts";

/** The first picture of a checkpoint in the size of a mail; null while none is made. */
export async function findMailPicture(db: Db, checkpointId: Id<"Checkpoint">) {
  const { project } = await db.checkpoint.findFirstOrThrow({
    where: { id: checkpointId },
    select: { project: { select: { watermark: true, releaseTerms: true } } },
  });
  const isMarked = project.watermark && project.releaseTerms !== "at_once";
  const recipe = `${MAIL_EDGE}.jpeg`;
  const file = await db.file.findFirst({
    where: { checkpointId, preview: "ready" },
    orderBy: [{ place: "asc" }, { createdAt: "asc" }],
    select: {
      alt: true,
      caption: true,
      derivatives: {
        where: { page: 1, recipe: isMarked ? marked(recipe) : recipe, state: "ready" },
        select: { workspaceId: true, sha256: true, width: true, height: true },
      },
    },
  });
  const picture = file?.derivatives[0];
  return picture ? { ...picture, alt: file.alt || file.caption } : null;
}
