import {
  fileKind,
  isPlayable,
  PREVIEW_PROBLEMS,
  type PreviewProblem,
} from "#app/areas/files/rules/file-kinds.ts";
import type { Held, ShownFile } from "#app/areas/files/rules/shown-file.ts";
import { dayOf } from "#app/kernel/day.ts";
import { formatFileSize, formatList, formatPlainDay } from "#app/platform/i18n/format.ts";
import { filesWords } from "#words/files.ts";

/** A name with letters of either direction can't turn the words around it. */
export function FileName({ name }: { name: string }) {
  return <bdi className="wrap-anywhere">{name}</bdi>;
}

type LinkProps = { file: ShownFile; base: string; locale: string; className: string };

/**
 * The file itself; of one that is held back its name and what opens it, of one that was removed its
 * name, and how its content can be recognised.
 */
export function FileLink({ file, base, locale, className }: LinkProps) {
  const words = filesWords(locale);
  if (file.held && !file.removed)
    return (
      <span className="block py-2">
        <FileName name={file.name} />
        <span className="text-muted block text-sm">{heldText(file.held, locale)}</span>
      </span>
    );
  if (!file.removed)
    return (
      <a
        href={`${base}/${file.id}`}
        download
        className={className}
        aria-label={words.download(file.name)}
      >
        <FileName name={file.name} />
      </a>
    );
  const { at, sha256 } = file.removed;
  return (
    <span className="block">
      <FileName name={file.name} />
      <span className="text-muted block text-sm">
        {words.removed(formatPlainDay(dayOf(new Date(at), "UTC"), locale))}{" "}
        <span className="font-mono text-xs break-all">{`SHA-256 ${sha256}`}</span>
      </span>
    </span>
  );
}

/** What opens an original: "Opens when it is approved and paid." */
export function heldText({ waitsFor }: Pick<Held, "waitsFor">, locale: string): string {
  const words = filesWords(locale).held;
  if (waitsFor.includes("newer")) return words.newer;
  const parts = waitsFor.flatMap((wait) => (wait === "newer" ? [] : [words.parts[wait]]));
  return words.opens(formatList(parts, locale));
}

const SECOND_MS = 1_000;

/** "1:05", for a person who wants to know how long it is. */
function durationText(ms: number): string {
  const seconds = Math.round(ms / SECOND_MS);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** Size, pages or length, and what has to be known of how it is shown: one line. */
export function fileFacts(file: ShownFile, locale: string): string {
  const words = filesWords(locale);
  return [
    formatFileSize(file.size, locale),
    file.pages !== null && file.pages > 1 ? words.pages(file.pages) : "",
    file.durationMs === null ? "" : durationText(file.durationMs),
    file.converted && file.preview === "ready" ? words.converted : "",
    file.reduced ? words.reduced : "",
  ]
    .filter(Boolean)
    .join(" · ");
}

const problemOf = ({ previewProblem }: ShownFile): PreviewProblem =>
  PREVIEW_PROBLEMS.find((known) => known === previewProblem) ?? "damaged";

/** Why nothing is shown of a file; null when something is, or nothing is expected. */
export function previewText(file: ShownFile, locale: string): string | null {
  const words = filesWords(locale);
  if (file.removed) return null;
  if (file.preview === "waiting") return words.making;
  if (file.preview === "failed") return words.problems[problemOf(file)];
  const kind = fileKind(file.mediaType);
  if (kind === "picture" && file.durationMs !== null) return words.animation;
  const isMedia = kind === "video" || kind === "audio";
  return isMedia && !isPlayable(file.mediaType) ? words.notPlayable : null;
}
