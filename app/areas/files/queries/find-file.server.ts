import type { Id } from "#app/kernel/id.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";

const shown = { id: true, name: true, mediaType: true, size: true, sha256: true } as const;

/**
 * A file of a published checkpoint, the brief or the board in the guest's own project. Documents
 * are served by other routes.
 */
export async function findFileForGuest({ db, actor }: Context<Guest>, fileId: Id<"File">) {
  return db.file.findFirst({
    where: {
      id: fileId,
      projectId: actor.projectId,
      workspaceId: actor.workspaceId,
      OR: [
        { checkpointId: { not: null } },
        { questionId: { not: null } },
        { boardItem: { isNot: null } },
      ],
    },
    select: shown,
  });
}

export async function findFile({ db, actor }: Context<Member>, fileId: Id<"File">) {
  return db.file.findFirst({
    where: { id: fileId, workspaceId: actor.workspaceId },
    select: shown,
  });
}
