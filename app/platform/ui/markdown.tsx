import { fromMarkdown } from "mdast-util-from-markdown";
import type { Nodes, Root, RootContent } from "mdast";
import { Fragment, type ReactNode } from "react";

/** Markdown as a tree. HTML, images, reference links and indented code are plain text: nothing runs, nothing is fetched. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, {
    extensions: [
      {
        disable: {
          null: ["htmlFlow", "htmlText", "labelStartImage", "definition", "codeIndented"],
        },
      },
    ],
  });
}

export function isSafeUrl(url: string): boolean {
  return URL.canParse(url) && ["http:", "https:", "mailto:"].includes(new URL(url).protocol);
}

type Words = (text: string) => ReactNode;

/** Markdown set as HTML elements, headings beginning at `level`. `words` may set running text otherwise (a glossary). */
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

/** Headings and links stay whole: nothing else to press stands inside them. */
const plainly: Words = (text) => text;

function nodes(children: RootContent[], level: number, words: Words): ReactNode[] {
  return children.map((child, index) => (
    <Fragment key={index}>{node(child, level, words)}</Fragment>
  ));
}

function node(child: Nodes, level: number, words: Words): ReactNode {
  switch (child.type) {
    case "heading": {
      const Tag = `h${Math.min(6, child.depth + level - 1)}` as "h1";
      return <Tag>{nodes(child.children, level, plainly)}</Tag>;
    }
    case "paragraph":
      return <p>{nodes(child.children, level, words)}</p>;
    case "text":
      return words(child.value);
    case "strong":
      return <strong>{nodes(child.children, level, words)}</strong>;
    case "emphasis":
      return <em>{nodes(child.children, level, words)}</em>;
    case "blockquote":
      return <blockquote>{nodes(child.children, level, words)}</blockquote>;
    case "list": {
      const items = child.children.map((item, index) => (
        <li key={index}>
          {item.children.map((part, at) => (
            <Fragment key={at}>
              {part.type === "paragraph" && !child.spread
                ? nodes(part.children, level, words)
                : node(part, level, words)}
            </Fragment>
          ))}
        </li>
      ));
      return child.ordered ? <ol start={child.start ?? 1}>{items}</ol> : <ul>{items}</ul>;
    }
    case "link":
      return isSafeUrl(child.url) ? (
        <a href={child.url} rel="noreferrer nofollow">
          {nodes(child.children, level, plainly)}
        </a>
      ) : (
        nodes(child.children, level, words)
      );
    case "thematicBreak":
      return <hr />;
    case "break":
      return <br />;
    case "inlineCode":
    case "code":
      return <code>{child.value}</code>;
    default:
      return null;
  }
}
