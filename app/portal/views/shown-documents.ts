import type { ListedDocument } from "#app/portal/queries/list-documents.server.ts";
import { filesWords } from "#words/files.ts";

/** Documents as a list shows them: in the reader's words, with their addresses; those that fit. */
export function shownDocuments(
  documents: ListedDocument[],
  { locale, base, search }: { locale: string; base: string; search: string },
) {
  const words = filesWords(locale).document;
  return documents
    .map(({ id, kind, number, title, at, path }) => ({
      id,
      at,
      title: words[kind](number, title),
      href: `${base}/${path}`,
    }))
    .filter(({ title }) => title.toLowerCase().includes(search.toLowerCase()));
}
