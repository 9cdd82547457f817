import { Document, Page, StyleSheet, Text, View } from "@react-pdf/renderer";
import { MarkdownPdf } from "#app/platform/pdf/markdown-pdf.tsx";

export type OriginalDocumentProps = { id: string; title: string; text: string; locale: string };

export const pageStyles = StyleSheet.create({
  page: {
    fontFamily: "Text",
    fontSize: 10,
    color: "#1f1c17",
    paddingTop: 56,
    paddingBottom: 64,
    paddingHorizontal: 64,
  },
  foot: {
    position: "absolute",
    bottom: 28,
    left: 64,
    right: 64,
    flexDirection: "row",
    justifyContent: "space-between",
  },
  footText: { fontSize: 7.5, color: "#665f54" },
});

/** The offered document, word for word. Its bytes are stored and covered by the seal. */
export function OriginalDocument({ id, title, text, locale }: OriginalDocumentProps) {
  return (
    <Document title={title} language={locale}>
      <Page size="A4" style={pageStyles.page}>
        <MarkdownPdf text={text} />
        <Foot id={id} />
      </Page>
    </Document>
  );
}

export function Foot({ id }: { id: string }) {
  return (
    <View style={pageStyles.foot} fixed>
      <Text style={pageStyles.footText}>{id}</Text>
      <Text
        style={pageStyles.footText}
        render={({ pageNumber, totalPages }) => `${pageNumber} / ${totalPages}`}
      />
    </View>
  );
}
