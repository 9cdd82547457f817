import { StyleSheet, Text, View } from "@react-pdf/renderer";
import type { Nodes, RootContent } from "mdast";
import { Fragment, type ReactNode } from "react";
import { parseMarkdown } from "#app/platform/markdown.ts";

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
  const render = RENDERERS[child.type] as ((node: Nodes) => ReactNode) | undefined;
  return render?.(child) ?? null;
}

const said = ({ value }: { value: string }) => value.replace(/\u202f/gu, "\u00a0");
const HEADINGS = [styles.h1, styles.h2];

/**
 * How each kind of node is set. HTML, images and tables are left out: our parser never produces
 * them.
 */
const RENDERERS: { [Type in Nodes["type"]]?: (node: Extract<Nodes, { type: Type }>) => ReactNode } =
  {
    heading: ({ depth, children }) => (
      <Text style={HEADINGS[depth - 1] ?? styles.h3} minPresenceAhead={40}>
        {all(children)}
      </Text>
    ),
    paragraph: ({ children }) => <Text style={styles.p}>{all(children)}</Text>,
    text: said,
    inlineCode: said,
    code: said,
    strong: ({ children }) => <Text style={styles.bold}>{all(children)}</Text>,
    emphasis: ({ children }) => <Text style={styles.italic}>{all(children)}</Text>,
    link: ({ children }) => <Text>{all(children)}</Text>,
    blockquote: ({ children }) => <View style={styles.quote}>{all(children)}</View>,
    list: ({ children, ordered, start }) =>
      children.map((item, index) => (
        <View key={index} style={styles.item} wrap={false}>
          <Text style={styles.mark}>{ordered ? `${(start ?? 1) + index}.` : "•"}</Text>
          <View style={{ flex: 1 }}>{all(item.children)}</View>
        </View>
      )),
    thematicBreak: () => <View style={styles.rule} />,
    break: () => "\n",
  };
