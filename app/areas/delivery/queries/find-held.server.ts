import type { Prisma } from "#generated/sqlite/client.ts";
import { heldBy } from "#app/areas/delivery/rules/release.ts";
import type { Held } from "#app/areas/files/rules/shown-file.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import { findReleaseBook, type PlacedWork, type ReleaseBook } from "./find-release-book.server.ts";

const placed = {
  id: true,
  mediaType: true,
  checkpoint: {
    select: {
      ...{ id: true, kind: true, milestoneId: true, deliverableId: true, publishedAt: true },
      proof: { select: { deliverableId: true } },
    },
  },
} as const satisfies Prisma.FileSelect;

type Placed = Prisma.FileGetPayload<{ select: typeof placed }>;

/**
 * The originals of a project's published work that are held back now, by the id of the file. What
 * the client sent, and the references, are never held.
 */
export async function listHeld(
  db: Db | Tx,
  projectId: Id<"Project">,
  now: Date,
): Promise<Map<string, Held>> {
  const book = await findReleaseBook(db, projectId, now);
  if (isOpen(book)) return new Map();
  const files = await db.file.findMany({
    where: { projectId, checkpoint: { state: "published" } },
    select: placed,
  });
  return new Map(
    files.flatMap((file) => {
      const held = heldIn(book, file);
      return held ? [[file.id, held] as const] : [];
    }),
  );
}

/** Whether one original is held back now; null when it is the client's. */
export async function findHeld(
  db: Db | Tx,
  fileId: Id<"File">,
  now: Date,
): Promise<(Held & { watermark: boolean }) | null> {
  const file = await db.file.findFirst({
    where: { id: fileId, checkpoint: { state: "published" } },
    select: { ...placed, projectId: true },
  });
  if (!file?.projectId) return null;
  const book = await findReleaseBook(db, file.projectId, now);
  const held = isOpen(book) ? null : heldIn(book, file);
  return held && { ...held, watermark: book.watermark };
}

/** Nothing of such a project can be held. */
const isOpen = ({ terms, deliveredUntil }: ReleaseBook) =>
  terms === "at_once" && deliveredUntil === null;

function heldIn(book: ReleaseBook, { mediaType, checkpoint }: Placed): Held | null {
  if (!checkpoint) return null;
  const { kind } = checkpoint;
  return heldBy(book.waitsOf(placeOf(checkpoint)), { kind, mediaType, edge: book.previewEdge });
}

const placeOf = (work: NonNullable<Placed["checkpoint"]>): PlacedWork => ({
  ...work,
  deliverableId: work.proof?.deliverableId ?? work.deliverableId,
});
