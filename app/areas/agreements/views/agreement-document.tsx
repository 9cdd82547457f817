import { Document, Page, StyleSheet, Text, View } from "@react-pdf/renderer";
import { MarkdownPdf } from "#app/platform/pdf/markdown-pdf.tsx";

export type SignedAgreement = {
  title: string;
  text: string;
  sha256: string;
  locale: string;
  number: number;
  sentAt: Date;
  viewedAt: Date | null;
  signature: { name: string; contactName: string; email: string; identification: string; consent: string; ip: string; userAgent: string; signedAt: Date; sha256: string };
};

const styles = StyleSheet.create({
  page: { fontFamily: "Text", fontSize: 10, color: "#1f1c17", paddingVertical: 56, paddingHorizontal: 64 },
  title: { fontFamily: "Display", fontWeight: 500, fontSize: 20, lineHeight: 1.2, marginBottom: 14 },
  row: { flexDirection: "row", borderTopWidth: 0.5, borderTopColor: "#c9c0b0", paddingVertical: 5 },
  label: { width: 130, fontSize: 9, lineHeight: 1.45, color: "#665f54" },
  value: { flex: 1, fontSize: 9.5, lineHeight: 1.45 },
  foot: { position: "absolute", bottom: 28, left: 64, right: 64, fontSize: 7.5, color: "#665f54", flexDirection: "row", justifyContent: "space-between" },
});

const utc = (instant: Date) => `${instant.toISOString().slice(0, 19).replace("T", " ")} UTC`;

/** The signed text, word for word, and a page with the evidence of the signature. */
export function AgreementDocument(agreement: SignedAgreement) {
  const { signature } = agreement;
  const evidence: [string, string][] = [
    ["Signed by", signature.name],
    ["As the contact", `${signature.contactName}, ${signature.email}`],
    ["Identified by", signature.identification],
    ["Consent given", `“${signature.consent}”`],
    ["Offered", utc(agreement.sentAt)],
    ["First opened", agreement.viewedAt ? utc(agreement.viewedAt) : "with the signature"],
    ["Signed", utc(signature.signedAt)],
    ["Network address", signature.ip],
    ["Browser", signature.userAgent],
    ["SHA-256 of the text", signature.sha256],
  ];
  return (
    <Document title={agreement.title} language={agreement.locale}>
      <Page size="A4" style={styles.page}>
        <MarkdownPdf text={agreement.text} />
        <Foot sha256={agreement.sha256} />
      </Page>
      <Page size="A4" style={styles.page}>
        <Text style={styles.title}>Evidence of the signature</Text>
        {evidence.map(([label, value]) => (
          <View key={label} style={styles.row}>
            <Text style={styles.label}>{label}</Text>
            <Text style={styles.value}>{value}</Text>
          </View>
        ))}
        <View style={styles.row}>
          <Text style={styles.value}>The fingerprint is taken of the agreement’s text (UTF-8 Markdown), which both sides can download on the project page.</Text>
        </View>
        <Foot sha256={agreement.sha256} />
      </Page>
    </Document>
  );
}

function Foot({ sha256 }: { sha256: string }) {
  return (
    <View style={styles.foot} fixed>
      <Text>{`SHA-256 ${sha256}`}</Text>
      <Text render={({ pageNumber, totalPages }) => `${pageNumber} / ${totalPages}`} />
    </View>
  );
}
