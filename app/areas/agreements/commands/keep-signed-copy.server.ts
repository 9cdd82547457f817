import { present } from "#app/kernel/verdict.ts";
import type { Db } from "#app/platform/db/client.server.ts";
import type { FileStore } from "#app/platform/gateways/files/file-store.ts";
import { keepDocument } from "./keep-document.server.ts";

export type SignedCopy = { title: string; text: string; sha256: string; locale: string; number: number; sentAt: Date; viewedAt: Date | null; signature: { name: string; contactName: string; email: string; identification: string; consent: string; ip: string; userAgent: string; signedAt: Date; sha256: string } };

/** The signed copy of an agreement as PDF: rendered at the first call, the same bytes for ever after. @throws Absent when unsigned */
export async function keepSignedCopy(db: Db, files: FileStore, agreementId: string, render: (copy: SignedCopy) => Promise<Buffer>, now: Date): Promise<Buffer> {
  const agreement = present(await db.agreement.findUnique({ where: { id: agreementId }, include: { signature: true, project: { select: { title: true } } } }), "agreement");
  const signature = present(agreement.signature, "signature");
  const { workspaceId, projectId } = agreement;
  return keepDocument(
    db,
    files,
    {
      workspaceId,
      projectId,
      name: `agreement-${agreement.number}.pdf`,
      fileId: signature.fileId,
      render: () => render({ ...agreement, title: agreement.project.title, signature }),
      note: async (tx, fileId) => (await tx.signature.updateMany({ where: { id: signature.id, fileId: null }, data: { fileId } })).count,
      noted: async (database) => (await database.signature.findUnique({ where: { id: signature.id }, select: { fileId: true } }))?.fileId ?? null,
    },
    now,
  );
}
