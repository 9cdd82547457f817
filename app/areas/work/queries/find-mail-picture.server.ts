import { MAIL_EDGE } from "#app/areas/files/rules/derivatives.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Db } from "#app/platform/db/client.server.ts";

/** The first picture of a checkpoint in the size of a mail; null while none is made. */
export async function findMailPicture(db: Db, checkpointId: Id<"Checkpoint">) {
  const file = await db.file.findFirst({
    where: { checkpointId, preview: "ready" },
    orderBy: [{ place: "asc" }, { createdAt: "asc" }],
    select: {
      alt: true,
      caption: true,
      derivatives: {
        where: { page: 1, recipe: `${MAIL_EDGE}.jpeg`, state: "ready" },
        select: { workspaceId: true, sha256: true, width: true, height: true },
      },
    },
  });
  const picture = file?.derivatives[0];
  return picture ? { ...picture, alt: file.alt || file.caption } : null;
}
