import { addFile } from "#app/areas/files/commands/add-file.server.ts";
import { MOST_ATTACHMENTS } from "#app/areas/work/rules/pin.ts";
import type { Id } from "#app/kernel/id.ts";
import { present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { StoredUpload } from "#app/platform/gateways/files/store-upload.server.ts";

type Attached = {
  place: { projectId: Id<"Project">; workspaceId: Id<"Workspace"> };
  to: { pinId: Id<"Pin"> } | { replyId: Id<"PinReply"> };
  uploads: StoredUpload[];
  /** A file that is taken off. */
  detached: Id<"File"> | null;
  /** What is said: a file may say it alone. */
  body: string;
};

/**
 * Adds files to a note, or to an answer, and takes one off: it needs words or at least one of them.
 * @throws Refusal "pin-empty", "too-many-files", "quota-full"; Absent
 */
export async function attachFiles(
  tx: Tx,
  { now }: Context<Guest | Member>,
  { place, to, uploads, detached, body }: Attached,
): Promise<void> {
  if (detached !== null) {
    const { count } = await tx.file.deleteMany({ where: { id: detached, ...to } });
    present(count === 1 || null, "file");
  }
  const before = await tx.file.count({ where: to });
  if (before + uploads.length === 0 && body === "") throw new Refusal("pin-empty");
  if (before + uploads.length > MOST_ATTACHMENTS) throw new Refusal("too-many-files");
  const { projectId, workspaceId } = place;
  for (const [index, upload] of uploads.entries())
    await addFile(tx, { projectId, workspaceId, ...to }, { upload, now, place: before + index });
}
