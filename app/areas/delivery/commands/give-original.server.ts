import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { findFileForGuest } from "#app/areas/files/queries/find-file.server.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import type { Context, Guest } from "#app/platform/context.server.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import { findHeld } from "#app/areas/delivery/queries/find-held.server.ts";

/** Within so many milliseconds a file that is asked for again is still the same download. */
const SAME_MS = 10 * 60_000;

type Giving = { fileId: Id<"File">; inArchive: boolean; now: Date };

/**
 * Asks whether an original may be given now, and notes that it is: both sides see it. Asked and
 * noted as one, so that no verdict is taken back in between. What the contact sent, and the
 * references, aren't noted.
 */
export async function giveOriginal(context: Context<Guest>, giving: Giving): Promise<boolean> {
  const { db, actor } = context;
  const file = await findFileForGuest(context, giving.fileId);
  if (!file) return false;
  if (await isNoted(db, context, giving))
    return (await findHeld(db, giving.fileId, giving.now)) === null;
  return db.$transaction(async (tx) => {
    await lockProject(tx, actor);
    if ((await findHeld(tx, giving.fileId, giving.now)) !== null) return false;
    if (!(await isNoted(tx, context, giving))) await note(tx, context, giving);
    return true;
  });
}

const isNoted = async (db: Db | Tx, { actor }: Context<Guest>, giving: Giving) => {
  const { fileId, inArchive, now } = giving;
  const at = { gt: new Date(now.getTime() - SAME_MS) };
  const same = { fileId, contactId: actor.contactId, inArchive, at };
  return (await db.download.count({ where: same })) > 0;
};

async function note(tx: Tx, { actor }: Context<Guest>, giving: Giving): Promise<void> {
  const { projectId, workspaceId, contactId, name: contactName } = actor;
  const { fileId, inArchive, now: at } = giving;
  const file = await tx.file.findFirst({
    where: { id: fileId, projectId, checkpointId: { not: null } },
    select: { name: true, sha256: true },
  });
  if (!file) return;
  await tx.download.create({
    data: {
      ...{ id: childId(projectId), projectId, workspaceId, fileId },
      ...{ contactId, contactName, inArchive, at },
      ...file,
    },
  });
}
