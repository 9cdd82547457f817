/** A fact in double brackets, to be checked before it leaves, or what is missing there. */
export const check = (fact: string, missing: string): string => `[[${fact || missing}]]`;

/** A letter: its greeting, its paragraphs (of lines of a sentence or less), and its sender. */
export const letter = (greeting: string, sender: string, paragraphs: string[][]): string =>
  [greeting, ...paragraphs.map((lines) => lines.join(" ")), sender].join("\n\n");
