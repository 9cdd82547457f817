import { createHash } from "node:crypto";
import { findCertificate } from "./find-certificate.server.ts";
import type { Db } from "#app/platform/db/client.server.ts";
import type { DocumentSeal, Inspection } from "#app/platform/gateways/seal/document-seal.ts";

export type Verified = { sha256: string; pdf: Inspection } & (
  | { known: false }
  | {
      known: true;
      kind: "sealed" | "qualified";
      id: string;
      title: string;
      number: number;
      signedAt: string | null;
      textSha256: string;
      signatures: { name: string; party: "client" | "studio"; at: string }[];
      events: { position: number; type: string; at: string; hash: string }[];
      /** The log entry at which the chain breaks; null when it holds. */
      brokenAt: number | null;
    }
);

/**
 * What is known about an uploaded file. Anyone who has a signed copy knows its content already, so
 * its fingerprint gives access to its log; for any other file, only what the file itself says is
 * told.
 */
export async function verifyDocument(
  db: Db,
  seal: DocumentSeal,
  content: Buffer,
): Promise<Verified> {
  const sha256 = createHash("sha256").update(content).digest("hex");
  const pdf = await seal.inspect(content);
  const sealed = await db.agreement.findFirst({
    where: { sealedSha256: sha256 },
    select: { id: true },
  });
  const uploaded = sealed
    ? null
    : await db.file.findFirst({
        where: { sha256, mediaType: "application/pdf", name: { endsWith: "-qualified.pdf" } },
        select: { id: true },
      });
  const agreement =
    sealed ??
    (uploaded
      ? await db.agreement.findFirst({
          where: { qualifiedFileId: uploaded.id },
          select: { id: true },
        })
      : null);
  const certificate = agreement ? await findCertificate(db, agreement.id) : null;
  if (!certificate) return { sha256, pdf, known: false };
  const { agreement: found, signatures, events, brokenAt } = certificate;
  return {
    sha256,
    pdf,
    known: true,
    kind: sealed ? "sealed" : "qualified",
    id: found.id,
    title: found.title || found.project.title,
    number: found.number,
    signedAt: found.signedAt?.toISOString() ?? null,
    textSha256: found.sha256,
    signatures: signatures.map(({ name, party, signedAt }) => ({
      name,
      party,
      at: signedAt.toISOString(),
    })),
    // Names and addresses are on the certificate itself; the chain is shown without them.
    events: events.map(({ position, type, at, hash }) => ({ position, type, at, hash })),
    brokenAt,
  };
}
