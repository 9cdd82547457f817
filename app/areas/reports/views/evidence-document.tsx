import type { MinorUnits } from "#app/kernel/money.ts";
import { Document, Page, Text, View } from "@react-pdf/renderer";
import { certificateWords } from "#app/words/certificate-words.ts";
import type { Evidence } from "#app/areas/reports/queries/find-evidence.server.ts";
import { Foot, pageStyles } from "#app/areas/agreements/views/agreement-document.tsx";
import { formatMoney } from "#app/platform/i18n/format.ts";
import { factStyles } from "#app/platform/pdf/fact-styles.ts";

export type EvidenceDocumentProps = {
  evidence: Evidence;
  /** A sentence of the client's history page for each activity. */
  happened: {
    at: Date;
    text: string;
  }[];
};

const utc = (at: Date | null) =>
  at ? `${at.toISOString().slice(0, 19).replace("T", " ")} UTC` : "";
const REVIEWS = { approved: "approved", changes_requested: "asked for changes" } as const;

/**
 * The answer to a dispute, as one document: facts with their times, in the order in which a bank
 * reads them.
 */
export function EvidenceDocument({ evidence, happened }: EvidenceDocumentProps) {
  const { studio, client, payment, checkpoints, reviews, visits, changes, mails } = evidence;
  return (
    <Document title={`Evidence for payment ${payment.intentId}`} author={studio} language="en">
      <Page size="A4" style={pageStyles.page}>
        <Text
          style={factStyles.title}
        >{`What ${client.name} agreed to, received and approved`}</Text>
        <Text
          style={factStyles.text}
        >{`Compiled by ${studio} from the records of their client portal. All times are in UTC.`}</Text>
        <PaymentFacts evidence={evidence} />
        <Rows
          title="The customer"
          rows={[
            ["Name", client.name],
            [
              "Address",
              [client.address.replace(/\n/gu, ", "), client.country].filter(Boolean).join(", "),
            ],
            ...client.contacts.map(({ name, email }): [string, string] => [name, email]),
          ]}
        />
        <Signed evidence={evidence} />
        <Rows
          title="What was delivered"
          rows={checkpoints.map(({ publishedAt, title, milestone, files }): [string, string] => [
            utc(publishedAt),
            `${milestone.title}: ${title}${files.length > 0 ? ` (${files.map(({ name, sha256 }) => `${name}, SHA-256 ${sha256.slice(0, 16)}…`).join("; ")})` : ""}`,
          ])}
        />
        <Rows
          title="What the customer decided"
          rows={reviews.map(
            ({ decidedAt, contactName, decision, reason, milestone }): [string, string] => [
              utc(decidedAt),
              `${contactName} ${REVIEWS[decision]}: ${milestone.title}${reason ? ` (“${reason}”)` : ""}`,
            ],
          )}
        />
        <Rows
          title="Access to the customer's portal"
          rows={visits.map(({ at, ip, userAgent, link }): [string, string] => [
            utc(at),
            `${link.contact.name}, ${link.contact.email}, from ${ip}, ${userAgent}`,
          ])}
        />
        <Rows
          title="What was written"
          rows={changes.flatMap(
            ({ createdAt, authorName, number, title, wish, status, notes }): [string, string][] => [
              [utc(createdAt), `${authorName}, change ${number} “${title}” (${status}): ${wish}`],
              ...notes.map((note): [string, string] => [
                utc(note.at),
                `${note.authorName}: ${note.body}`,
              ]),
            ],
          )}
        />
        <Rows
          title="What was emailed"
          rows={mails.map(({ sentAt, toEmail, subject, delivery }): [string, string] => [
            utc(sentAt),
            `${toEmail}: ${subject}${delivery === "unknown" ? "" : ` (${delivery})`}`,
          ])}
        />
        <Rows
          title="Everything that happened"
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

function PaymentFacts({ evidence }: { evidence: Evidence }) {
  const { payment, disputes, invoices } = evidence;
  const money = (amount: MinorUnits) =>
    formatMoney(amount, payment.currency, "en").replace(/\u202f/gu, "\u00a0");
  const [dispute] = disputes;
  return (
    <Rows
      title="The payment"
      rows={[
        ["Amount", money(payment.amount)],
        ["Paid", utc(payment.settledAt)],
        ["Stripe's id", payment.intentId],
        ...invoices.map(({ number, title, issuedOn, amount }): [string, string] => [
          `Invoice ${number}`,
          `${title}, issued ${issuedOn}, ${money(amount)}`,
        ]),
        ...(dispute
          ? [
              [
                "Disputed",
                `${money(dispute.amount)}, ${dispute.reason}, ${utc(dispute.openedAt)}`,
              ] as [string, string],
            ]
          : []),
      ]}
    />
  );
}

function Signed({ evidence }: { evidence: Evidence }) {
  const { agreements, project } = evidence;
  const words = certificateWords("en");
  return (
    <>
      {agreements.map((agreement) => (
        <View key={agreement.id}>
          <Rows
            title={`What was signed: ${agreement.title || project.title}`}
            rows={[
              ["In force since", utc(agreement.signedAt)],
              ["SHA-256 of the text", agreement.sha256],
            ]}
          />
          {agreement.signatures.map((signature) => (
            <Rows
              key={signature.email + signature.name}
              rows={[
                [words.parties[signature.party], `${signature.name}, ${signature.email}`],
                ["Signed", `${utc(signature.signedAt)} from ${signature.ip}`],
                [
                  "Identified by",
                  words.identification[signature.identification] ?? signature.identification,
                ],
                ["Consent", signature.consent],
              ]}
            />
          ))}
        </View>
      ))}
    </>
  );
}
