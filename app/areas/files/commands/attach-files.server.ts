import { addFile, type FilePlace } from "#app/areas/files/commands/add-file.server.ts";
import { MOST_ATTACHMENTS } from "#app/areas/files/rules/attachments.ts";
import type { Id } from "#app/kernel/id.ts";
import { present, Refusal } from "#app/kernel/verdict.ts";
import type { Context } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import type { StoredUpload } from "#app/platform/gateways/files/store-upload.server.ts";

type Attached = {
  place: Pick<FilePlace, "projectId" | "workspaceId">;
  /** What they are sent with. */
  to: { pinId: Id<"Pin"> } | { replyId: Id<"PinReply"> } | { messageId: Id<"Message"> };
  uploads: StoredUpload[];
  /** A file that is taken off. */
  detached?: Id<"File"> | null;
};

/**
 * Adds files to what somebody says, and takes one off.
 * @returns how many it has then
 * @throws Refusal "too-many-files", "quota-full"; Absent
 */
export async function attachFiles(
  tx: Tx,
  { now }: Pick<Context, "now">,
  { place, to, uploads, detached = null }: Attached,
): Promise<number> {
  if (detached !== null) {
    const { count } = await tx.file.deleteMany({ where: { id: detached, ...to } });
    present(count === 1 || null, "file");
  }
  const there = await tx.file.findMany({ where: to, select: { name: true, sha256: true } });
  // A form that is sent twice brings its files twice.
  const added = uploads.filter(
    ({ name, sha256 }) => !there.some((file) => file.name === name && file.sha256 === sha256),
  );
  const before = there.length;
  const all = before + added.length;
  if (all > MOST_ATTACHMENTS) throw new Refusal("too-many-files");
  const { projectId, workspaceId } = place;
  for (const [index, upload] of added.entries())
    await addFile(tx, { projectId, workspaceId, ...to }, { upload, now, place: before + index });
  return all;
}
