import type { PicturedFile } from "#app/areas/files/rules/shown-file.ts";
import { filesWords } from "#words/files.ts";
import { Picture } from "./picture.tsx";

type Props = { file: PicturedFile; base: string; locale: string; isFirst: boolean };

/** The pages of a document beside each other, read by scrolling sideways; no script. */
export function DocumentPages({ file, base, locale, isFirst }: Props) {
  const words = filesWords(locale);
  const all = file.pages ?? 1;
  const pages = file.readyPages ?? [1];
  return (
    <>
      <ol
        className="document-pages"
        // What scrolls must be reached by keyboard (WCAG 2.1.1).
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={file.alt || file.caption || file.name}
      >
        {pages.map((page) => (
          <li key={page}>
            <Picture
              file={file}
              base={base}
              sizes="(min-width: 48rem) 40rem, 90vw"
              page={page}
              alt={words.page(page, file.name)}
              isFirst={isFirst && page === 1}
              className="work-frame"
            />
            <span aria-hidden="true" className="text-muted figures text-sm">
              {page}
            </span>
          </li>
        ))}
      </ol>
      {pages.length < all ? (
        <p className="text-muted text-sm">{words.missingPages(pages.length, all)}</p>
      ) : null}
    </>
  );
}
