import MarkdownIt from "markdown-it";
import type { Token } from "markdown-it";
import type { Nodes, Root, RootContent } from "mdast";

/**
 * CommonMark, without what could load, run or hide something: HTML, images, tables, indented code
 * and reference links are plain text. The parser's time grows with the text's length, whatever it
 * is made of.
 */
const parser = new MarkdownIt("commonmark", { html: false }).disable([
  "image",
  "reference",
  "code",
  "html_block",
  "html_inline",
]);

/**
 * The parser drops what is nested deeper than 20 levels, so a text that comes near is shown as it
 * was typed.
 */
const DEEPEST = 18;

/** Markdown as a tree (mdast). */
export function parseMarkdown(text: string): Root {
  const tokens = parser.parse(text, {});
  const isTooDeep = tokens.some(({ level }) => level >= DEEPEST);
  return { type: "root", children: isTooDeep ? asTyped(text) : treeOf(tokens) };
}

const asTyped = (text: string): RootContent[] => [
  { type: "paragraph", children: [{ type: "text", value: text }] },
];

/** Tokens are a flat list in which "…_open" and "…_close" enclose what is inside. */
function treeOf(tokens: Token[]): RootContent[] {
  const root: Open = { children: [] };
  const open = [root];
  for (const token of tokens) {
    const parent = open.at(-1) ?? root;
    if (token.nesting === -1) open.pop();
    else if (token.type === "inline") parent.children.push(...treeOf(token.children ?? []));
    else {
      const children: RootContent[] = [];
      const node = nodeOf(token, children);
      parent.children.push(node);
      if (node.type === "paragraph" && !token.hidden) spread(open);
      if (token.nesting === 1) open.push({ node, children });
    }
  }
  return root.children;
}

type Open = { node?: RootContent; children: RootContent[] };

/** A paragraph that isn't hidden in an item sets the whole list with space between its items. */
function spread(open: Open[]): void {
  const [list, item] = open.slice(-2);
  if (list?.node?.type === "list" && item?.node?.type === "listItem") list.node.spread = true;
}

/** One node of the tree, by the kind of its token. */
function nodeOf(token: Token, children: RootContent[]): RootContent {
  const make = NODES[token.type];
  if (!make) throw new Error(`Markdown has no ${token.type}`);
  return make(token, children) as RootContent;
}

const NODES: Record<string, ((token: Token, children: RootContent[]) => object) | undefined> = {
  heading_open: ({ tag }, children) => ({ type: "heading", depth: Number(tag.slice(1)), children }),
  paragraph_open: (_token, children) => ({ type: "paragraph", children }),
  blockquote_open: (_token, children) => ({ type: "blockquote", children }),
  bullet_list_open: (_token, children) => ({ type: "list", ordered: false, children }),
  ordered_list_open: (token, children) => ({
    type: "list",
    ordered: true,
    start: Number(token.attrGet("start") ?? 1),
    children,
  }),
  list_item_open: (_token, children) => ({ type: "listItem", children }),
  strong_open: (_token, children) => ({ type: "strong", children }),
  em_open: (_token, children) => ({ type: "emphasis", children }),
  link_open: (token, children) => ({ type: "link", url: token.attrGet("href") ?? "", children }),
  hr: () => ({ type: "thematicBreak" }),
  hardbreak: () => ({ type: "break" }),
  softbreak: () => ({ type: "text", value: "\n" }),
  text: ({ content }) => ({ type: "text", value: content }),
  text_special: ({ content }) => ({ type: "text", value: content }),
  code_inline: ({ content }) => ({ type: "inlineCode", value: content }),
  fence: ({ content }) => ({ type: "code", value: content.replace(/\n$/u, "") }),
};

/** What stands inside the quotations of a text, one entry each, with its lines as one. */
export function quotationsIn(text: string): string[] {
  return parseMarkdown(text)
    .children.filter(({ type }) => type === "blockquote")
    .map((node) => wordsOf(node));
}

/** A text's structure: its blocks and marks without their words, and nothing inside quotations. */
export function outlineOf(text: string): string {
  return outline(parseMarkdown(text));
}

function outline(node: Nodes): string {
  if (node.type === "text" || node.type === "blockquote") return node.type;
  const children = "children" in node ? node.children.map(outline) : [];
  const joined = children.filter((part, at) => part !== "text" || children[at - 1] !== "text");
  return `${node.type}${node.type === "heading" ? node.depth : ""}(${joined.join()})`;
}

function wordsOf(node: Nodes): string {
  if ("value" in node) return node.value.replace(/\s+/gu, " ");
  const between = node.type === "blockquote" ? " " : "";
  return "children" in node ? node.children.map(wordsOf).join(between) : "";
}

/** What a text says, without its marks: a blank line between its blocks, a dash before an item. */
export function markdownAsText(text: string): string {
  return parseMarkdown(text).children.map(blockAsText).filter(Boolean).join("\n\n");
}

function blockAsText(node: Nodes): string {
  if (node.type === "list") return node.children.map((item) => `– ${lineOf(item)}`).join("\n");
  return lineOf(node);
}

function lineOf(node: Nodes): string {
  if (node.type === "break") return "\n";
  if ("value" in node) return node.value;
  const inside = "children" in node ? node.children.map(lineOf).join("") : "";
  return node.type === "link" && inside !== node.url ? `${inside} (${node.url})` : inside;
}
