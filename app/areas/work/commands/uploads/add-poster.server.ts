import { fileKind } from "#app/areas/files/rules/file-kinds.ts";
import { POSTER } from "#app/areas/files/rules/derivatives.ts";
import { lockFile } from "#app/areas/files/commands/lock-file.server.ts";
import { newId, type Id } from "#app/kernel/id.ts";
import { present } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import type { StoredUpload } from "#app/platform/gateways/files/store-upload.server.ts";

/** What a browser makes of a canvas. */
const STILLS = new Set(["image/jpeg", "image/png", "image/webp"]);

/**
 * Adds a still to a film that this member has uploaded; pictures of it are made soon after. A film
 * has one: a second is dropped.
 * @throws Absent when there is no such film, or this is no picture
 */
export async function addPoster(
  { db, actor, now }: Context<Member>,
  uploadId: Id<"Upload">,
  still: StoredUpload | null,
): Promise<void> {
  const { workspaceId, userId } = actor;
  const upload = await db.upload.findFirst({
    where: { id: uploadId, workspaceId, userId },
    select: { file: { select: { id: true, mediaType: true } } },
  });
  const film = present(upload?.file ?? null, "film");
  present(fileKind(film.mediaType) === "video" || null, "film");
  const { sha256, mediaType, size } = present(
    still && STILLS.has(still.mediaType) ? still : null,
    "still",
  );
  await db.$transaction(async (tx) => {
    // Of two stills, the second finds the first.
    if (!(await lockFile(tx, film.id))) return;
    if ((await tx.derivative.count({ where: { fileId: film.id, ...POSTER } })) > 0) return;
    await tx.file.updateMany({
      where: { id: film.id, workspaceId },
      data: { preview: "waiting", previewAt: now, previewTries: 0 },
    });
    await tx.derivative.create({
      data: {
        id: newId(),
        workspaceId,
        fileId: film.id,
        ...POSTER,
        state: "ready",
        mediaType,
        size,
        sha256,
      },
    });
  });
}
