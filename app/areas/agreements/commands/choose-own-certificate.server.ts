import { Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import type { DocumentSeal } from "#app/platform/gateways/seal/document-seal.ts";
import { storeIdentity } from "./sealing-identity.server.ts";

/**
 * Seals new documents with the studio's own certificate. Documents that are already sealed don't
 * change.
 * @throws Refusal "file-missing", "p12-passphrase", "p12-unreadable", "p12-no-key", "p12-expired"
 */
export async function chooseOwnCertificate(
  { db, actor, now }: Context<Member>,
  seal: DocumentSeal,
  input: { content: Buffer | null; passphrase: string },
): Promise<void> {
  if (!input.content) throw new Refusal("file-missing");
  const read = await seal.readP12(input.content, input.passphrase, now);
  if (!read.read) throw new Refusal(read.reason);
  await storeIdentity(db, {
    workspaceId: actor.workspaceId,
    identity: read.identity,
    facts: read.facts,
    now,
  });
}

/** Returns to the certificate that Milepost makes for the studio. */
export async function dropOwnCertificate({ db, actor }: Context<Member>): Promise<void> {
  await db.sealingKey.deleteMany({ where: { workspaceId: actor.workspaceId, selfMade: false } });
}
