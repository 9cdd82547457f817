import { readSealingIdentity } from "#app/areas/agreements/stored/sealing-identity.ts";
import { newId, type Id } from "#app/kernel/id.ts";
import { present } from "#app/kernel/verdict.ts";
import { decryptText, encryptText } from "#app/platform/auth/secrets.server.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import type {
  CertificateFacts,
  DocumentSeal,
  SealingIdentity,
} from "#app/platform/gateways/seal/document-seal.ts";

/**
 * The key and certificate that seal a workspace's documents: its own, else one that Milepost makes
 * the first time it is needed.
 */
export async function sealingIdentity(
  db: Db,
  { seal, workspaceId, now }: { seal: DocumentSeal; workspaceId: Id<"Workspace">; now: Date },
): Promise<SealingIdentity> {
  const newest = await db.sealingKey.findFirst({
    where: { workspaceId, expiresAt: { gt: now } },
    orderBy: [{ selfMade: "asc" }, { createdAt: "desc" }],
  });
  if (newest) return readSealingIdentity(decryptText(newest.keyCipher));
  const workspace = present(
    await db.workspace.findFirst({
      where: { id: workspaceId },
      select: { name: true, legalName: true, country: true },
    }),
    "workspace",
  );
  const { identity, facts } = seal.makeIdentity(
    {
      name: workspace.name,
      organization: workspace.legalName || workspace.name,
      country: workspace.country,
    },
    now,
  );
  await storeIdentity(db, { workspaceId, identity, facts, now });
  return identity;
}

export async function storeIdentity(
  db: Db | Tx,
  {
    workspaceId,
    identity,
    facts,
    now,
  }: {
    workspaceId: Id<"Workspace">;
    identity: SealingIdentity;
    facts: CertificateFacts;
    now: Date;
  },
): Promise<void> {
  const certificate = identity.kind === "self-made" ? identity.certificate : "";
  await db.sealingKey.create({
    data: {
      id: newId(),
      workspaceId,
      certificate,
      keyCipher: encryptText(JSON.stringify(identity)),
      subject: facts.subject,
      issuer: facts.issuer,
      selfMade: facts.selfMade,
      createdAt: now,
      expiresAt: facts.expiresAt,
    },
  });
}
