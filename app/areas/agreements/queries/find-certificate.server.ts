import type { Id } from "#app/kernel/id.ts";
import { createHash } from "node:crypto";
import { brokenAt, type ChainedEvent } from "#app/areas/agreements/rules/event-chain.ts";
import type { Db } from "#app/platform/db/client.server.ts";

/**
 * Everything known about how an agreement was signed. Null when it doesn't exist or nobody has
 * signed it.
 */
export async function findCertificate(db: Db, agreementId: Id<"Agreement">) {
  const agreement = await db.agreement.findFirst({
    where: { id: agreementId },
    include: {
      signatures: { orderBy: { signedAt: "asc" } },
      signers: { orderBy: { position: "asc" } },
      events: { orderBy: { position: "asc" } },
      project: { select: { title: true, workspace: { select: { legalName: true } } } },
    },
  });
  if (!agreement || agreement.signatures.length === 0) return null;
  const events = agreement.events.map(chained);
  const visits = await db.visit.findMany({
    where: { projectId: agreement.projectId, at: { gte: agreement.sentAt } },
    orderBy: { at: "asc" },
    select: { at: true, link: { select: { contactId: true } } },
  });
  const signatures = agreement.signatures.map((signature) => {
    const signer = agreement.signers.find(({ id }) => id === signature.signerId);
    return {
      ...signature,
      sentAt: signer?.sentAt ?? agreement.sentAt,
      // A visit after the signature says nothing of it.
      openedAt:
        visits.find(
          ({ at, link }) => link.contactId === signature.contactId && at <= signature.signedAt,
        )?.at ?? null,
      viewedAt: signer?.viewedAt ?? (signature.party === "client" ? agreement.viewedAt : null),
    };
  });
  const end = { count: agreement.eventCount, hash: agreement.eventHash };
  return {
    agreement,
    signatures,
    events,
    brokenAt: brokenAt(agreement.id, {
      events,
      end,
      hash: (text) => createHash("sha256").update(text).digest("hex"),
    }),
  };
}

export type Certificate = NonNullable<Awaited<ReturnType<typeof findCertificate>>>;

function chained({
  position,
  type,
  at,
  actorName,
  detail,
  ip,
  userAgent,
  previousHash,
  hash,
}: Omit<ChainedEvent, "at"> & { at: Date }): ChainedEvent {
  return {
    position,
    type,
    at: at.toISOString(),
    actorName,
    detail,
    ip,
    userAgent,
    previousHash,
    hash,
  };
}
