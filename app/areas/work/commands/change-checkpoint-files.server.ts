import { POSTER } from "#app/areas/files/rules/derivatives.ts";
import { addFile } from "#app/areas/files/commands/add-file.server.ts";
import { MOST_FILES } from "#app/areas/work/rules/checkpoint.ts";
import type { Id } from "#app/kernel/id.ts";
import { present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import type { FileStore } from "#app/platform/gateways/files/file-store.ts";
import type { PictureMaker } from "#app/platform/gateways/pictures/picture-maker.ts";
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
      where: { id: fileId, ...address, workspaceId: context.actor.workspaceId },
    });
    present(count === 1 ? true : null, "file");
  });
}

type Tools = { files: FileStore; pictures: PictureMaker };

/**
 * Puts a copy of a file in its place that doesn't say where it was taken: a new file with its own
 * hash, under the same name and words.
 * @throws Refusal "already-published", "place-stays"; Absent
 */
export async function useCleanedCopy(
  context: Context<Member>,
  address: CheckpointAddress,
  { fileId, files, pictures }: Tools & { fileId: Id<"File"> },
): Promise<void> {
  const { db, actor, now } = context;
  const { projectId, checkpointId } = address;
  const owned = { id: fileId, checkpointId, projectId, workspaceId: actor.workspaceId };
  const file = present(await db.file.findFirst({ where: owned }), "file");
  const [local, workshop] = [await files.local(file), await files.workshop()];
  try {
    const into = `${workshop.path}/cleaned`;
    const answer = await pictures.clean({ path: local.path, mediaType: file.mediaType }, into);
    if ("problem" in answer) throw new Refusal("place-stays");
    const stored = await (await files.adopt(into)).keep(actor.workspaceId);
    await db.$transaction(async (tx) => {
      await changeDraft(tx, context, address);
      const { name, mediaType, place, caption, alt, workspaceId } = file;
      const id = await addFile(
        tx,
        { workspaceId, projectId, checkpointId },
        { upload: { ...stored, name, mediaType }, now, place },
      );
      await tx.file.updateMany({ where: { id }, data: { caption, alt } });
      // What pointed at it points at the copy: a way to choose, a film's still.
      await tx.checkpointOption.updateMany({ where: { fileId }, data: { fileId: id } });
      await tx.derivative.updateMany({ where: { fileId, ...POSTER }, data: { fileId: id } });
      const { count } = await tx.file.deleteMany({ where: owned });
      present(count === 1 ? true : null, "file");
    });
  } finally {
    await workshop.done();
    await local.done();
  }
}
