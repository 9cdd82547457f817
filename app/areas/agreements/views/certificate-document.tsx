import { Document, Page, Path, StyleSheet, Svg, Text, View } from "@react-pdf/renderer";
import type { Certificate } from "#app/areas/agreements/queries/find-certificate.server.ts";
import { eventName } from "#app/areas/agreements/rules/event-name.ts";
import { certificateWords, type CertificateWords } from "#words/certificate.ts";
import { DRAWING } from "#app/areas/agreements/rules/drawing.ts";
import { factStyles } from "#app/platform/pdf/fact-styles.ts";
import { Foot, pageStyles } from "./agreement-document.tsx";

export type CertificateDocumentProps = Certificate & { originalSha256: string; verifyUrl: string };

const styles = {
  ...factStyles,
  ...StyleSheet.create({
    // In a column, a text with flex would get no height.
    entry: { fontSize: 9, lineHeight: 1.45 },
    hash: { fontSize: 6.5, lineHeight: 1.4, color: "#665f54" },
    at: { width: 118, fontSize: 8.5, lineHeight: 1.45 },
  }),
};

const utc = (instant: Date | string) =>
  `${new Date(instant).toISOString().slice(0, 19).replace("T", " ")} UTC`;

/**
 * The page after the signed text: what was signed, by whom, how the signers were identified, and
 * everything that happened.
 */
export function CertificateDocument({
  agreement,
  signatures,
  events,
  originalSha256,
  verifyUrl,
}: CertificateDocumentProps) {
  const words = certificateWords(agreement.locale);
  return (
    <Document title={words.title} language={agreement.locale}>
      <Page size="A4" style={pageStyles.page}>
        <Text style={styles.title}>{words.title}</Text>
        <Text style={styles.text}>{words.intro}</Text>
        <Text style={styles.section}>{words.document}</Text>
        <Rows
          rows={[
            [words.document, agreement.title || agreement.project.title],
            [words.documentId, `${agreement.id} · ${words.version(agreement.number)}`],
            [words.offeredOn, utc(agreement.sentAt)],
            [words.textHash, agreement.sha256],
            [words.originalHash, originalSha256],
          ]}
        />
        <Text style={[styles.text, { marginTop: 4 }]}>{words.sealedHash}</Text>
        {signatures.map((signature) => (
          <View key={signature.id} wrap={false}>
            <Text style={styles.section}>{words.signer(signature.name)}</Text>
            <Rows rows={factsOf(signature, words)} />
            {signature.drawing ? (
              <View style={styles.row}>
                <Text style={styles.label}>{words.drawn}</Text>
                <Svg width={144} height={48} viewBox={`0 0 ${DRAWING.width} ${DRAWING.height}`}>
                  <Path d={signature.drawing} stroke="#1f1c17" strokeWidth={3} fill="none" />
                </Svg>
              </View>
            ) : null}
          </View>
        ))}
        <Text style={styles.section}>{words.log}</Text>
        <Text style={styles.text}>{words.logIntro}</Text>
        {events.map((event) => (
          <View key={event.position} style={styles.row} wrap={false}>
            <Text style={styles.at}>{utc(event.at)}</Text>
            <View style={{ flex: 1 }}>
              <Text style={styles.entry}>
                {[eventName(words, event.type), event.actorName, event.detail, event.ip]
                  .filter(Boolean)
                  .join(" · ")}
              </Text>
              <Text style={styles.hash}>{event.hash}</Text>
            </View>
          </View>
        ))}
        <Text style={[styles.text, { marginTop: 14 }]}>{words.seal}</Text>
        <Text style={styles.text}>{words.verify(verifyUrl)}</Text>
        <Foot id={agreement.id} />
      </Page>
    </Document>
  );
}

function factsOf(
  signature: Certificate["signatures"][number],
  words: CertificateWords,
): [string, string][] {
  const moment = (at: Date | null) => (at ? utc(at) : words.unknown);
  const facts: [string, string][] = [
    [words.as, words.parties[signature.party]],
    [words.role, signature.role],
    [words.email, signature.email],
    [words.identified, words.identification[signature.identification] ?? signature.identification],
    [words.consent, signature.consent],
    ...(signature.party === "client"
      ? ([
          [words.sent, moment(signature.sentAt)],
          [words.opened, moment(signature.openedAt)],
          [words.viewed, moment(signature.viewedAt)],
        ] as [string, string][])
      : []),
    [words.signed, utc(signature.signedAt)],
    [words.ip, signature.ip],
    [words.browser, signature.userAgent],
    [words.timeZone, signature.timeZone || words.unknown],
  ];
  return facts.filter(([, value]) => value !== "");
}

function Rows({ rows }: { rows: [string, string][] }) {
  return (
    <>
      {rows.map(([label, value]) => (
        <View key={label} style={styles.row}>
          <Text style={styles.label}>{label}</Text>
          <Text style={styles.value}>{value}</Text>
        </View>
      ))}
    </>
  );
}
