import type { Nodes, RootContent } from "mdast";
import { Fragment, type ReactNode } from "react";
import { parseMarkdown } from "#app/platform/markdown.ts";

export function isSafeUrl(url: string): boolean {
  return URL.canParse(url) && ["http:", "https:", "mailto:"].includes(new URL(url).protocol);
}

type Words = (text: string) => ReactNode;

/**
 * Markdown as HTML elements, with headings starting at `level`. `words` may render running text
 * differently (a glossary).
 */
export function Markdown({
  text,
  level = 1,
  words = (plain) => plain,
}: {
  text: string;
  level?: number;
  words?: Words;
}) {
  return <div className="prose">{nodes(parseMarkdown(text).children, level, words)}</div>;
}

/** Headings and links stay plain: nothing else clickable goes inside them. */
const plainly: Words = (text) => text;

function nodes(children: RootContent[], level: number, words: Words): ReactNode[] {
  return children.map((child, index) => (
    <Fragment key={index}>{node(child, level, words)}</Fragment>
  ));
}

function node(child: Nodes, level: number, words: Words): ReactNode {
  const render = RENDERERS[child.type] as Renderer<Nodes> | undefined;
  return render?.(child, level, words) ?? null;
}

type Renderer<Node> = (node: Node, level: number, words: Words) => ReactNode;

const code = ({ value }: { value: string }) => <code>{value}</code>;

/**
 * How each kind of node is shown. HTML, images and tables are left out: our parser never produces
 * them.
 */
const RENDERERS: { [Type in Nodes["type"]]?: Renderer<Extract<Nodes, { type: Type }>> } = {
  heading: ({ depth, children }, level) => {
    const Tag = `h${Math.min(6, depth + level - 1)}` as "h1";
    return <Tag>{nodes(children, level, plainly)}</Tag>;
  },
  paragraph: ({ children }, ...shown) => <p>{nodes(children, ...shown)}</p>,
  text: ({ value }, _level, words) => words(value),
  strong: ({ children }, ...shown) => <strong>{nodes(children, ...shown)}</strong>,
  emphasis: ({ children }, ...shown) => <em>{nodes(children, ...shown)}</em>,
  blockquote: ({ children }, ...shown) => <blockquote>{nodes(children, ...shown)}</blockquote>,
  list: ({ children, ordered, start, spread }, ...shown) => {
    const items = children.map((item, index) => (
      <li key={index}>
        {item.children.map((part, at) => (
          <Fragment key={at}>
            {part.type === "paragraph" && !spread
              ? nodes(part.children, ...shown)
              : node(part, ...shown)}
          </Fragment>
        ))}
      </li>
    ));
    return ordered ? <ol start={start ?? 1}>{items}</ol> : <ul>{items}</ul>;
  },
  link: ({ url, children }, level, words) =>
    isSafeUrl(url) ? (
      <a href={url} rel="noreferrer nofollow">
        {nodes(children, level, plainly)}
      </a>
    ) : (
      nodes(children, level, words)
    ),
  thematicBreak: () => <hr />,
  break: () => <br />,
  inlineCode: code,
  code,
};
