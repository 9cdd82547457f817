import type { Id } from "#app/kernel/id.ts";
import { present } from "#app/kernel/verdict.ts";
import type { Db } from "#app/platform/db/client.server.ts";
import type { FileStore } from "#app/platform/gateways/files/file-store.ts";
import { storeDocument } from "./store-document.server.ts";
import { sha256 } from "./log-event.server.ts";

export type Original = { id: string; title: string; text: string; locale: string };
export type RenderOriginal = (original: Original) => Promise<Buffer>;

/**
 * The offered document as PDF: rendered at the first call, the same bytes as long as its text is
 * the same. If somebody signs while it is rendered, the agreement stays as it is.
 * @throws Absent
 */
export async function storeOriginal(
  db: Db,
  {
    files,
    agreementId,
    render,
    now,
  }: { files: FileStore; agreementId: Id<"Agreement">; render: RenderOriginal; now: Date },
): Promise<Buffer> {
  const agreement = present(
    await db.agreement.findFirst({
      where: { id: agreementId },
      include: {
        project: { select: { title: true } },
        signatures: { take: 1, select: { id: true } },
      },
    }),
    "agreement",
  );
  const title = agreement.title || agreement.project.title;
  // Signed in an earlier version, before originals were stored: a signed agreement can't change any
  // more.
  if (!agreement.originalFileId && agreement.signatures.length > 0)
    return render({ ...agreement, title });
  let fingerprint = "";
  return storeDocument(db, {
    files,
    document: {
      workspaceId: agreement.workspaceId,
      projectId: agreement.projectId,
      name: `agreement-${agreement.number}-original.pdf`,
      fileId: agreement.originalFileId,
      render: async () => {
        const bytes = await render({ ...agreement, title });
        fingerprint = sha256(bytes);
        return bytes;
      },
      note: async (tx, fileId) =>
        (
          await tx.agreement.updateMany({
            where: {
              id: agreementId,
              originalFileId: null,
              sha256: agreement.sha256,
              signatures: { none: {} },
            },
            data: { originalFileId: fileId, originalSha256: fingerprint },
          })
        ).count,
      noted: async (database) =>
        (
          await database.agreement.findFirst({
            where: { id: agreementId, sha256: agreement.sha256 },
            select: { originalFileId: true },
          })
        )?.originalFileId ?? null,
    },
    now,
  });
}
