import { Document, Page, Text, View } from "@react-pdf/renderer";
import { Foot, pageStyles } from "#app/areas/agreements/views/agreement-document.tsx";
import type { Fact } from "#app/kernel/fact.ts";
import { factStyles } from "#app/platform/pdf/fact-styles.ts";
import { evidenceWords } from "#words/studio/evidence.ts";
import { evidenceSections, type EvidenceSource } from "./evidence-sections.ts";

/** The answer to a dispute, as one document. */
export function EvidenceDocument(source: EvidenceSource) {
  const { evidence, language } = source;
  const { studio, client, payment } = evidence;
  const words = evidenceWords(language);
  return (
    <Document title={words.title(payment.intentId)} author={studio} language={language}>
      <Page size="A4" style={pageStyles.page}>
        <Text style={factStyles.title}>{words.heading(client.name)}</Text>
        <Text style={factStyles.text}>{words.intro(studio)}</Text>
        {evidenceSections(source).map(({ title, rows }, index) => (
          <View key={index}>
            <Text style={factStyles.section} minPresenceAhead={36}>
              {title}
            </Text>
            <Rows rows={rows} />
          </View>
        ))}
        <Foot id={payment.id} />
      </Page>
    </Document>
  );
}

const Rows = ({ rows }: { rows: Fact[] }) =>
  rows.map(([label, value], index) => (
    <View key={index} style={factStyles.row} wrap={false}>
      <Text style={factStyles.label}>{label}</Text>
      <Text style={factStyles.value}>
        {value.replace(/\n/gu, " ").replace(/\u202f/gu, "\u00a0")}
      </Text>
    </View>
  ));
