import { addFile } from "#app/areas/files/commands/add-file.server.ts";
import { changeDraft } from "#app/areas/work/commands/find-draft.server.ts";
import type { Id } from "#app/kernel/id.ts";
import { present } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import type { StoredUpload } from "#app/platform/gateways/files/store-upload.server.ts";

/**
 * Makes a file of a draft of what has arrived whole, and is stored under its name then. It happens
 * once: a second call finds it done.
 * @throws Refusal "already-published"; Absent
 */
export async function finishUpload(
  context: Context<Member>,
  uploadId: Id<"Upload">,
  store: (upload: { name: string; workspaceId: Id<"Workspace"> }) => Promise<StoredUpload>,
): Promise<void> {
  const { db, actor, now } = context;
  const owned = { id: uploadId, workspaceId: actor.workspaceId };
  const upload = present(await db.upload.findFirst({ where: owned }), "upload");
  if (upload.finishedAt) return;
  const stored = await store(upload);
  await db.$transaction(async (tx) => {
    const { count } = await tx.upload.updateMany({
      where: { ...owned, finishedAt: null },
      data: { finishedAt: now, touchedAt: now },
    });
    if (count === 0) return;
    const { projectId, checkpointId, workspaceId } = upload;
    await changeDraft(tx, context, { projectId, checkpointId });
    const fileId = await addFile(
      tx,
      { workspaceId, projectId, checkpointId },
      { upload: stored, now, place: upload.place },
    );
    await tx.upload.updateMany({ where: owned, data: { fileId } });
  });
}
