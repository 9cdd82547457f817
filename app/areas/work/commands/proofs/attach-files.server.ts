import { addFile } from "#app/areas/files/commands/add-file.server.ts";
import { MOST_ATTACHMENTS } from "#app/areas/work/rules/pin.ts";
import type { Id } from "#app/kernel/id.ts";
import { present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { StoredUpload } from "#app/platform/gateways/files/store-upload.server.ts";
import { limitGuest } from "#app/areas/sharing/commands/limit-guest.server.ts";
import { ownOf } from "#app/areas/work/queries/proofs/find-version.server.ts";

type Attached = {
  place: { projectId: Id<"Project">; workspaceId: Id<"Workspace"> };
  to: { pinId: Id<"Pin"> } | { replyId: Id<"PinReply"> };
  uploads: StoredUpload[];
  /** What is said: a file may say it alone. */
  body: string;
};

/**
 * Adds files to a note, or to an answer, which needs words or at least one of them.
 * @throws Refusal "pin-empty", "too-many-files", "quota-full"
 */
export async function attachFiles(
  tx: Tx,
  { now }: Context<Guest | Member>,
  { place, to, uploads, body }: Attached,
): Promise<void> {
  const before = await tx.file.count({ where: to });
  if (before + uploads.length === 0 && body === "") throw new Refusal("pin-empty");
  if (before + uploads.length > MOST_ATTACHMENTS) throw new Refusal("too-many-files");
  const { projectId, workspaceId } = place;
  for (const [index, upload] of uploads.entries())
    await addFile(tx, { projectId, workspaceId, ...to }, { upload, now, place: before + index });
}

/** Takes a file off an own note that wasn't sent. @throws Refusal "throttled"; Absent */
export async function detachFile(
  context: Context<Guest | Member>,
  { projectId, fileId }: { projectId: Id<"Project">; fileId: Id<"File"> },
): Promise<void> {
  await limitGuest(context, "act");
  const { db, actor } = context;
  const { count } = await db.file.deleteMany({
    where: {
      ...{ id: fileId, projectId, workspaceId: actor.workspaceId },
      pin: { sentAt: null, ...ownOf(context) },
    },
  });
  present(count === 1 || null, "file");
}
