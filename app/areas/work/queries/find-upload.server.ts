import type { Id } from "#app/kernel/id.ts";
import type { Context, Member } from "#app/platform/context.server.ts";

/** An upload that this member began. */
export async function findUpload({ db, actor }: Context<Member>, uploadId: Id<"Upload">) {
  const found = await db.upload.findFirst({
    where: {
      id: uploadId,
      workspaceId: actor.workspaceId,
      userId: actor.userId,
      // After it was published nothing is added any more, so nothing more is taken.
      OR: [
        { finishedAt: { not: null } },
        { checkpoint: { state: { in: ["draft", "scheduled"] } } },
      ],
    },
    select: { size: true, finishedAt: true },
  });
  return found && { size: Number(found.size), isFinished: found.finishedAt !== null };
}
