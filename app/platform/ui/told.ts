/** What is said after an act that the address names; empty for an act that nobody knows. */
export const toldText = (sentences: Record<string, string>, told: string | null): string =>
  told !== null && Object.hasOwn(sentences, told) ? (sentences[told] ?? "") : "";
