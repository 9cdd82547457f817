import type { ReactNode } from "react";
import { fileKind, isPlayable } from "#app/areas/files/rules/file-kinds.ts";
import { isPictured, type ShownFile } from "#app/areas/files/rules/shown-file.ts";
import { FileLink, fileFacts, previewText } from "#app/areas/files/views/file-facts.tsx";
import { nameOf, Player } from "#app/areas/files/views/player.tsx";
import { DocumentPages } from "#app/areas/files/views/document-pages.tsx";
import { Picture } from "#app/areas/files/views/picture.tsx";
import type { Term } from "#app/areas/scope/rules/glossary.ts";
import { Terms } from "#app/areas/scope/views/glossary.tsx";
import { isWebAddress } from "#app/areas/work/rules/checkpoint.ts";
import { ownFiles, type CheckpointPage } from "#app/areas/work/rules/checkpoint-page.ts";
import { formatMoment } from "#app/platform/i18n/format.ts";
import { Markdown } from "#app/platform/ui/markdown.tsx";
import { checkpointsWords } from "#words/checkpoints.ts";

export type CheckpointViewProps = {
  checkpoint: CheckpointPage;
  /** Where files are served from: "/files". */
  base: string;
  locale: string;
  timeZone: string;
  glossary?: readonly Term[];
};

/** The words of a checkpoint, what it asks, its work, and what it said before. */
export function CheckpointBody(props: CheckpointViewProps & { children?: ReactNode }) {
  const { checkpoint, glossary = [], children } = props;
  const files = ownFiles(checkpoint);
  return (
    <>
      {checkpoint.body ? (
        <div className="mb-8 max-w-[68ch]">
          <Markdown
            text={checkpoint.body}
            level={3}
            words={(text) => <Terms text={text} glossary={glossary} />}
          />
        </div>
      ) : null}
      <Former {...props} />
      {children}
      <ul className="space-y-12">
        {files.map((file, index) => (
          <li key={file.id}>
            <Work {...props} file={file} isFirst={index === 0} />
          </li>
        ))}
      </ul>
      <Elsewhere {...props} />
    </>
  );
}

type WorkProps = CheckpointViewProps & { file: ShownFile; isFirst: boolean };

/** One file: its picture if there is one, its words, and the file itself. */
function Work({ file, base, locale, isFirst }: WorkProps) {
  const problem = previewText(file, locale);
  return (
    <figure>
      <Shown file={file} base={base} locale={locale} isFirst={isFirst} />
      <figcaption className="mt-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <span className="min-w-0">
          {file.caption ? <span className="block text-lg">{file.caption}</span> : null}
          <FileLink
            file={file}
            base={base}
            locale={locale}
            className="inline-flex min-h-11 items-center text-sm"
          />
        </span>
        <span className="text-muted figures text-sm">{fileFacts(file, locale)}</span>
        {problem ? <span className="text-muted w-full text-sm">{problem}</span> : null}
      </figcaption>
    </figure>
  );
}

type ShownProps = Pick<WorkProps, "file" | "base" | "locale" | "isFirst">;

const FULL = "(min-width: 75rem) 72rem, 100vw";

function Shown({ file, base, locale, isFirst }: ShownProps) {
  const isOpen = !file.removed && (!file.held || file.held.mayPlay);
  if (isPlayable(file.mediaType) && isOpen) return <Player file={file} base={base} />;
  if (!isPictured(file)) return null;
  if (fileKind(file.mediaType) === "pdf" && (file.pages ?? 1) > 1)
    return <DocumentPages file={file} base={base} locale={locale} isFirst={isFirst} />;
  return (
    <Picture
      file={file}
      base={base}
      sizes={FULL}
      alt={nameOf(file)}
      isFirst={isFirst}
      className="work-frame"
    />
  );
}

function Elsewhere({ checkpoint, locale }: CheckpointViewProps) {
  const words = checkpointsWords(locale);
  // A draft may hold an address that isn't one yet.
  const links = checkpoint.links.filter(({ url }) => isWebAddress(url));
  if (links.length === 0) return null;
  return (
    <section className="mt-12">
      <h2 className="text-lg">{words.elsewhere}</h2>
      <p className="text-muted text-sm">{words.elsewhereText}</p>
      <ul className="mt-2">
        {links.map(({ id, url, title }) => (
          <li key={id} className="border-line border-t py-2">
            <a href={url} rel="noreferrer nofollow" className="inline-flex min-h-11 items-center">
              {title || hostOf(url)}
            </a>
            {title ? <span className="text-muted ml-3 text-sm">{hostOf(url)}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

const hostOf = (url: string) => new URL(url).hostname.replace(/^www\./u, "");

/** Nothing that was published is silently replaced. */
function Former({ checkpoint, locale, timeZone }: CheckpointViewProps) {
  const words = checkpointsWords(locale);
  if (checkpoint.corrections.length === 0) return null;
  return (
    <details className="mb-8 max-w-[68ch] text-sm">
      <summary className="text-muted inline-flex min-h-11 cursor-pointer items-center underline underline-offset-4">
        {`${words.corrected}: ${words.former}`}
      </summary>
      <ul className="mt-2 space-y-4">
        {checkpoint.corrections.map((former) => (
          <li key={former.id} className="border-line border-l-2 pl-4">
            <p className="text-muted">
              {words.correctedBy(
                former.authorName,
                formatMoment(new Date(former.at), locale, timeZone),
              )}
            </p>
            <p className="font-semibold">{former.title}</p>
            {former.body ? <Markdown text={former.body} level={3} /> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
