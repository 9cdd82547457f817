/** Ends a sentence, unless an abbreviation does: Lithuanian dates end in "d.". */
export const stop = (sentence: string): string =>
  sentence.endsWith(".") ? sentence : `${sentence}.`;
