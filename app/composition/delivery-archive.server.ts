import type { DeliveryFolder } from "#app/areas/delivery/rules/delivery-folder.ts";
import type { Context, Guest, Member } from "#app/platform/context.server.ts";
import { pack, packedFile, type Asked } from "./archive-of.server.ts";

type Delivered = {
  id: string;
  title: string;
  language: string;
  folders: DeliveryFolder[];
  /** One folder alone; null for all that are open. */
  folderId: string | null;
};

/** The final files that are open now, a folder for each deliverable; null where none is. */
export function deliveryArchive(
  context: Context<Guest | Member>,
  { folders, folderId, ...project }: Delivered,
  asked: Asked,
) {
  const open = folders.filter(
    ({ id, state }) => state === "released" && (folderId === null || id === folderId),
  );
  const packed = open.flatMap(({ title, files }) =>
    files.map((file) => packedFile({ ...file, of: title }, asked)),
  );
  if (packed.length === 0) return null;
  const title = folderId === null ? project.title : (open[0]?.title ?? project.title);
  return pack(context, { ...project, title }, { packed, asked });
}
