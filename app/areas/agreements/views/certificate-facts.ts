import type { Certificate } from "#app/areas/agreements/queries/find-certificate.server.ts";
import { eventName } from "#app/areas/agreements/rules/event-name.ts";
import { utc, type Fact } from "#app/kernel/fact.ts";
import type { CertificateWords } from "#words/certificate.ts";

export type CertificateFacts = {
  document: Fact[];
  signers: { id: string; name: string; facts: Fact[]; drawing: string }[];
  log: { position: number; at: string; text: string; hash: string }[];
};

/**
 * What was signed, by whom, how the signers were identified, and everything that happened: the same
 * for the document and for the page.
 */
export function certificateFacts(
  { agreement, signatures, events }: Pick<Certificate, "agreement" | "signatures" | "events">,
  { originalSha256, words }: { originalSha256: string; words: CertificateWords },
): CertificateFacts {
  const document: Fact[] = [
    [words.document, agreement.title || agreement.project.title],
    [words.documentId, `${agreement.id} · ${words.version(agreement.number)}`],
    [words.offeredOn, utc(agreement.sentAt)],
    [words.textHash, agreement.sha256],
    [words.originalHash, originalSha256],
  ];
  return {
    document: document.filter(([, value]) => value !== ""),
    signers: signatures.map((signature) => ({
      id: signature.id,
      name: signature.name,
      facts: factsOf(signature, words),
      drawing: signature.drawing,
    })),
    log: events.map(({ position, at, type, actorName, detail, ip, hash }) => ({
      position,
      at: utc(at),
      text: [eventName(words, type), actorName, detail, ip].filter(Boolean).join(" · "),
      hash,
    })),
  };
}

function factsOf(signature: Certificate["signatures"][number], words: CertificateWords): Fact[] {
  const moment = (at: Date | null) => (at ? utc(at) : words.unknown);
  const way: Fact[] = [
    [words.sent, moment(signature.sentAt)],
    [words.opened, moment(signature.openedAt)],
    [words.viewed, moment(signature.viewedAt)],
  ];
  const facts: Fact[] = [
    [words.as, words.parties[signature.party]],
    [words.role, signature.role],
    [words.email, signature.email],
    [words.identified, words.identification[signature.identification] ?? signature.identification],
    [words.consent, signature.consent],
    ...(signature.party === "client" ? way : []),
    [words.signed, utc(signature.signedAt)],
    [words.ip, signature.ip],
    [words.browser, signature.userAgent],
    [words.timeZone, signature.timeZone || words.unknown],
  ];
  return facts.filter(([, value]) => value !== "");
}
