import { findStorage } from "#app/areas/files/queries/find-storage.server.ts";
import { guestsRoomLeft, roomLeft } from "#app/areas/files/rules/quota.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";
import type { UploadPlace } from "#app/platform/http/uploads.server.ts";
import { storageLimits } from "./resumable-uploads.server.ts";

/** Where the files of a plain form are stored, and how many bytes this sender may still store. */
export async function placeFor(context: Context<Guest | Member>): Promise<UploadPlace> {
  const { db, actor } = context;
  const { workspaceId } = actor;
  const storage = await findStorage(db, workspaceId, await storageLimits());
  if (actor.kind === "member") return { workspaceId, room: roomLeft(storage) };
  const theirs = await db.file.aggregate({
    where: {
      workspaceId,
      removedAt: null,
      OR: [{ questionId: { not: null } }, { boardItem: { authorKind: "guest" } }],
    },
    _sum: { size: true },
  });
  return { workspaceId, room: guestsRoomLeft(storage, Number(theirs._sum.size ?? 0)) };
}
