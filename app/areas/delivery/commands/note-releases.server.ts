import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { findDelivery } from "#app/areas/delivery/queries/find-delivery.server.ts";
import type { DeliveryFolder } from "#app/areas/delivery/rules/delivery-folder.ts";
import type { Context, System } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { noteOpen, placeOf } from "./note-open.server.ts";
import { tellOfDelivery } from "./tell-of-delivery.server.ts";

/** So many projects are looked at in one go. */
const MOST = 50;

/**
 * Notes in the history what the signed terms have released since the last look, or closed again,
 * and mails the client what is open now. Whether an original can be downloaded never depends on
 * this: it is asked each time.
 * @returns whether there may be more to look at
 */
export async function noteReleases(context: Context<System>): Promise<boolean> {
  const { db } = context;
  const changed = await db.project.findMany({
    where: {
      status: { notIn: ["draft", "proposed"] },
      releaseTerms: { not: "at_once" },
      releaseVersion: { lt: db.project.fields.version },
    },
    take: MOST,
    select: { id: true, workspaceId: true },
  });
  for (const { id, workspaceId } of changed)
    await db.$transaction(async (tx) => {
      const project = { projectId: id, workspaceId };
      await lockProject(tx, project);
      const { version, releaseSeenAt } = await tx.project.findFirstOrThrow({ where: { id } });
      await tx.project.update({
        where: { id },
        data: { releaseVersion: version, releaseSeenAt: context.now },
      });
      await noteProject(tx, context, { of: project, seenAt: releaseSeenAt });
    });
  return changed.length === MOST;
}

type Of = { projectId: string; workspaceId: string };

async function noteProject(
  tx: Tx,
  context: Context<System>,
  { of, seenAt }: { of: Of; seenAt: Date | null },
): Promise<void> {
  const { now } = context;
  const { folders } = await findDelivery(tx, of.projectId, now);
  const opened = folders.filter(({ state, releasedAt }) => state === "released" && !releasedAt);
  const closed = folders.filter(
    // What was sent and isn't given any more was released all the same.
    ({ waitsFor, releasedAt, isByHand }) =>
      releasedAt && !isByHand && waitsFor.some((wait) => wait !== "sent-again"),
  );
  await noteOpen(tx, { of, folders: opened, now });
  for (const folder of opened) await note(tx, context, { of, type: "files.released", folder });
  for (const folder of closed) {
    await tx.release.updateMany({
      where: { ...of, ...placeOf(folder), byHand: false, endedAt: null },
      data: { endedAt: now },
    });
    await note(tx, context, { of, type: "files.closed", folder });
  }
  const untold = opened.filter((folder) => !wasOpenAtOnce(folder, seenAt));
  if (untold.length > 0)
    await tellOfDelivery(tx, context, { projectId: of.projectId, folders: untold });
}

type Noted = { of: Of; type: "files.released" | "files.closed"; folder: DeliveryFolder };

const note = (tx: Tx, context: Context<System>, { of, type, folder }: Noted) =>
  recordActivity(tx, context, { ...of, type, subject: folder.title });

/** Finals that were open when they were published: that mail has told of them. */
const wasOpenAtOnce = ({ areFinal, files }: DeliveryFolder, seenAt: Date | null): boolean =>
  areFinal && files.every(({ at }) => seenAt === null || new Date(at) > seenAt);
