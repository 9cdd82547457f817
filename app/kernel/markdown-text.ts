import { cleanLine, cleanText } from "./text.ts";

/**
 * Text as one line of Markdown (CommonMark) that shows just what was typed: never a heading, a
 * link, a list, emphasis or an entity.
 */
export function plain(text: string): string {
  return cleanLine(text)
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&]/gu, "\\$&")
    .replace(/^\d+(?=[.)])/u, "$&\\")
    .replace(/^[-+=]/u, "\\$&");
}

/** The lines of one quotation: a page or two. What has more is hostile, or a poem. */
const MOST_LINES = 100;

/**
 * Text as a quotation in Markdown, line by line; lines beyond the hundredth follow each other in
 * one. Every line of it begins with the sign of a quotation, so that nothing typed can be outside.
 */
export function quote(text: string): string {
  const lines = cleanText(text).split("\n");
  const rest = lines.splice(MOST_LINES).join(" ").trim();
  return [...lines, ...(rest === "" ? [] : [rest])]
    .map((line) => `> ${plain(line)}`.trimEnd())
    .join("\n");
}
