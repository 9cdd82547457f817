import type { DeliveryFolder } from "#app/areas/delivery/rules/delivery-folder.ts";
import { childId } from "#app/kernel/id.ts";
import type { Tx } from "#app/platform/db/client.server.ts";

type Of = { projectId: string; workspaceId: string };
type Opened = { of: Of; folders: Pick<DeliveryFolder, "id" | "of" | "releasedAt">[]; now: Date };

/** Notes since when folders are open, of those of which that isn't noted. */
export async function noteOpen(tx: Tx, { of, folders, now }: Opened): Promise<void> {
  for (const folder of folders)
    if (folder.releasedAt === null)
      await tx.release.create({
        data: { id: childId(of.projectId), ...of, ...placeOf(folder), releasedAt: now },
      });
}

/** As rows name a folder. */
export const placeOf = ({ id, of }: Pick<DeliveryFolder, "id" | "of">) => ({
  deliverableId: of === "deliverable" ? id : null,
  milestoneId: of === "milestone" ? id : null,
});
