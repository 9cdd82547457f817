import { OPEN_AGREEMENT } from "#app/areas/agreements/rules/agreement-states.ts";
import { logEvent } from "#app/areas/agreements/commands/log-event.server.ts";
import { qualifiedProblem } from "#app/areas/agreements/rules/qualified-document.ts";
import { childId, newId } from "#app/kernel/id.ts";
import { present, Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { transact } from "#app/platform/db/transact.server.ts";
import type { FileStore } from "#app/platform/gateways/files/file-store.ts";
import type { DocumentSeal } from "#app/platform/gateways/seal/document-seal.ts";
import { putInForce } from "./put-in-force.server.ts";

type Outside = { files: FileStore; seal: DocumentSeal };

/**
 * Keeps a PDF that was signed elsewhere, with qualified signatures, as the agreement. An offer that is open comes into
 * force with it; beside an agreement that was signed here it stands as the copy that counts. The bytes are never changed.
 * @throws Refusal "pdf-missing", "pdf-encrypted", "pdf-unsigned", "pdf-changed", "pdf-extended", "not-open"; Absent
 */
export async function keepQualified(context: Context<Member>, { files, seal }: Outside, order: { projectId: string; agreementId: string; upload: { sha256: string; size: number } | null; baseUrl: string }): Promise<void> {
  const { db, actor, now } = context;
  const { upload } = order;
  if (!upload) throw new Refusal("pdf-missing");
  const inspection = await seal.inspect(await files.read(upload.sha256));
  const problem = qualifiedProblem(inspection);
  if (problem) throw new Refusal(problem);
  const signers = inspection.signatures.filter(({ kind }) => kind === "signature");
  await transact(db, async (tx) => {
    const owned = { id: order.agreementId, projectId: order.projectId, workspaceId: actor.workspaceId, kind: "original" as const };
    const fileId = newId(now);
    const opened = await tx.agreement.updateMany({ where: { ...owned, status: { in: OPEN_AGREEMENT }, qualifiedFileId: null }, data: { qualifiedFileId: fileId } });
    const beside = opened.count === 1 ? { count: 0 } : await tx.agreement.updateMany({ where: { ...owned, status: { in: ["in_force", "completed"] }, qualifiedFileId: null }, data: { qualifiedFileId: fileId } });
    const agreement = present(await tx.agreement.findFirst({ where: owned }), "agreement");
    if (opened.count + beside.count === 0) throw new Refusal("not-open");
    await tx.file.create({ data: { id: fileId, workspaceId: actor.workspaceId, projectId: order.projectId, name: `agreement-${agreement.number}-qualified.pdf`, mediaType: "application/pdf", size: upload.size, sha256: upload.sha256, createdAt: now } });
    for (const { signer, issuer, at } of signers) {
      await tx.signature.create({
        data: {
          id: childId(order.projectId), workspaceId: actor.workspaceId, projectId: order.projectId, agreementId: agreement.id, contactId: "", party: "client", name: signer, contactName: signer, email: "", identification: `certificate issued by ${issuer}`,
          consent: "", sha256: agreement.sha256, originalSha256: agreement.originalSha256, ip: "", userAgent: "", signedAt: at ?? now,
        },
      });
    }
    await logEvent(tx, agreement, { type: "uploaded", actorName: actor.name, detail: `${signers.map(({ signer }) => signer).join(", ")}; SHA-256 ${upload.sha256}` }, now);
    if (opened.count === 1) await putInForce(tx, context, agreement.id, order.baseUrl);
  });
}
