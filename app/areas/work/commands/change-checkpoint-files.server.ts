import { addFile } from "#app/areas/files/commands/add-file.server.ts";
import { MOST_FILES } from "#app/areas/work/rules/checkpoint.ts";
import type { Id } from "#app/kernel/id.ts";
import { present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import type { StoredUpload } from "#app/platform/gateways/files/store-upload.server.ts";
import { changeDraft, type CheckpointAddress } from "./find-draft.server.ts";

/**
 * Adds stored files to a draft, after those that are there.
 * @throws Refusal "already-published", "too-many-files"; Absent
 */
export async function addCheckpointFiles(
  context: Context<Member>,
  address: CheckpointAddress,
  uploads: StoredUpload[],
): Promise<Id<"File">[]> {
  const { db, actor, now } = context;
  return db.$transaction(async (tx) => {
    await changeDraft(tx, context, address);
    const { checkpointId } = address;
    const count = await tx.file.count({ where: { checkpointId } });
    if (count + uploads.length > MOST_FILES) throw new Refusal("too-many-files");
    const place = { ...address, workspaceId: actor.workspaceId };
    const ids: string[] = [];
    for (const [index, upload] of uploads.entries())
      ids.push(await addFile(tx, place, { upload, now, place: count + index }));
    return ids;
  });
}

/**
 * Takes a file out of a draft. Its content is swept later.
 * @throws Refusal "already-published"; Absent
 */
export async function removeCheckpointFile(
  context: Context<Member>,
  address: CheckpointAddress,
  fileId: Id<"File">,
): Promise<void> {
  await context.db.$transaction(async (tx) => {
    await changeDraft(tx, context, address);
    const { count } = await tx.file.deleteMany({
      where: { id: fileId, checkpointId: address.checkpointId, projectId: address.projectId },
    });
    present(count === 1 ? true : null, "file");
  });
}
