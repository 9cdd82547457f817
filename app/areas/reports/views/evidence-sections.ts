import type { Evidence } from "#app/areas/reports/queries/find-evidence.server.ts";
import { utc, type Fact } from "#app/kernel/fact.ts";
import type { MinorUnits } from "#app/kernel/money.ts";
import { formatMoney } from "#app/platform/i18n/format.ts";
import { certificateWords } from "#words/certificate.ts";
import { evidenceWords } from "#words/studio/evidence.ts";

/** The evidence for a dispute; `happened` tells the client's history, a sentence each. */
export type EvidenceSource = {
  evidence: Evidence;
  /** The language of the document (BCP 47). */
  language: string;
  happened: { at: Date; text: string }[];
};

type Section = { title: string; rows: Fact[] };

const when = (at: Date | null) => (at ? utc(at) : "");

/**
 * Facts with their times, in the order in which a bank reads them: the same for the document and
 * for the page. What is empty is left out.
 */
export function evidenceSections(source: EvidenceSource): Section[] {
  const { evidence, language, happened } = source;
  const words = evidenceWords(language);
  const sections: Section[] = [
    { title: words.payment, rows: paymentFacts(source) },
    { title: words.customer, rows: customerFacts(source) },
    ...signedSections(source),
    ...workSections(source),
    {
      title: words.access,
      rows: evidence.visits.map(({ at, ip, userAgent, link: { contact } }) => [
        when(at),
        words.visit({ name: contact.name, email: contact.email, ip, userAgent }),
      ]),
    },
    { title: words.written, rows: writtenFacts(source) },
    {
      title: words.emailed,
      rows: evidence.mails.map(({ sentAt, toEmail, subject, delivery }) => [
        when(sentAt),
        `${toEmail}: ${subject}${delivery === "unknown" ? "" : ` (${words.deliveries[delivery]})`}`,
      ]),
    },
    { title: words.happened, rows: happened.map(({ at, text }) => [when(at), text]) },
  ];
  return sections
    .map(({ title, rows }) => ({ title, rows: rows.filter(([, value]) => value !== "") }))
    .filter(({ rows }) => rows.length > 0);
}

function paymentFacts({ evidence, language }: EvidenceSource): Fact[] {
  const words = evidenceWords(language);
  const { payment, disputes, invoices } = evidence;
  const money = (amount: MinorUnits) => formatMoney(amount, payment.currency, language);
  const [dispute] = disputes;
  const facts: Fact[] = [
    [words.amount, money(payment.amount)],
    [words.paid, when(payment.settledAt)],
    [words.stripesId, payment.intentId],
    ...invoices.map(({ number, title, issuedOn, amount }): Fact => [
      words.invoice(number),
      words.issued(title, issuedOn, money(amount)),
    ]),
  ];
  if (dispute)
    facts.push([
      words.disputed,
      `${money(dispute.amount)}, ${dispute.reason}, ${utc(dispute.openedAt)}`,
    ]);
  return facts;
}

function customerFacts({ evidence: { client }, language }: EvidenceSource): Fact[] {
  const words = evidenceWords(language);
  const address = [client.address.replace(/\n/gu, ", "), client.country].filter(Boolean).join(", ");
  return [
    [words.name, client.name],
    [words.address, address],
    ...client.contacts.map(({ name, email }): Fact => [name, email]),
  ];
}

function signedSections({
  evidence: { agreements, project },
  language,
}: EvidenceSource): Section[] {
  const words = evidenceWords(language);
  const { parties, identification } = certificateWords(language);
  return agreements.map((agreement) => ({
    title: words.whatWasSigned(agreement.title || project.title),
    rows: [
      [words.inForceSince, when(agreement.signedAt)],
      [words.textHash, agreement.sha256],
      ...agreement.signatures.flatMap((signature): Fact[] => [
        [parties[signature.party], `${signature.name}, ${signature.email}`],
        [words.signed, words.signedFrom(utc(signature.signedAt), signature.ip)],
        [words.identifiedBy, identification[signature.identification] ?? signature.identification],
        [words.consent, signature.consent],
      ]),
    ],
  }));
}

function workSections({ evidence, language }: EvidenceSource): Section[] {
  const { checkpoints, reviews, verdicts, downloads } = evidence;
  const words = evidenceWords(language);
  const named = (files: { name: string; sha256: string }[]) =>
    files.map(({ name, sha256 }) => `${name}, SHA-256 ${sha256.slice(0, 16)}…`).join("; ");
  return [
    {
      title: words.delivered,
      rows: checkpoints.map(({ publishedAt, title, milestone, files }) => [
        when(publishedAt),
        `${milestone.title}: ${title}${files.length > 0 ? ` (${named(files)})` : ""}`,
      ]),
    },
    {
      title: words.decided,
      rows: [
        ...reviews.map(({ decidedAt, contactName, decision, reason, milestone }): Fact => [
          when(decidedAt),
          words.decisions[decision](contactName, milestone.title, reason),
        ]),
        ...verdicts.map((verdict): Fact => [
          when(verdict.decidedAt),
          words.verdict({
            ...{ name: verdict.contactName, decision: verdict.decision, reason: verdict.reason },
            work: `${verdict.proof.title}, ${verdict.checkpoint.version ?? 1}`,
            files: named(verdict.files),
            takenBack: when(verdict.takenBackAt),
            bySilence: verdict.bySilence,
            recorded: verdict.recordedBy ? `${verdict.recordedBy}: ${verdict.source}` : "",
          }),
        ]),
      ],
    },
    {
      title: words.downloaded,
      rows: downloads.map(({ at, contactName, name, sha256 }) => [
        when(at),
        `${contactName}: ${named([{ name, sha256 }])}`,
      ]),
    },
  ];
}

function writtenFacts({ evidence: { changes }, language }: EvidenceSource): Fact[] {
  const words = evidenceWords(language);
  return changes.flatMap(({ createdAt, authorName, number, title, wish, status, notes }) => {
    const state = words.states[status];
    return [
      [when(createdAt), words.change({ author: authorName, number, title, state, wish })],
      ...notes.map((note): Fact => [when(note.at), `${note.authorName}: ${note.body}`]),
    ];
  });
}
