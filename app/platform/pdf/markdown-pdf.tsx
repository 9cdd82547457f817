import { StyleSheet, Text, View } from "@react-pdf/renderer";
import type { Nodes, RootContent } from "mdast";
import { Fragment, type ReactNode } from "react";
import { parseMarkdown } from "#app/platform/ui/markdown.tsx";

const styles = StyleSheet.create({
  h1: { fontFamily: "Display", fontWeight: 500, fontSize: 22, lineHeight: 1.2, marginBottom: 10 },
  h2: {
    fontFamily: "Display",
    fontWeight: 500,
    fontSize: 14.5,
    lineHeight: 1.3,
    marginTop: 14,
    marginBottom: 5,
  },
  h3: { fontWeight: 600, fontSize: 10.5, lineHeight: 1.4, marginTop: 8, marginBottom: 3 },
  p: { fontSize: 10, lineHeight: 1.5, marginBottom: 6 },
  quote: { borderLeftWidth: 1.5, borderLeftColor: "#1f1c17", paddingLeft: 10, marginBottom: 6 },
  item: { flexDirection: "row", marginBottom: 2 },
  mark: { width: 18, fontSize: 10, lineHeight: 1.5 },
  bold: { fontWeight: 600 },
  italic: { fontStyle: "italic" },
  rule: { borderTopWidth: 0.5, borderTopColor: "#999", marginVertical: 8 },
});

/** The same Markdown as on the screen, set for a PDF. */
export function MarkdownPdf({ text }: { text: string }) {
  return <View>{all(parseMarkdown(text).children)}</View>;
}

const all = (children: RootContent[]): ReactNode[] =>
  children.map((child, index) => <Fragment key={index}>{one(child)}</Fragment>);

function one(child: Nodes): ReactNode {
  switch (child.type) {
    case "heading":
      return (
        <Text
          style={child.depth === 1 ? styles.h1 : child.depth === 2 ? styles.h2 : styles.h3}
          minPresenceAhead={40}
        >
          {all(child.children)}
        </Text>
      );
    case "paragraph":
      return <Text style={styles.p}>{all(child.children)}</Text>;
    case "text":
    case "inlineCode":
    case "code":
      return child.value.replace(/\u202f/gu, "\u00a0");
    case "strong":
      return <Text style={styles.bold}>{all(child.children)}</Text>;
    case "emphasis":
      return <Text style={styles.italic}>{all(child.children)}</Text>;
    case "link":
      return <Text>{all(child.children)}</Text>;
    case "blockquote":
      return <View style={styles.quote}>{all(child.children)}</View>;
    case "list":
      return child.children.map((item, index) => (
        <View key={index} style={styles.item} wrap={false}>
          <Text style={styles.mark}>{child.ordered ? `${(child.start ?? 1) + index}.` : "•"}</Text>
          <View style={{ flex: 1 }}>{all(item.children)}</View>
        </View>
      ));
    case "thematicBreak":
      return <View style={styles.rule} />;
    case "break":
      return "\n";
    default:
      return null;
  }
}
