import { isLookedAt } from "#app/areas/files/rules/file-kinds.ts";
import { newId, type Id } from "#app/kernel/id.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { StoredUpload } from "#app/platform/gateways/files/store-upload.server.ts";

/** What a file belongs to. */
export type FilePlace = {
  workspaceId: Id<"Workspace">;
  projectId: Id<"Project">;
  checkpointId?: Id<"Checkpoint">;
  questionId?: Id<"BriefQuestion">;
};

/** Names stored content as a file of something; pictures of it are made soon after. */
export async function addFile(
  tx: Tx,
  place: FilePlace,
  { upload, now, place: position = 0 }: { upload: StoredUpload; now: Date; place?: number },
): Promise<Id<"File">> {
  const id = newId();
  const { name, mediaType, size, sha256 } = upload;
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
