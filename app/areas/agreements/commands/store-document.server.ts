import { newId, type Id } from "#app/kernel/id.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import type { FileStore } from "#app/platform/gateways/files/file-store.ts";

export type RenderedDocument = {
  workspaceId: Id<"Workspace">;
  projectId: Id<"Project">;
  name: string;
  /** The document's file, if it is stored already. */
  fileId: Id<"File"> | null;
  render: () => Promise<Buffer>;
  /** Sets the file on its document unless it has one; returns how many rows changed. */
  note: (tx: Tx, fileId: Id<"File">) => Promise<number>;
  /** The file that the document has now. */
  noted: (db: Db) => Promise<string | null>;
};

/**
 * The bytes of a document, rendered once. Of two concurrent renderings the first is stored, and
 * both callers get its bytes.
 */
export async function storeDocument(
  db: Db,
  { files, document, now }: { files: FileStore; document: RenderedDocument; now: Date },
): Promise<Buffer> {
  if (document.fileId) return readStored(db, files, document.fileId);
  const content = await document.render();
  const { sha256, size } = await files.put(document.workspaceId, content);
  const id = newId();
  const isFirst = await db.$transaction(async (tx) => {
    await tx.file.create({
      data: {
        id,
        workspaceId: document.workspaceId,
        projectId: document.projectId,
        name: document.name,
        mediaType: "application/pdf",
        size,
        sha256,
        createdAt: now,
      },
    });
    if ((await document.note(tx, id)) === 1) return true;
    await tx.file.delete({ where: { id } });
    return false;
  });
  if (isFirst) return content;
  const noted = await document.noted(db);
  return noted ? readStored(db, files, noted) : content;
}

async function readStored(db: Db, files: FileStore, fileId: Id<"File">): Promise<Buffer> {
  const stored = await db.file.findFirstOrThrow({
    where: { id: fileId },
    select: { workspaceId: true, sha256: true },
  });
  return files.read(stored);
}
