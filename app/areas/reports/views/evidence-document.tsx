import type { MinorUnits } from "#app/kernel/money.ts";
import { Document, Page, Text, View } from "@react-pdf/renderer";
import { evidenceWords } from "#words/studio/evidence.ts";
import { certificateWords } from "#words/certificate.ts";
import type { Evidence } from "#app/areas/reports/queries/find-evidence.server.ts";
import { Foot, pageStyles } from "#app/areas/agreements/views/agreement-document.tsx";
import { formatMoney } from "#app/platform/i18n/format.ts";
import { factStyles } from "#app/platform/pdf/fact-styles.ts";

export type EvidenceDocumentProps = {
  evidence: Evidence;
  /** The language of the document (BCP 47). */
  language: string;
  /** A sentence of the client's history page for each activity. */
  happened: {
    at: Date;
    text: string;
  }[];
};

const utc = (at: Date | null) =>
  at ? `${at.toISOString().slice(0, 19).replace("T", " ")} UTC` : "";

/**
 * The answer to a dispute, as one document: facts with their times, in the order in which a bank
 * reads them.
 */
export function EvidenceDocument({ evidence, happened, language }: EvidenceDocumentProps) {
  const words = evidenceWords(language);
  const { studio, client, payment, checkpoints, reviews, visits, changes, mails } = evidence;
  return (
    <Document title={words.title(payment.intentId)} author={studio} language={language}>
      <Page size="A4" style={pageStyles.page}>
        <Text style={factStyles.title}>{words.heading(client.name)}</Text>
        <Text style={factStyles.text}>{words.intro(studio)}</Text>
        <PaymentFacts evidence={evidence} language={language} />
        <Rows
          title={words.customer}
          rows={[
            [words.name, client.name],
            [
              words.address,
              [client.address.replace(/\n/gu, ", "), client.country].filter(Boolean).join(", "),
            ],
            ...client.contacts.map(({ name, email }): [string, string] => [name, email]),
          ]}
        />
        <Signed evidence={evidence} language={language} />
        <Rows
          title={words.delivered}
          rows={checkpoints.map(({ publishedAt, title, milestone, files }): [string, string] => [
            utc(publishedAt),
            `${milestone.title}: ${title}${files.length > 0 ? ` (${files.map(({ name, sha256 }) => `${name}, SHA-256 ${sha256.slice(0, 16)}…`).join("; ")})` : ""}`,
          ])}
        />
        <Rows
          title={words.decided}
          rows={reviews.map(
            ({ decidedAt, contactName, decision, reason, milestone }): [string, string] => [
              utc(decidedAt),
              words.decisions[decision](contactName, milestone.title, reason),
            ],
          )}
        />
        <Rows
          title={words.access}
          rows={visits.map(({ at, ip, userAgent, link }): [string, string] => [
            utc(at),
            words.visit({
              name: link.contact.name,
              email: link.contact.email,
              ip,
              userAgent,
            }),
          ])}
        />
        <Rows
          title={words.written}
          rows={changes.flatMap(
            ({ createdAt, authorName, number, title, wish, status, notes }): [string, string][] => [
              [
                utc(createdAt),
                words.change({
                  author: authorName,
                  number,
                  title,
                  state: words.states[status],
                  wish,
                }),
              ],
              ...notes.map((note): [string, string] => [
                utc(note.at),
                `${note.authorName}: ${note.body}`,
              ]),
            ],
          )}
        />
        <Rows
          title={words.emailed}
          rows={mails.map(({ sentAt, toEmail, subject, delivery }): [string, string] => [
            utc(sentAt),
            `${toEmail}: ${subject}${delivery === "unknown" ? "" : ` (${words.deliveries[delivery]})`}`,
          ])}
        />
        <Rows
          title={words.happened}
          rows={happened.map(({ at, text }): [string, string] => [utc(at), text])}
        />
        <Foot id={payment.id} />
      </Page>
    </Document>
  );
}

function Rows({ title, rows }: { title?: string; rows: [string, string][] }) {
  const said = rows.filter(([, value]) => value !== "");
  if (said.length === 0) return null;
  return (
    <View>
      {title ? (
        <Text style={factStyles.section} minPresenceAhead={36}>
          {title}
        </Text>
      ) : null}
      {said.map(([label, value], index) => (
        <View key={index} style={factStyles.row} wrap={false}>
          <Text style={factStyles.label}>{label}</Text>
          <Text style={factStyles.value}>
            {value.replace(/\n/gu, " ").replace(/\u202f/gu, "\u00a0")}
          </Text>
        </View>
      ))}
    </View>
  );
}

type PartProps = { evidence: Evidence; language: string };

function PaymentFacts({ evidence, language }: PartProps) {
  const words = evidenceWords(language);
  const { payment, disputes, invoices } = evidence;
  const money = (amount: MinorUnits) =>
    formatMoney(amount, payment.currency, language).replace(/\u202f/gu, "\u00a0");
  const [dispute] = disputes;
  return (
    <Rows
      title={words.payment}
      rows={[
        [words.amount, money(payment.amount)],
        [words.paid, utc(payment.settledAt)],
        [words.stripesId, payment.intentId],
        ...invoices.map(({ number, title, issuedOn, amount }): [string, string] => [
          words.invoice(number),
          words.issued(title, issuedOn, money(amount)),
        ]),
        ...(dispute
          ? [
              [
                words.disputed,
                `${money(dispute.amount)}, ${dispute.reason}, ${utc(dispute.openedAt)}`,
              ] as [string, string],
            ]
          : []),
      ]}
    />
  );
}

function Signed({ evidence, language }: PartProps) {
  const { agreements, project } = evidence;
  const words = evidenceWords(language);
  const { parties, identification } = certificateWords(language);
  return (
    <>
      {agreements.map((agreement) => (
        <View key={agreement.id}>
          <Rows
            title={words.whatWasSigned(agreement.title || project.title)}
            rows={[
              [words.inForceSince, utc(agreement.signedAt)],
              [words.textHash, agreement.sha256],
            ]}
          />
          {agreement.signatures.map((signature) => (
            <Rows
              key={signature.email + signature.name}
              rows={[
                [parties[signature.party], `${signature.name}, ${signature.email}`],
                [words.signed, words.signedFrom(utc(signature.signedAt), signature.ip)],
                [
                  words.identifiedBy,
                  identification[signature.identification] ?? signature.identification,
                ],
                [words.consent, signature.consent],
              ]}
            />
          ))}
        </View>
      ))}
    </>
  );
}
