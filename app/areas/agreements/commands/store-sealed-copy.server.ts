import type { Id } from "#app/kernel/id.ts";
import {
  findCertificate,
  type Certificate,
} from "#app/areas/agreements/queries/find-certificate.server.ts";
import { isSealable } from "#app/areas/agreements/rules/agreement-states.ts";
import { Absent, present } from "#app/kernel/verdict.ts";
import type { Db } from "#app/platform/db/client.server.ts";
import type { FileStore } from "#app/platform/gateways/files/file-store.ts";
import type { DocumentSeal } from "#app/platform/gateways/seal/document-seal.ts";
import { storeDocument } from "./store-document.server.ts";
import { storeOriginal, type RenderOriginal } from "./store-original.server.ts";
import { logEvent, sha256 } from "./log-event.server.ts";
import { sealingIdentity } from "./sealing-identity.server.ts";

type Outside = { files: FileStore; seal: DocumentSeal };
type Render = {
  original: RenderOriginal;
  certificate: (certificate: Certificate & { originalSha256: string }) => Promise<Buffer>;
};

/**
 * The signed copy: the document with qualified signatures where there is one, else the original
 * with its certificate behind it, sealed. Made at the first call after the last signature and never
 * changed; of two concurrent calls the first is stored.
 * @throws Absent while somebody hasn't signed
 */
export async function storeSealedCopy(
  db: Db,
  {
    outside,
    agreementId,
    render,
    now,
  }: { outside: Outside; agreementId: Id<"Agreement">; render: Render; now: Date },
): Promise<Buffer> {
  const { files, seal } = outside;
  const certificate = present(await findCertificate(db, agreementId), "agreement");
  const { agreement, signatures } = certificate;
  if (!isSealable(agreement.status)) throw new Absent("signed copy");
  const { workspaceId, projectId } = agreement;
  let fingerprint = "";
  return storeDocument(db, {
    files,
    now,
    document: {
      workspaceId,
      projectId,
      name: `agreement-${agreement.number}.pdf`,
      fileId: agreement.qualifiedFileId ?? agreement.sealedFileId ?? signatures[0]?.fileId ?? null,
      render: async () => {
        const original = await storeOriginal(db, {
          files,
          agreementId,
          render: render.original,
          now,
        });
        const pages = await render.certificate({
          ...certificate,
          originalSha256: sha256(original),
        });
        const whole = await seal.append(original, pages);
        const identity = await sealingIdentity(db, { seal, workspaceId, now });
        const sealed = await seal.seal(whole, {
          identity,
          reason: `${agreement.title || agreement.project.title}: ${signatures.map(({ name }) => name).join(", ")}`,
          location: "Milepost",
          at: now,
        });
        fingerprint = sha256(sealed);
        return sealed;
      },
      note: async (tx, fileId) => {
        const { count } = await tx.agreement.updateMany({
          where: { id: agreementId, sealedFileId: null },
          data: { sealedFileId: fileId, sealedSha256: fingerprint },
        });
        const entry = { type: "sealed", actorName: "Milepost", detail: fingerprint } as const;
        if (count === 1) await logEvent(tx, { now }, { agreement, entry });
        return count;
      },
      noted: async (database) =>
        (
          await database.agreement.findFirst({
            where: { id: agreementId },
            select: { sealedFileId: true },
          })
        )?.sealedFileId ?? null,
    },
  });
}
