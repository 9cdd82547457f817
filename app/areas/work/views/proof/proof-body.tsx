import { useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { FileLink, FileName, fileFacts } from "#app/areas/files/views/file-facts.tsx";
import { Player } from "#app/areas/files/views/player.tsx";
import { playedFiles } from "#app/areas/work/rules/proof-page.ts";
import { Markdown } from "#app/platform/ui/markdown.tsx";
import { proofWords } from "#words/proof.ts";
import { Compare, type Compared } from "./compare.tsx";
import { useNamedPlace } from "./look-link.tsx";
import { NoteForm, type Typed } from "./note-form.tsx";
import type { TypedReply } from "./note-acts.tsx";
import { Notes } from "./notes.tsx";
import { ProofBar, SheetChoice } from "./proof-bar.tsx";
import { ProofSheet } from "./proof-sheet.tsx";
import { momentText, readLook, type ProofLook, type ProofView } from "./proof-view.ts";
import { usePointing, useScripts } from "./use-pointing.ts";
import { Verdicts } from "./verdicts.tsx";

type Props = ProofView & {
  mayDiscuss: boolean;
  /** The client asks what a note would cost; the studio prices it without. */
  mayPrice: boolean;
  /** What was done with the notes, said beside them. */
  told: string;
  /** Another version to compare with, if the address names one. */
  other: Compared | null;
  typed: Typed;
  reply?: TypedReply | undefined;
  /** What stands beside the notes, on the studio's side. */
  aside?: ReactNode;
};

/** A version of a proof with its notes: the same on both sides. */
export function ProofBody(props: Props) {
  const { page, other, at, aside } = props;
  const [search] = useSearchParams();
  const look = readLook(search, at);
  useNamedPlace();
  const pointing = usePointing(props.typed?.spot ?? look.spot);
  const hasScripts = useScripts();
  const parts = { ...props, look, pointing, hasScripts };
  return (
    <div className="proof-screen">
      <ProofBar {...props} look={look} />
      {other ? (
        <Compare {...props} other={other} look={look} />
      ) : (
        <div className="proof">
          <div className="proof-work" data-ground={look.ground ?? undefined}>
            <Above {...parts} />
            <ProofSheet {...parts} />
            <SheetChoice page={page} at={at} locale={props.locale} />
            {page.making > 0 ? (
              <p className="text-muted mt-2 text-sm">
                {proofWords(props.locale).making(page.making)}
              </p>
            ) : null}
            <Played {...props} />
            <Files {...props} />
          </div>
          <aside className="proof-aside">
            <NoteForm {...parts} />
            <About {...props} />
            <Notes {...props} look={look} />
            <Verdicts {...props} />
            {aside}
          </aside>
        </div>
      )}
    </div>
  );
}

/** The goal, and what can be done here: or that this version is only read. */
function Above({ page, at, look, mayWrite, versions, locale }: Props & { look: ProofLook }) {
  const words = proofWords(locale);
  const newest = page.versions.at(-1);
  return (
    <div className="proof-above">
      {page.goal ? <p className="font-display text-lg">{`“${page.goal}”`}</p> : <span />}
      {page.shown.isNewest || !newest ? null : (
        <p>
          {words.older}{" "}
          <a href={`${versions}${newest.checkpointId}`}>{words.toNewest(newest.version)}</a>
        </p>
      )}
      {look.zoom !== "fit" && page.sheets[at]?.isTiled === false ? (
        <p className="text-muted text-sm">{words.ofPreview}</p>
      ) : null}
      {mayWrite && page.sheets.length > 0 ? (
        <p className="text-muted text-sm">{words.press}</p>
      ) : null}
    </div>
  );
}

/** What the studio said of this version. */
function About(props: Props) {
  const { page, locale } = props;
  const { shown } = page;
  if (shown.body === "") return null;
  return (
    <section className="mb-8">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-semibold">
          {proofWords(locale).about(shown.authorName, shown.version)}
        </span>
        <span className="text-muted text-sm">{momentText(shown.publishedAt, props)}</span>
      </p>
      <Markdown text={shown.body} level={3} />
    </section>
  );
}

/** Films and recordings are judged by playing them. */
function Played({ page, files }: Props) {
  return (
    <>
      {playedFiles(page).map((file) => (
        <figure key={file.id} className="mt-6">
          <Player file={file} base={files} />
          <figcaption className="text-sm">
            <FileName name={file.name} />
          </figcaption>
        </figure>
      ))}
    </>
  );
}

function Files({ page, files, locale }: Props) {
  return (
    <ul className="mt-6">
      {page.files.map((file) => (
        <li
          key={file.id}
          className="border-line flex flex-wrap items-baseline justify-between gap-x-4 border-t py-1"
        >
          <FileLink
            file={file}
            base={files}
            locale={locale}
            className="inline-flex min-h-11 items-center text-sm"
          />
          <span className="text-muted figures text-sm">{fileFacts(file, locale)}</span>
        </li>
      ))}
    </ul>
  );
}
