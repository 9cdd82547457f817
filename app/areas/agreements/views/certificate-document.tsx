import { Document, Page, Path, StyleSheet, Svg, Text, View } from "@react-pdf/renderer";
import type { Certificate } from "#app/areas/agreements/queries/find-certificate.server.ts";
import { certificateWords } from "#words/certificate.ts";
import { DRAWING } from "#app/areas/agreements/rules/drawing.ts";
import type { Fact } from "#app/kernel/fact.ts";
import { factStyles } from "#app/platform/pdf/fact-styles.ts";
import { certificateFacts } from "./certificate-facts.ts";
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

/**
 * The page after the signed text: what was signed, by whom, how the signers were identified, and
 * everything that happened.
 */
export function CertificateDocument({
  originalSha256,
  verifyUrl,
  ...certificate
}: CertificateDocumentProps) {
  const { locale, id } = certificate.agreement;
  const words = certificateWords(locale);
  const { document, signers, log } = certificateFacts(certificate, { originalSha256, words });
  return (
    <Document title={words.title} language={locale}>
      <Page size="A4" style={pageStyles.page}>
        <Text style={styles.title}>{words.title}</Text>
        <Text style={styles.text}>{words.intro}</Text>
        <Text style={styles.section}>{words.document}</Text>
        <Rows rows={document} />
        <Text style={[styles.text, { marginTop: 4 }]}>{words.sealedHash}</Text>
        {signers.map((signer) => (
          <View key={signer.id} wrap={false}>
            <Text style={styles.section}>{words.signer(signer.name)}</Text>
            <Rows rows={signer.facts} />
            {signer.drawing ? (
              <View style={styles.row}>
                <Text style={styles.label}>{words.drawn}</Text>
                <Svg width={144} height={48} viewBox={`0 0 ${DRAWING.width} ${DRAWING.height}`}>
                  <Path d={signer.drawing} stroke="#1f1c17" strokeWidth={3} fill="none" />
                </Svg>
              </View>
            ) : null}
          </View>
        ))}
        <Text style={styles.section}>{words.log}</Text>
        <Text style={styles.text}>{words.logIntro}</Text>
        {log.map(({ position, at, text, hash }) => (
          <View key={position} style={styles.row} wrap={false}>
            <Text style={styles.at}>{at}</Text>
            <View style={{ flex: 1 }}>
              <Text style={styles.entry}>{text}</Text>
              <Text style={styles.hash}>{hash}</Text>
            </View>
          </View>
        ))}
        <Text style={[styles.text, { marginTop: 14 }]}>{words.seal}</Text>
        <Text style={styles.text}>{words.verify(verifyUrl)}</Text>
        <Foot id={id} />
      </Page>
    </Document>
  );
}

function Rows({ rows }: { rows: Fact[] }) {
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
