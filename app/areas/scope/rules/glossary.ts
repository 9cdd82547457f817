export type Term = { id: string; term: string; plain: string };
export type Piece = { text: string; term: Term | null };

/**
 * A term's written forms: it may be given with its inflections, separated by commas ("mock-up,
 * mock-upy").
 */
export function formsOf({ term }: Pick<Term, "term">): string[] {
  return term
    .split(",")
    .map((form) => form.trim())
    .filter(Boolean);
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");

/** Splits a text where terms occur in it: as whole words, in any case, the longest form first. */
export function cutAtTerms(text: string, glossary: readonly Term[]): Piece[] {
  const byForm = new Map(
    glossary.flatMap((term) => formsOf(term).map((form) => [form.toLowerCase(), term] as const)),
  );
  if (byForm.size === 0) return [{ text, term: null }];
  const forms = [...byForm.keys()].sort((a, b) => b.length - a.length).map(escape);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > at) pieces.push({ text: text.slice(at, match.index), term: null });
    pieces.push({ text: match[0], term: byForm.get(match[0].toLowerCase()) ?? null });
    at = match.index + match[0].length;
  }
  if (at < text.length || pieces.length === 0) pieces.push({ text: text.slice(at), term: null });
  return pieces;
}
