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

/**
 * Text as a quotation in Markdown, line by line. Every line of it begins with the sign of a
 * quotation, so that nothing typed can stand outside.
 */
export function quote(text: string): string {
  return cleanText(text)
    .split("\n")
    .map((line) => `> ${plain(line)}`.trimEnd())
    .join("\n");
}
