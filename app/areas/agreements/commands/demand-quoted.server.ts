import { cleanText } from "#app/kernel/text.ts";
import { quote } from "#app/kernel/markdown-text.ts";
import { Refusal } from "#app/kernel/verdict.ts";
import { outlineOf, quotationsIn } from "#app/platform/markdown.ts";

/**
 * Proves, by parsing a document back, that what others typed stands inside its quotations and
 * changes nothing outside of them: with harmless words in its place the document has the same
 * structure.
 * @throws Refusal "not-quotable"
 */
export function demandQuoted(text: string, typed: readonly string[]): void {
  const quotations = quotationsIn(text);
  let harmless = text;
  for (const words of typed.filter((one) => one.trim() !== "")) {
    const block = quote(words);
    if (!isBlock(text, block) || !quotations.includes(oneLine(words)))
      throw new Refusal("not-quotable");
    harmless = harmless.replace(block, () => "> words");
  }
  if (outlineOf(harmless) !== outlineOf(text)) throw new Refusal("not-quotable");
}

/** Does the text hold these lines between empty ones? */
const isBlock = (text: string, block: string) => `\n\n${text}\n\n`.includes(`\n\n${block}\n\n`);

const oneLine = (words: string) => cleanText(words).replace(/\s+/gu, " ").trim();
