import { findStorage } from "#app/areas/files/queries/find-storage.server.ts";
import { hasRoom, type Storage } from "#app/areas/files/rules/quota.ts";
import { changeDraft, type CheckpointAddress } from "#app/areas/work/commands/find-draft.server.ts";
import { MOST_FILES } from "#app/areas/work/rules/checkpoint.ts";
import type { Id } from "#app/kernel/id.ts";
import { cleanFileName } from "#app/kernel/text.ts";
import { demand, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

export type Announced = {
  id: Id<"Upload">;
  name: string;
  /** In bytes. */ size: number;
};

/** In bytes. */
export type UploadLimits = Pick<Storage, "most" | "free"> & { largest: number };

/**
 * Makes room for a file that will arrive piece by piece, before its first byte.
 * @throws Refusal "file-too-large", "quota-full", "too-many-files", "already-published"; Absent
 */
export async function beginUpload(
  context: Context<Member>,
  address: CheckpointAddress,
  { announced, limits }: { announced: Announced; limits: UploadLimits },
): Promise<void> {
  const { db, actor, now } = context;
  const { id, size } = announced;
  if (size > limits.largest) throw new Refusal("file-too-large");
  await db.$transaction(async (tx) => {
    // Written first: of two that begin at once, the second counts the first.
    await tx.workspace.updateMany({
      where: { id: actor.workspaceId },
      data: { hourlyRate: { increment: 0 } },
    });
    await changeDraft(tx, context, address);
    demand(hasRoom(await findStorage(tx, actor.workspaceId, limits), size));
    const { checkpointId } = address;
    const files = await tx.file.count({ where: { checkpointId } });
    const arriving = await tx.upload.count({ where: { checkpointId, finishedAt: null } });
    if (files + arriving >= MOST_FILES) throw new Refusal("too-many-files");
    // Files keep the order in which they were dropped, whichever arrives first.
    const of = { where: { checkpointId }, _max: { place: true } } as const;
    const last = [await tx.file.aggregate(of), await tx.upload.aggregate(of)];
    const place = 1 + Math.max(...last.map(({ _max }) => _max.place ?? -1));
    await tx.upload.create({
      data: {
        id,
        workspaceId: actor.workspaceId,
        ...address,
        userId: actor.userId,
        name: cleanFileName(announced.name),
        size,
        place,
        touchedAt: now,
      },
    });
  });
}
