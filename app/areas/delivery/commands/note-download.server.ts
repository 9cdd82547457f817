import { childId, type Id } from "#app/kernel/id.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";

/** Within so many milliseconds a file that is asked for again is still the same download. */
const SAME_MS = 10 * 60_000;

/**
 * Notes that a contact was given an original of the studio's work; both sides see it. What the
 * contact sent, and the references, aren't noted.
 */
export async function noteDownload(
  { db, actor }: Context<Guest>,
  fileId: Id<"File">,
  { at, inArchive }: { at: Date; inArchive: boolean },
): Promise<void> {
  const { projectId, workspaceId, contactId, name: contactName } = actor;
  const file = await db.file.findFirst({
    where: { id: fileId, projectId, checkpointId: { not: null } },
    select: { name: true, sha256: true },
  });
  if (!file) return;
  const same = { fileId, contactId, inArchive, at: { gt: new Date(at.getTime() - SAME_MS) } };
  if ((await db.download.count({ where: same })) > 0) return;
  await db.download.create({
    data: {
      ...{ id: childId(projectId), projectId, workspaceId, fileId },
      ...{ contactId, contactName, inArchive, at },
      ...file,
    },
  });
}
