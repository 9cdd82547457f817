import type { Id } from "#app/kernel/id.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

/** An upload that this member began. */
export async function findUpload({ db, actor }: Context<Member>, uploadId: Id<"Upload">) {
  const found = await db.upload.findFirst({
    where: { id: uploadId, workspaceId: actor.workspaceId, userId: actor.userId },
    select: { size: true, finishedAt: true },
  });
  return found && { size: Number(found.size), isFinished: found.finishedAt !== null };
}
