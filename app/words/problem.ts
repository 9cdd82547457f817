import { problemsWords, type ProblemsWords } from "#words/studio/problems.ts";

type Problem = keyof ProblemsWords;
type FactsOf<Name extends Problem> = ProblemsWords[Name] extends (...facts: infer Facts) => string
  ? Facts
  : [];

/**
 * Names what is wrong with a field, with the facts of its sentence. A schema serves every language:
 * the page that shows the problem says it (`problemText`).
 */
export const problem = <Name extends Problem>(name: Name, ...facts: FactsOf<Name>): string =>
  JSON.stringify([name, ...facts]);

const isProblem = (name: unknown, words: ProblemsWords): name is Problem =>
  typeof name === "string" && Object.hasOwn(words, name);

function read(text: string): unknown[] {
  try {
    return JSON.parse(text) as unknown[];
  } catch {
    return [];
  }
}

/** What is wrong, in a language (BCP 47). A sentence that was said already stays as it is. */
export function problemText(text: string, language: string): string {
  if (!text.startsWith('["')) return text;
  const [name, ...facts] = read(text);
  const words = problemsWords(language);
  if (!isProblem(name, words)) return words.other;
  const said = words[name] as string | ((...facts: unknown[]) => string);
  if (typeof said === "string") return said;
  return facts.length >= said.length ? said(...facts) : words.other;
}
