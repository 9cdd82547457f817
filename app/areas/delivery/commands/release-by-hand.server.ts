import { lockProject } from "#app/areas/projects/commands/lock-project.server.ts";
import { recordActivity } from "#app/areas/projects/commands/record-activity.server.ts";
import { findDelivery, type Delivery } from "#app/areas/delivery/queries/find-delivery.server.ts";
import type { DeliveryFolder } from "#app/areas/delivery/rules/delivery-folder.ts";
import { childId, type Id } from "#app/kernel/id.ts";
import { present } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { noteOpen, placeOf } from "./note-open.server.ts";
import { tellOfDelivery } from "./tell-of-delivery.server.ts";

type Address = { projectId: Id<"Project">; folderId: string };

/**
 * Releases a folder earlier than the signed terms say, and mails the client. What is released
 * already stays as it is. @throws Absent
 */
export async function releaseByHand(context: Context<Member>, address: Address): Promise<void> {
  await inFolder(context, address, async (tx, { of, folder }) => {
    const isClosed = folder.waitsFor.some((wait) => wait !== "sent-again");
    if (!isClosed || folder.isByHand) return;
    const { actor, now } = context;
    await tx.release.create({
      data: {
        ...{ id: childId(of.projectId), ...of, ...placeOf(folder), releasedAt: now },
        ...{ byHand: true, byName: actor.name },
      },
    });
    await recordActivity(tx, context, { ...of, type: "files.released", subject: folder.title });
    await tellOfDelivery(tx, context, { projectId: of.projectId, folders: [folder] });
  });
}

/**
 * From now on the signed terms decide again. Where they have released it meanwhile, nothing closes.
 * @throws Absent
 */
export async function endReleaseByHand(context: Context<Member>, address: Address): Promise<void> {
  await inFolder(context, address, async (tx, { of, folder }) => {
    const { count } = await tx.release.updateMany({
      where: { ...of, ...placeOf(folder), byHand: true, endedAt: null },
      data: { endedAt: context.now },
    });
    if (count === 0) return;
    const now = findFolder(await findDelivery(tx, of.projectId, context.now), folder.id);
    if (now.state === "released" && folder.releasedAt !== null) {
      const since = new Date(folder.releasedAt);
      await noteOpen(tx, { of, folders: [{ ...now, releasedAt: null }], now: since });
      return;
    }
    await recordActivity(tx, context, { ...of, type: "files.closed", subject: folder.title });
  });
}

type Found = { of: { projectId: string; workspaceId: string }; folder: DeliveryFolder };

async function inFolder(
  { db, actor, now }: Context<Member>,
  { projectId, folderId }: Address,
  act: (tx: Tx, found: Found) => Promise<void>,
): Promise<void> {
  const of = { projectId, workspaceId: actor.workspaceId };
  await db.$transaction(async (tx) => {
    await lockProject(tx, of);
    const delivery = await findDelivery(tx, projectId, now);
    await act(tx, { of, folder: findFolder(delivery, folderId) });
  });
}

/** @throws Absent */
const findFolder = ({ folders }: Delivery, folderId: string): DeliveryFolder =>
  present(folders.find(({ id }) => id === folderId) ?? null, "folder");
