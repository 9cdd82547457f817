import { isLookedAt } from "#app/areas/files/rules/file-kinds.ts";
import { findGuestsShare } from "#app/areas/files/queries/find-storage.server.ts";
import { Refusal } from "#app/kernel/verdict.ts";
import { newId, type Id } from "#app/kernel/id.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { StoredUpload } from "#app/platform/gateways/files/store-upload.server.ts";

/** What a file belongs to. */
export type FilePlace = {
  workspaceId: Id<"Workspace">;
  projectId: Id<"Project">;
  checkpointId?: Id<"Checkpoint">;
  questionId?: Id<"BriefQuestion">;
  pinId?: Id<"Pin">;
  replyId?: Id<"PinReply">;
  messageId?: Id<"Message">;
};

/**
 * Names stored content as a file of something; pictures of it are made soon after.
 * @throws Refusal "quota-full" when guests' files have become too many meanwhile
 */
export async function addFile(
  tx: Tx,
  place: FilePlace,
  { upload, now, place: position = 0 }: { upload: StoredUpload; now: Date; place?: number },
): Promise<Id<"File">> {
  const id = newId();
  const { name, mediaType, size, sha256, guestsMost } = upload;
  if (guestsMost !== undefined) await claimGuestsRoom(tx, place, { size, most: guestsMost });
  await tx.file.create({
    data: {
      id,
      ...place,
      place: position,
      name,
      mediaType,
      size,
      sha256,
      ...(isLookedAt(mediaType) ? { preview: "waiting", previewAt: now } : {}),
      createdAt: now,
    },
  });
  return id;
}

/** Written first: of two guests who send at once, the second counts the first. In bytes. */
async function claimGuestsRoom(
  tx: Tx,
  { workspaceId }: FilePlace,
  { size, most }: { size: number; most: number },
): Promise<void> {
  await tx.workspace.updateMany({
    where: { id: workspaceId },
    data: { hourlyRate: { increment: 0 } },
  });
  if ((await findGuestsShare(tx, workspaceId)) + size > most) throw new Refusal("quota-full");
}
