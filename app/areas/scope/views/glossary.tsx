import { Fragment } from "react";
import { cutAtTerms, formsOf, type Term } from "#app/areas/scope/rules/glossary.ts";
import type { PortalWords } from "#words/portal.ts";
import { Button } from "#app/platform/ui/button.tsx";

const idOf = ({ id }: Term) => `term-${id}`;

/**
 * A text in which each term of the glossary can be opened: by click or key, without scripts (the
 * popover attribute).
 */
export function Terms({ text, glossary }: { text: string; glossary: readonly Term[] }) {
  return (
    <>
      {cutAtTerms(text, glossary).map((piece, index) =>
        piece.term ? (
          <button
            key={index}
            type="button"
            className="term"
            {...{ popovertarget: idOf(piece.term) }}
          >
            {piece.text}
          </button>
        ) : (
          <Fragment key={index}>{piece.text}</Fragment>
        ),
      )}
    </>
  );
}

/**
 * The plain words of the terms on this page: each opens where its term is pressed, and all of them
 * are printed.
 */
export function GlossaryNotes({
  glossary,
  words,
}: {
  glossary: readonly Term[];
  words: PortalWords;
}) {
  if (glossary.length === 0) return null;
  const said = words.ledger.glossary;
  return (
    <aside aria-label={said.title} className="glossary">
      {glossary.map((term) => (
        <div key={term.id} id={idOf(term)} className="glossary-note" {...{ popover: "auto" }}>
          <p>
            <dfn className="font-display text-lg not-italic">{formsOf(term)[0]}</dfn>
          </p>
          <p className="mt-1">{term.plain}</p>
          <Button
            type="button"
            {...{ popovertarget: idOf(term), popovertargetaction: "hide" }}
            className="no-print mt-3"
          >
            {said.close}
          </Button>
        </div>
      ))}
    </aside>
  );
}
